using System.Globalization;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>The digest's blocks in their order.</summary>
internal sealed class DigestBlocks(DigestView view, Words words, int longestText)
{
    /// <summary>So much of one person's text fits when the card has room, and when it has little.</summary>
    public const int LongText = 320;
    public const int ShortText = 140;

    private const int MostItems = 5;

    private readonly int _mostItems = view.OnlyBlock is null ? MostItems : 40;

    public static Dictionary<string, string> MoreData(DigestView view, string block) => new()
    {
        ["alliance"] = view.Profile.Id.Value,
        [DigestVerbs.Week] = view.Content.Week.Value,
        [DigestVerbs.Block] = block,
    };

    public IEnumerable<CardElement> All()
    {
        var content = view.Content;
        yield return content.Wins.Total == 0 ? NoWins() : Block("wins", ContainerStyle.Good, content.Wins, Win)!;
        CardElement?[] rest =
        [
            Block("completed", ContainerStyle.Good, content.Completed, News),
            Block("challenged", ContainerStyle.Warning, content.Challenged, News),
            Block("asks", ContainerStyle.Accent, content.Asks, Ask),
            OnTrack(content.OnTrack),
        ];
        foreach (var block in rest.OfType<CardElement>())
        {
            yield return block;
        }
    }

    private Container NoWins() =>
        new([Heading("digest.section.wins"), Layout.Paragraph(words["empty.wins"])]) { Id = "wins", Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };

    private Container? Block<T>(string id, ContainerStyle style, DigestBlock<T> block, Func<T, IEnumerable<CardElement>> item)
    {
        if (block.Total == 0)
        {
            return null;
        }

        List<CardElement> items = [Heading("digest.section." + id), .. block.Items.Take(_mostItems).SelectMany(item), .. More(id, block)];
        return new Container(items) { Id = id, Style = style, Spacing = Spacing.Medium };
    }

    /// <summary>What goes well is told shortly, under its goals.</summary>
    private Container? OnTrack(DigestBlock<DigestNews> block)
    {
        if (block.Total == 0)
        {
            return null;
        }

        List<CardElement> items = [Heading("digest.section.onTrack")];
        foreach (var goal in block.Items.Take(_mostItems).GroupBy(news => news.Goal))
        {
            items.Add(new RichTextBlock([Layout.Subtle(goal.Key) with { Size = TextSize.Small, Weight = TextWeight.Bolder }]) { Spacing = Spacing.Medium });
            items.AddRange(goal.SelectMany(News));
        }

        items.AddRange(More("onTrack", block));
        return new Container(items) { Id = "onTrack", Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
    }

    private IEnumerable<CardElement> More<T>(string id, DigestBlock<T> block)
    {
        var count = block.Total.ToString(CultureInfo.InvariantCulture);
        if (block.Total <= _mostItems)
        {
            yield break;
        }

        yield return view.OnlyBlock is null
            ? new ActionSet([new ExecuteAction(words["digest.more", ("Count", count)], DigestVerbs.More) { Data = MoreData(view, id) }])
            : Layout.Note(words["digest.cut", ("Count", (block.Total - _mostItems).ToString(CultureInfo.InvariantCulture))]);
    }

    private IEnumerable<CardElement> Win(DigestWin win)
    {
        yield return Layout.Words(Layout.Bold(win.Title));
        if (win.Story is { } story)
        {
            yield return Layout.Words(Layout.Plain(Layout.Short(story, longestText))) with { Spacing = Spacing.None };
        }

        yield return By(string.Join(", ", win.Partners));
    }

    private IEnumerable<CardElement> News(DigestNews news)
    {
        yield return Layout.Words(Layout.Bold(news.Commitment));
        if (news.Text is { } text)
        {
            yield return Layout.Words(Layout.Plain(Layout.Short(text, longestText))) with { Spacing = Spacing.None };
        }

        yield return By(news.Before == news.Status || news.Before == CommitmentStatus.Agreed
            ? news.Partner
            : $"{news.Partner} · {SharedText.Status(news.Before, view.Language)} → {SharedText.Status(news.Status, view.Language)}");
    }

    private IEnumerable<CardElement> Ask(DigestAsk ask)
    {
        yield return Layout.Words(Layout.Plain(Layout.Short(ask.Text, longestText)));
        yield return By(ask.Partner);
        yield return new ActionSet(
        [
            new ExecuteAction(words["ask.offer"], DigestVerbs.Offer)
            {
                Data = new Dictionary<string, string>
                {
                    ["alliance"] = view.Profile.Id.Value, [DigestVerbs.OfferWeek] = ask.Week.Value, [DigestVerbs.OfferAsk] = ask.Id,
                },
            },
        ])
        { Spacing = Spacing.Small };
    }

    private TextBlock Heading(string key) => Layout.Heading(words[key]) with { Style = TextBlockStyle.Heading };

    private static RichTextBlock By(string who) => new([Layout.Subtle(who) with { Size = TextSize.Small }]) { Spacing = Spacing.None };
}
