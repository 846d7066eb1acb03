using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>The weekly digest as it is shown, in the alliance's language.</summary>
internal sealed record DigestView(AllianceProfile Profile, DigestContent Content)
{
    public string Language => Profile.Language;

    /// <summary>The secretariat's own words before the news.</summary>
    public string? Intro { get; init; }

    /// <summary>When what had been posted was last changed.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>The block shown whole, when somebody asked for the rest of it.</summary>
    public string? OnlyBlock { get; init; }

    public string WeekLabel => Speech.Week(Content.Week, Language);

    /// <summary>A digest that is out.</summary>
    public static DigestView Of(AllianceProfile profile, Digest digest, DigestContent content) =>
        new(profile, content) { Intro = digest.Intro, CorrectedAt = digest.CorrectedAt };
}

/// <summary>
/// The week's news: title and lead, small wins first, then what is done, what is difficult, who could use a hand, what is on
/// track, and how many have been heard from. Empty blocks are left out, wins excepted.
/// </summary>
internal static class DigestCard
{
    public static AdaptiveCard Render(DigestView view) => DigestRoom.Fit(view, room => Layout.Card(
        view.Language,
        Summary(view),
        Body(view, room),
        view.OnlyBlock is null
            ? []
            : [new ExecuteAction(DigestsText.In(view.Language)["digest.back"], DigestVerbs.More) { Data = DigestBlocks.MoreData(view, "") }]));

    public static string Summary(DigestView view) => DigestsText.In(view.Language)[
        "a11y.digestSummary", ("Alliance", view.Profile.Name), ("WeekLabel", view.WeekLabel), ("Lead", Lead(view))];

    public static IReadOnlyList<CardElement> Body(DigestView view, DigestRoom room)
    {
        var words = DigestsText.In(view.Language);
        List<CardElement> head =
        [
            Layout.Title(CardText.Escape(words["digest.title", ("Alliance", view.Profile.Name), ("WeekLabel", view.WeekLabel)])),
            Layout.Meta(Lead(view)),
        ];
        if (view.OnlyBlock is null)
        {
            head.AddRange(Corrected(view, words));
            head.Add(view.Intro is { } intro ? Layout.Words(Layout.Plain(intro)) : Layout.Paragraph(words["digest.intro.default"]));
        }

        head.AddRange(new DigestBlocks(view, words, room).All().Where(block => view.OnlyBlock is null || block.Id == view.OnlyBlock));
        if (view.OnlyBlock is null)
        {
            head.AddRange(Quiet(view, words));
            head.Add(Layout.Note(words["digest.footer", ("BotName", SharedText.In(view.Language)["app.name"])]));
        }

        return head;
    }

    private static IEnumerable<CardElement> Corrected(DigestView view, Words words) => view.CorrectedAt is { } at
        ? [Layout.Meta(words["digest.corrected", ("When", Speech.DayAndTime(at, view.Profile.Clock, view.Language))])]
        : [];

    private static string Lead(DigestView view)
    {
        var content = view.Content;
        (string Key, int Count)[] blocks =
        [
            ("digest.wins", content.Wins.Total),
            ("digest.completed", content.Completed.Total),
            ("digest.onTrack", content.OnTrack.Total),
            ("digest.challenged", content.Challenged.Total),
            ("digest.asks", content.Asks.Total),
        ];
        var words = DigestsText.In(view.Language);
        return string.Join(" · ", blocks.Where(block => block.Count > 0).Select(block => words.Count(block.Key, block.Count)));
    }

    private static IEnumerable<CardElement> Quiet(DigestView view, Words words)
    {
        var (heard, asked) = (Number(view.Content.HeardPartners), Number(view.Content.AskedPartners));
        string? line = view.Content.Quiet switch
        {
            QuietLine.All => words["digest.quiet.all", ("Total", asked)],
            QuietLine.AlmostAll => words["digest.quiet.almostAll"],
            QuietLine.Neutral => words["digest.quiet.neutral", ("Answered", heard), ("Total", asked)],
            QuietLine.QuietWeek => words["digest.quiet.quietWeek"],
            _ => null,
        };
        return line is null ? [] : [new TextBlock(line) { Spacing = Spacing.Medium }];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
