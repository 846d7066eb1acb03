using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>Tells somebody that they head the backbone team now, why, and how to hand it on.</summary>
internal static class LeadPassedOnCard
{
    public static AdaptiveCard Render(AllianceProfile profile, Member member)
    {
        var words = InstallationText.In(member.Language);
        var title = Title(profile, member);
        return Layout.Card(
            member.Language,
            title,
            [
                Layout.Title(CardText.Escape(title)),
                Layout.Paragraph(words["lead.passedOn.body"]),
                Layout.Note(words["lead.passedOn.other"]),
            ],
            CommandButtons.Run(words["lead.passedOn.people"], profile.Id, words["lead.passedOn.command"]));
    }

    public static string Summary(AllianceProfile profile, Member member) => SharedText.Summary(Title(profile, member), member.Language);

    private static string Title(AllianceProfile profile, Member member) =>
        InstallationText.In(member.Language)["lead.passedOn.title", ("Alliance", profile.ShortName.Length > 0 ? profile.ShortName : profile.Name)];
}
