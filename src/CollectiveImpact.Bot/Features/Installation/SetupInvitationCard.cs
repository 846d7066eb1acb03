using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>What the person who installed the bot hears: that nobody else has heard from it yet, and how to go on.</summary>
internal static class SetupInvitationCard
{
    public static AdaptiveCard Render(AllianceProfile profile, Member member)
    {
        var words = InstallationText.In(member.Language);
        return Layout.Card(
            member.Language,
            words["setup.invitation.title"],
            [
                Layout.Title(words["setup.invitation.title"]),
                Layout.Paragraph(words["setup.invitation.body"]),
                Layout.Note(words["setup.invitation.quiet"]),
            ],
            CommandButtons.Run(words["setup.invitation.begin"], profile.Id, words["setup.invitation.command"]));
    }

    public static string Summary(Member member) =>
        SharedText.Summary(InstallationText.In(member.Language)["setup.invitation.title"], member.Language);
}
