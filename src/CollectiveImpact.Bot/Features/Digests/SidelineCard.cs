using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Digests;

/// <param name="Profile">The alliance.</param>
/// <param name="Content">What is told.</param>
/// <param name="Partner">The reader's own organisation.</param>
/// <param name="Language">The reader's.</param>
internal sealed record SidelineView(AllianceProfile Profile, DigestContent Content, string Partner, string Language);

/// <summary>The month's short overview for those who follow along: what was achieved, and how the rest stands in one line. Nothing to press.</summary>
internal static class SidelineCard
{
    private static readonly (int Text, int Items)[] _rooms = [(240, 10), (120, 10), (100, 6)];

    public static AdaptiveCard Render(SidelineView view) =>
        _rooms.Select(room => Render(view, room)).FirstOrDefault(card => CardSize.Utf8Bytes(card) <= Layout.MostBytes) ?? Render(view, _rooms[^1]);

    public static string Summary(SidelineView view) => SharedText.Summary(Title(view), view.Language);

    private static AdaptiveCard Render(SidelineView view, (int Text, int Items) room)
    {
        var words = DigestsText.In(view.Language);
        return Layout.Card(
            view.Language,
            Title(view),
            [
                Layout.Title(CardText.Escape(Title(view))),
                Layout.Words(Layout.Plain(words["digest.sideline.intro", ("Partner", view.Partner)])),
                .. Block("wins", ContainerStyle.Good, view.Content.Wins, room.Items, win => Item(win.Title, WinText.Rest(win.Title, win.Story), string.Join(", ", win.Partners), room.Text), words),
                .. Block("completed", ContainerStyle.Good, view.Content.Completed, room.Items, news => Item(news.Commitment, news.Text, news.Partner, room.Text), words),
                .. Rest(view, words),
                Layout.Note(words["digest.sideline.footer", ("BotName", SharedText.In(view.Language)["app.name"])]),
            ]);
    }

    private static IEnumerable<CardElement> Block<T>(
        string id, ContainerStyle style, DigestBlock<T> block, int most, Func<T, IEnumerable<CardElement>> item, Words words)
    {
        if (block.Total == 0)
        {
            return [];
        }

        var shown = block.Items.Take(most).ToList();
        var left = block.Total - shown.Count;
        return
        [
            new Container(
            [
                Layout.Heading(words["digest.section." + id], style),
                .. shown.SelectMany(item),
                .. left > 0 ? [Layout.Note(words["digest.cut", ("Count", Speech.Number(left))])] : Array.Empty<CardElement>(),
            ])
            { Id = id, Style = style, Spacing = Spacing.Medium },
        ];
    }

    private static IEnumerable<CardElement> Rest(SidelineView view, Words words)
    {
        List<string> parts = [];
        if (view.Content.OnTrack.Total is > 0 and var onTrack)
        {
            parts.Add(words.Count("digest.onTrack", onTrack));
        }

        if (view.Content.Challenged.Total is > 0 and var challenged)
        {
            parts.Add(words.Count("digest.challenged", challenged));
        }

        return parts.Count == 0 ? [] : [Layout.Paragraph(words["digest.sideline.rest", ("Counts", string.Join(", ", parts))]) with { Spacing = Spacing.Medium }];
    }

    private static IEnumerable<CardElement> Item(string title, string? text, string who, int longest)
    {
        yield return Layout.Words(Layout.Bold(Layout.Short(title, 120))) with { Spacing = Spacing.Medium };
        if (text is not null)
        {
            yield return Layout.Words(Layout.Plain(Layout.Short(text, longest))) with { Spacing = Spacing.None };
        }

        yield return new RichTextBlock([Layout.Subtle(Layout.Short(who, 80)) with { Size = TextSize.Small }]) { Spacing = Spacing.None };
    }

    private static string Title(SidelineView view) => DigestsText.In(view.Language)["digest.sideline.title", ("Alliance", Layout.Short(view.Profile.Name, 40))];
}
