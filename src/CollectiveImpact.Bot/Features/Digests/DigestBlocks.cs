using System.Globalization;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>The digest's blocks in their order.</summary>
internal sealed class DigestBlocks(DigestView view, Words words, DigestRoom room)
{
    private readonly DigestItems _items = new(view, words, room);

    public static Dictionary<string, string> MoreData(DigestView view, string block) => new()
    {
        ["alliance"] = view.Profile.Id.Value,
        [DigestVerbs.Week] = view.Content.Week.Value,
        [DigestVerbs.Block] = block,
    };

    public IEnumerable<CardElement> All()
    {
        var content = view.Content;
        CardElement?[] blocks =
        [
            content.Wins.Total == 0 ? NoWins() : Block("wins", ContainerStyle.Good, content.Wins, _items.Win),
            Block("completed", ContainerStyle.Good, content.Completed, _items.Completed),
            Block("challenged", ContainerStyle.Warning, content.Challenged, _items.Challenged),
            Block("asks", ContainerStyle.Accent, content.Asks, _items.Ask),
            OnTrack(content.OnTrack),
        ];
        return blocks.OfType<CardElement>();
    }

    private Container NoWins() => Container("wins", ContainerStyle.Emphasis, [Layout.Paragraph(words["empty.wins"])]);

    private Container? Block<T>(string id, ContainerStyle style, DigestBlock<T> block, Func<T, IEnumerable<CardElement>> item) => block.Total == 0
        ? null
        : Container(id, style, [.. block.Items.Take(room.MostItems).SelectMany(item), .. More(id, block)]);

    /// <summary>What goes well is told shortly, under its goals.</summary>
    private Container? OnTrack(DigestBlock<DigestNews> block)
    {
        if (block.Total == 0)
        {
            return null;
        }

        List<CardElement> items = [];
        foreach (var goal in block.Items.Take(room.MostItems).GroupBy(news => news.Goal))
        {
            items.Add(new RichTextBlock([Layout.Subtle(goal.Key) with { Size = TextSize.Small }]) { Spacing = Spacing.Medium });
            items.AddRange(goal.SelectMany(_items.OnTrack));
        }

        return Container("onTrack", ContainerStyle.Emphasis, [.. items, .. More("onTrack", block)]);
    }

    private Container Container(string id, ContainerStyle style, IReadOnlyList<CardElement> items) =>
        new([Layout.Heading(words["digest.section." + id], style), .. items]) { Id = id, Style = style, Spacing = Spacing.Medium };

    private IEnumerable<CardElement> More<T>(string id, DigestBlock<T> block)
    {
        if (block.Total <= room.MostItems)
        {
            yield break;
        }

        var (all, left) = (Number(block.Total), Number(block.Total - room.MostItems));
        yield return view.OnlyBlock is null
            ? new ActionSet([new ExecuteAction(words["digest.more", ("Count", all)], DigestVerbs.More) { Data = MoreData(view, id) }]) { Spacing = Spacing.Medium }
            : Layout.Note(words["digest.cut", ("Count", left)]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
