using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>What the channel hears once, when the bot comes into the team.</summary>
internal static class GreetingCard
{
    public static AdaptiveCard Render(AllianceProfile profile)
    {
        var words = InstallationText.In(profile.Language);
        return Layout.Card(
            profile.Language,
            words["welcome.channel.title"],
            [
                Layout.Title(words["welcome.channel.title"]),
                Layout.Paragraph(words[
                    "welcome.channel.body",
                    ("DigestWeekday", Speech.Weekday(profile.Rhythm.Digest.Day, profile.Language)),
                    ("Alliance", CardText.Escape(profile.Name)),
                    ("BotName", SharedText.In(profile.Language)["app.name"])]),
            ]);
    }

    public static string Summary(AllianceProfile profile) =>
        SharedText.Summary(InstallationText.In(profile.Language)["welcome.channel.title"], profile.Language);
}
