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

    /// <summary>The block shown whole, when somebody asked for the rest of it.</summary>
    public string? OnlyBlock { get; init; }

    public string WeekLabel => Speech.Week(Content.Week, Language);
}

/// <summary>
/// The week's news: title and lead, small wins first, then what is done, what is difficult, who could use a hand, what is on
/// track, and how many have been heard from. Empty blocks are left out, wins excepted.
/// </summary>
internal static class DigestCard
{
    public static AdaptiveCard Render(DigestView view)
    {
        var card = Render(view, DigestBlocks.LongText);
        return CardSize.Utf8Bytes(card) <= Layout.MostBytes ? card : Render(view, DigestBlocks.ShortText);
    }

    public static string Summary(DigestView view) => DigestsText.In(view.Language)[
        "a11y.digestSummary", ("Alliance", view.Profile.Name), ("WeekLabel", view.WeekLabel), ("Lead", Lead(view))];

    public static IReadOnlyList<CardElement> Body(DigestView view, int longestText)
    {
        var words = DigestsText.In(view.Language);
        List<CardElement> head =
        [
            Layout.Title(CardText.Escape(words["digest.title", ("Alliance", view.Profile.Name), ("WeekLabel", view.WeekLabel)])),
            Layout.Meta(Lead(view)),
        ];
        if (view.OnlyBlock is null)
        {
            head.Add(Layout.Paragraph(words["digest.intro.default"]));
        }

        head.AddRange(new DigestBlocks(view, words, longestText).All().Where(block => view.OnlyBlock is null || block.Id == view.OnlyBlock));
        if (view.OnlyBlock is null)
        {
            head.AddRange(Quiet(view, words));
            head.Add(Layout.Note(words["digest.footer", ("BotName", SharedText.In(view.Language)["app.name"])]));
        }

        return head;
    }

    private static AdaptiveCard Render(DigestView view, int longestText)
    {
        var words = DigestsText.In(view.Language);
        return new AdaptiveCard
        {
            FallbackText = Summary(view),
            Lang = view.Language,
            MsTeams = new MsTeamsCard(),
            Body = Body(view, longestText),
            Actions = view.OnlyBlock is null ? null : [new ExecuteAction(words["digest.back"], DigestVerbs.More) { Data = DigestBlocks.MoreData(view, "") }],
        };
    }

    private static string Lead(DigestView view)
    {
        var words = DigestsText.In(view.Language);
        return words[
            "digest.lead",
            ("Wins", words.Count("digest.wins", view.Content.Wins.Total)),
            ("OnTrack", Number(view.Content.OnTrack.Total)),
            ("Challenged", Number(view.Content.Challenged.Total)),
            ("Asks", words.Count("digest.asks", view.Content.Asks.Total))];
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
