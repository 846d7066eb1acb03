using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Asks somebody who is in several alliances which one a command is about: a button for each, which says it there.</summary>
internal static class WhichAlliance
{
    private const int LongestName = 40;

    public static Reply Ask(Turn turn, string text) => Reply.Card(
        Render(turn.Language, turn.Others.Select(other => other.Profile).Prepend(turn.Profile), text),
        SharedText.Summary(SharedText.In(turn.Language)["alliance.which.title"], turn.Language));

    public static AdaptiveCard Render(string language, IEnumerable<AllianceProfile> alliances, string text)
    {
        var words = SharedText.In(language);
        return Layout.Card(
            language,
            words["alliance.which.title"],
            [Layout.Title(words["alliance.which.title"]), Layout.Paragraph(words["alliance.which.body"])],
            [.. alliances.OrderBy(profile => profile.Name, DanishOrder.Comparer).Select(profile => CommandButtons.Run(Named(profile), profile.Id, text))]);
    }

    private static string Named(AllianceProfile profile) =>
        Layout.Short(string.IsNullOrWhiteSpace(profile.ShortName) ? profile.Name : profile.ShortName, LongestName) is { Length: > 0 } name ? name : profile.Id.Value;
}
