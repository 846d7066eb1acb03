using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Delivery;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Delivery;

/// <param name="Profile">The alliance.</param>
/// <param name="Report">What waits and what failed.</param>
/// <param name="Names">What those are called whom it is about.</param>
/// <param name="CanRetry">Whether any of what failed can be tried again.</param>
/// <param name="Again">How many have just been told to be tried again; null when nobody has asked for it.</param>
/// <param name="Language">The reader's.</param>
internal sealed record DeliveryView(
    AllianceProfile Profile, DeliveryReport Report, IReadOnlyDictionary<MemberId, string> Names, bool CanRetry, int? Again, string Language);

/// <summary>What is on its way and what did not come through, and why, for the backbone's eyes.</summary>
internal static class DeliveryCard
{
    private const int MostNames = 40;

    public static AdaptiveCard Render(DeliveryView view)
    {
        var words = DeliveryText.In(view.Language);
        var title = words["delivery.title"];
        return Layout.Card(
            view.Language,
            title,
            [
                Layout.Title(title),
                Layout.Meta(Sum(view, words)),
                .. Waiting(view, words),
                .. Failed(view, words),
            ],
            view.CanRetry
                ? [new ExecuteAction(words["delivery.retry"], DeliveryVerbs.Retry) { Data = new Dictionary<string, string> { ["alliance"] = view.Profile.Id.Value } }]
                : []);
    }

    public static string Summary(string language) => SharedText.Summary(DeliveryText.In(language)["delivery.title"], language);

    private static string Sum(DeliveryView view, Words words) => view switch
    {
        { Again: { } again } => words.Count("delivery.again", again),
        { Report: { Waiting.Count: 0, Failed.Count: 0 } } => words["delivery.allThere"],
        { Report.Failed.Count: 0 } => words["delivery.onlyWaiting"],
        _ => words.Count("delivery.failedCount", view.Report.Failed.Count),
    };

    private static IEnumerable<CardElement> Waiting(DeliveryView view, Words words)
    {
        if (view.Report.Waiting.Count == 0)
        {
            return [];
        }

        List<CardElement> lines = [Layout.Heading(words["delivery.waiting"])];
        foreach (var group in view.Report.Waiting)
        {
            lines.Add(Layout.Words(Layout.Plain(words.Count(KindKey(group.Kind), group.Count)), Layout.Subtle(" – " + ReasonOf(group, view, words))));
        }

        return [Layout.Block(ContainerStyle.Emphasis, lines)];
    }

    private static string ReasonOf(WaitingGroup group, DeliveryView view, Words words) => group.Reason switch
    {
        WaitReason.Turn => words["delivery.waits.turn", ("Since", Speech.DayAndTime(group.Oldest, view.Profile.Clock, view.Language))],
        WaitReason.Team => words["delivery.waits.team"],
        WaitReason.WorkingHours => words["delivery.waits.workingHours"],
        _ => words["delivery.waits.trouble"],
    };

    /// <summary>By reason, because what can be done about it is the same for all of them; in each the names in Danish order.</summary>
    private static IEnumerable<CardElement> Failed(DeliveryView view, Words words)
    {
        var room = MostNames;
        foreach (var group in view.Report.Failed.GroupBy(failed => failed.Reason).OrderBy(group => group.Key))
        {
            List<CardElement> lines =
            [
                Layout.Heading($"{words["delivery.failed." + Name(group.Key)]} ({group.Count().ToString(CultureInfo.InvariantCulture)})", ContainerStyle.Warning),
                Layout.Paragraph(words["delivery.advice." + Name(group.Key)]),
            ];
            var shown = group.Select(failed => Line(failed, view, words)).Order(DanishOrder.Comparer).Take(room).ToList();
            lines.AddRange(shown.Select(line => Layout.Words(Layout.Plain(line)) with { Spacing = Spacing.None }));
            room -= shown.Count;
            if (shown.Count < group.Count())
            {
                lines.Add(Layout.Meta(words["delivery.more", ("Count", (group.Count() - shown.Count).ToString(CultureInfo.InvariantCulture))]));
            }

            yield return Layout.Block(ContainerStyle.Warning, lines);
        }
    }

    private static string Line(FailedMessage failed, DeliveryView view, Words words)
    {
        var what = words.Count(KindKey(failed.Kind), 1);
        var who = failed.Member is { } member ? view.Names.GetValueOrDefault(member) ?? member.Value : words["delivery.channel"];
        return failed.Reason == FailureReason.Refused ? $"{who}: {what} ({failed.Code})" : $"{who}: {what}";
    }

    private static string KindKey(MessageKind kind) => kind switch
    {
        MessageKind.CheckIn => "delivery.kind.checkIn",
        MessageKind.Welcome => "delivery.kind.welcome",
        MessageKind.Greeting => "delivery.kind.greeting",
        MessageKind.Digest => "delivery.kind.digest",
        MessageKind.Offer => "delivery.kind.offer",
        _ => "delivery.kind.other",
    };

    private static string Name(FailureReason reason) => char.ToLowerInvariant(reason.ToString()[0]) + reason.ToString()[1..];
}
