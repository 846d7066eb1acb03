using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Rounds;

internal sealed record RoundStatusView(
    AllianceProfile Profile, CheckInRound Round, bool IsOpen, IReadOnlyList<CheckInInvitation> Invitations,
    IReadOnlyList<Member> Members, IReadOnlyList<Partner> Partners, string Language);

/// <summary>Who has answered, for the backbone's eyes: names in groups, in Danish order, without marks or scores.</summary>
internal static class RoundStatusCard
{
    private const int MostNames = 60;

    public static AdaptiveCard Render(RoundStatusView view)
    {
        var words = RoundsText.In(view.Language);
        var title = Title(view, words);
        return Layout.Card(
            view.Language,
            title,
            [
                Layout.Title(title),
                Layout.Meta(Count(view, words)),
                .. Group(view, words, "round.status.answered", ContainerStyle.Good, CheckInResult.Answered),
                .. Group(view, words, "round.status.nothingNew", ContainerStyle.Emphasis, CheckInResult.NothingNew),
                .. Group(view, words, "round.status.waiting", ContainerStyle.Emphasis, CheckInResult.Sent, CheckInResult.NoAnswer, CheckInResult.Delegated),
                .. Group(view, words, "round.status.onTheWay", ContainerStyle.Emphasis, CheckInResult.Pending),
                .. Group(view, words, "round.status.unreachable", ContainerStyle.Warning, CheckInResult.Undeliverable),
                Layout.Note(words["round.status.private"]),
            ]);
    }

    public static string Summary(RoundStatusView view) => SharedText.Summary(Title(view, RoundsText.In(view.Language)), view.Language);

    private static string Title(RoundStatusView view, Words words) => words["round.status.title", ("WeekLabel", Speech.Week(view.Round.Week, view.Language))];

    private static string Count(RoundStatusView view, Words words)
    {
        var answered = view.Invitations.Count(i => i.HasAnswer).ToString(CultureInfo.InvariantCulture);
        var total = view.Invitations.Count.ToString(CultureInfo.InvariantCulture);
        return view.IsOpen
            ? words[
                "backbone.round.status",
                ("Answered", answered),
                ("Total", total),
                ("Deadline", Speech.DayAndTime(view.Round.ClosesAt, view.Profile.Clock, view.Language))]
            : words["round.status.closed", ("Answered", answered), ("Total", total)];
    }

    private static IEnumerable<CardElement> Group(
        RoundStatusView view, Words words, string key, ContainerStyle style, params ReadOnlySpan<CheckInResult> results)
    {
        var members = view.Members.ToDictionary(member => member.Id);
        var partners = view.Partners.ToDictionary(partner => partner.Id, partner => partner.ShortName);
        List<string> names = [];
        foreach (var invitation in view.Invitations)
        {
            if (results.Contains(invitation.Result) && members.TryGetValue(invitation.MemberId, out var member))
            {
                names.Add($"{member.DisplayName}, {partners.GetValueOrDefault(member.OrganisationId) ?? view.Profile.Backbone.Name}");
            }
        }

        if (names.Count == 0)
        {
            return [];
        }

        List<CardElement> lines = [Layout.Heading($"{words[key]} ({names.Count.ToString(CultureInfo.InvariantCulture)})", style)];
        lines.AddRange(names.Order(DanishOrder.Comparer).Take(MostNames).Select(name => Layout.Words(Layout.Plain(name)) with { Spacing = Spacing.None }));
        if (names.Count > MostNames)
        {
            lines.Add(Layout.Meta(words["round.status.more", ("Count", (names.Count - MostNames).ToString(CultureInfo.InvariantCulture))]));
        }

        return [new Container(lines) { Style = style, Spacing = Spacing.Medium }];
    }
}
