using System.Globalization;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>A page of commitments, each with a button that opens it.</summary>
internal static class CommitmentListCard
{
    public const int OnPage = 8;
    private const int LongestName = 60;

    public static string Summary(string language) => SharedText.Summary(CommitmentsText.In(language)["commitment.list.title"], language);

    /// <param name="scene">What things are called.</param>
    /// <param name="commitments">All that are to be shown, in their order.</param>
    /// <param name="page">The page, from 0.</param>
    /// <param name="ofAll">Whether they are all partners' rather than the reader's own.</param>
    public static AdaptiveCard Render(CommitmentScene scene, IReadOnlyList<Commitment> commitments, int page, bool ofAll)
    {
        var words = CommitmentsText.In(scene.Language);
        var shown = commitments.Skip(page * OnPage).Take(OnPage).ToList();
        var meta = words[
            "commitment.list.counts",
            ("Open", Number(commitments.Count(commitment => commitment.IsOpen))),
            ("Count", Number(commitments.Count))];
        return Layout.Card(
            scene.Language,
            words["commitment.list.title"],
            [
                Layout.Title(words["commitment.list.title"]),
                Layout.Meta(commitments.Count > OnPage ? $"{meta} · {words["commitment.list.page", ("Page", Number(page + 1)), ("Pages", Number(((commitments.Count - 1) / OnPage) + 1))]}" : meta),
                .. shown.Select(commitment => Item(scene, commitment, ofAll, words)),
            ],
            Actions(scene, commitments.Count, page, words));
    }

    /// <summary>The open ones first, then by partner, then by title.</summary>
    public static IReadOnlyList<Commitment> Ordered(CommitmentScene scene, IEnumerable<Commitment> commitments, bool ofAll) =>
    [
        .. commitments
            .OrderBy(commitment => ofAll ? scene.Partner(commitment.PartnerId) : "", DanishOrder.Comparer)
            .ThenBy(commitment => !commitment.IsOpen)
            .ThenBy(commitment => commitment.Title, DanishOrder.Comparer)
            .ThenBy(commitment => commitment.Id.Value, StringComparer.Ordinal),
    ];

    private static Container Item(CommitmentScene scene, Commitment commitment, bool ofAll, Words words)
    {
        List<TextRun> line = [Small(SharedText.Status(commitment.Status, scene.Language)) with { Weight = TextWeight.Bolder, IsSubtle = null }];
        if (ofAll)
        {
            line.Add(Small($" · {Layout.Short(scene.Partner(commitment.PartnerId), LongestName)}"));
        }

        line.Add(Small($" · {Layout.Short(scene.Goal(commitment.GoalId), LongestName)} · {Layout.Short(scene.Person(commitment.ResponsibleMemberId), LongestName)} · {CommitmentCard.Due(commitment, scene)}"));
        List<CardElement> items = [Layout.Words(Layout.Bold(commitment.Title)), new RichTextBlock(line) { Spacing = Spacing.None }];
        if (CommitmentRules.IsOverdue(commitment, scene.Today))
        {
            items.Add(Layout.Meta(words["commitment.overdue.short"]));
        }

        var open = new ExecuteAction(words["commitment.open"], CommitmentVerbs.Open)
        {
            Data = Data(scene, (CommitmentVerbs.Commitment, commitment.Id.Value)),
            Tooltip = Layout.Short(commitment.Title, LongestName),
        };
        return new Container([.. items, new ActionSet([open]) { Spacing = Spacing.Small }]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
    }

    private static List<CardAction> Actions(CommitmentScene scene, int count, int page, Words words)
    {
        List<CardAction> actions = [];
        if ((page + 1) * OnPage < count)
        {
            actions.Add(EditForm.More(scene.Language, CommitmentVerbs.List, Data(scene, (CommitmentVerbs.Page, Number(page + 1)))));
        }

        if (page > 0)
        {
            actions.Add(EditForm.Back(scene.Language, CommitmentVerbs.List, Data(scene, (CommitmentVerbs.Page, Number(page - 1)))));
        }

        actions.Add(new ExecuteAction(words["commitment.new"], CommitmentVerbs.New) { Data = Data(scene) });
        return actions;
    }

    public static Dictionary<string, string> Data(CommitmentScene scene, params ReadOnlySpan<(string Key, string Value)> more)
    {
        var data = new Dictionary<string, string> { [CommitmentVerbs.Alliance] = scene.Profile.Id.Value };
        foreach (var (key, value) in more)
        {
            data[key] = value;
        }

        return data;
    }

    private static TextRun Small(string text) => Layout.Subtle(text) with { Size = TextSize.Small };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
