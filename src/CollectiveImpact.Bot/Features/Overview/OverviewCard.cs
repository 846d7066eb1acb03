using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Overview;

internal static class OverviewVerbs
{
    public const string Goal = "overview.goal";
    public const string GoalData = "goal";
}

internal sealed record OverviewView(
    AllianceProfile Profile, IReadOnlyList<Goal> Goals, IReadOnlyList<Commitment> Commitments,
    IReadOnlyDictionary<PartnerId, string> Partners, string Language, DateOnly Today)
{
    /// <summary>The one goal that is shown whole.</summary>
    public GoalId? OnlyGoal { get; init; }
}

/// <summary>The common action plan: under each goal its commitments, those under way first, then by partner in Danish order.</summary>
internal static class OverviewCard
{
    /// <summary>More than this and each goal shows its first few with a button for the rest.</summary>
    private const int MostInAll = 30;
    private const int FewOfAGoal = 5;
    private const int MostOfAGoal = 40;

    public static AdaptiveCard Render(OverviewView view)
    {
        var words = OverviewText.In(view.Language);
        var title = words["overview.title", ("Alliance", view.Profile.Name)];
        var counts = words[
            "overview.counts",
            ("Open", Number(view.Commitments.Count(c => c.IsOpen))),
            ("Done", Number(view.Commitments.Count(c => c.Status == CommitmentStatus.Completed)))];
        var only = view.Goals.FirstOrDefault(goal => goal.Id == view.OnlyGoal);
        return Layout.Card(
            view.Language,
            $"{title}: {counts}",
            [Layout.Title(CardText.Escape(title)), Layout.Meta(counts), .. view.Goals.Where(g => only is null || g == only).SelectMany(goal => Block(view, goal, words))],
            only is null ? [] : [new ExecuteAction(words["overview.back"], OverviewVerbs.Goal) { Data = Data(view, "") }]);
    }

    public static string Summary(OverviewView view) =>
        SharedText.Summary(OverviewText.In(view.Language)["overview.title", ("Alliance", view.Profile.Name)], view.Language);

    private static IEnumerable<CardElement> Block(OverviewView view, Goal goal, Words words)
    {
        var all = view.Commitments.Where(c => c.GoalId == goal.Id)
            .OrderBy(c => !c.IsOpen).ThenBy(c => view.Partners.GetValueOrDefault(c.PartnerId), DanishOrder.Comparer).ThenBy(c => c.Title, DanishOrder.Comparer)
            .ToList();
        if (all.Count == 0)
        {
            yield break;
        }

        var most = view.OnlyGoal is not null ? MostOfAGoal : view.Commitments.Count > MostInAll ? FewOfAGoal : MostInAll;
        List<CardElement> items = [new RichTextBlock([Layout.Bold(words["overview.goal", ("Goal", goal.Title)]) with { Size = TextSize.Medium }])];
        items.AddRange(all.Take(most).SelectMany(commitment => Line(view, commitment, words)));
        if (all.Count > most && view.OnlyGoal is null)
        {
            items.Add(new ActionSet([new ExecuteAction(words["overview.more", ("Count", Number(all.Count))], OverviewVerbs.Goal) { Data = Data(view, goal.Id.Value) }]));
        }
        else if (all.Count > most)
        {
            items.Add(Layout.Note(words["overview.cut", ("Shown", Number(most)), ("Count", Number(all.Count))]));
        }

        yield return new Container(items) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
    }

    private static IEnumerable<CardElement> Line(OverviewView view, Commitment commitment, Words words)
    {
        yield return Layout.Words(Layout.Plain(commitment.Title));
        var due = commitment switch
        {
            { IsOpen: true, DueOn: { } on } when on < view.Today => words["overview.overdue", ("Date", Speech.Date(on, view.Language))],
            { DueOn: { } on } => SharedText.In(view.Language)["common.dueOn", ("Date", Speech.Date(on, view.Language))],
            _ => SharedText.In(view.Language)["common.noDueDate"],
        };
        var partner = view.Partners.GetValueOrDefault(commitment.PartnerId) ?? commitment.PartnerId.Value;
        yield return new RichTextBlock(
        [
            Small(SharedText.Status(commitment.Status, view.Language)) with { Weight = TextWeight.Bolder, IsSubtle = null },
            Small(commitment.Status == CommitmentStatus.Completed ? $" · {partner}" : $" · {due} · {partner}"),
        ])
        { Spacing = Spacing.None };
    }

    private static TextRun Small(string text) => Layout.Subtle(text) with { Size = TextSize.Small };

    private static Dictionary<string, string> Data(OverviewView view, string goal) =>
        new() { ["alliance"] = view.Profile.Id.Value, [OverviewVerbs.GoalData] = goal };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
