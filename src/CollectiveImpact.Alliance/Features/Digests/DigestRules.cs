using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Digests;

/// <summary>Makes the week's news of what has been told.</summary>
public static class DigestRules
{
    /// <summary>Items kept of a block: far more than anybody reads, few enough for one row of the store.</summary>
    private const int MostKept = 40;

    /// <summary>More of one text than any card shows; the whole of it stays with the answer.</summary>
    internal const int LongestExcerpt = 500;

    /// <summary>
    /// The content of the digest. Lists are ordered by goal, then partner in Danish order, never by numbers of anything; only
    /// text that the whole alliance may read is in it.
    /// </summary>
    public static DigestContent Compose(DigestSource all)
    {
        var told = all.OfThisDigest();
        var source = told.Shown();
        var names = new Names(source);
        var news = source.Updates
            .GroupBy(update => update.CommitmentId)
            .Select(updates => names.News([.. updates.OrderBy(u => u.SubmittedAt)]))
            .OfType<(int Goal, DigestNews News)>()
            .OrderBy(item => item.Goal).ThenBy(item => item.News.Partner, DanishOrder.Comparer).ThenBy(item => item.News.Commitment, DanishOrder.Comparer)
            .Select(item => item.News)
            .ToList();
        return new DigestContent
        {
            Week = source.Week,
            Wins = Wins(source, names),
            Completed = Block(news.Where(n => n.Status == CommitmentStatus.Completed)),
            Challenged = Block(news.Where(n => n.Status == CommitmentStatus.Challenged)),
            Asks = Asks(source, names),
            OnTrack = Block(news.Where(n => n.Status is CommitmentStatus.OnTrack or CommitmentStatus.Agreed)),
        }.WithQuietLine(told);
    }

    /// <summary>
    /// The content of a digest that is out, after something it tells was changed. How many were heard from stays as it was: nobody was
    /// heard from less because they took something back.
    /// </summary>
    public static DigestContent Recompose(DigestContent before, DigestSource source) =>
        Compose(source) with { Quiet = before.Quiet, HeardPartners = before.HeardPartners, AskedPartners = before.AskedPartners };

    /// <summary>Which line is said of the silent: chosen so that none of them can be told from it.</summary>
    public static QuietLine Quiet(int heard, int asked) => (asked - heard) switch
    {
        _ when asked == 0 => QuietLine.None,
        <= 0 => QuietLine.All,

        // "Almost all" would be untrue where the one who is missing is the only one.
        _ when heard == 0 => QuietLine.QuietWeek,
        1 => QuietLine.AlmostAll,
        _ => heard * 2 >= asked ? QuietLine.Neutral : QuietLine.QuietWeek,
    };

    private static DigestContent WithQuietLine(this DigestContent content, DigestSource source)
    {
        var partnerOf = source.Members.ToDictionary(member => member.Id, member => member.OrganisationId);
        var asked = source.Invitations.Where(i => partnerOf.ContainsKey(i.MemberId)).Select(i => partnerOf[i.MemberId]).ToHashSet();
        var heard = source.Invitations.Where(i => i.HasAnswer && partnerOf.ContainsKey(i.MemberId)).Select(i => partnerOf[i.MemberId])
            .Concat(source.Updates.Select(u => u.PartnerId))
            .Concat(source.Wins.SelectMany(w => w.PartnerIds))
            .Concat(source.Asks.Select(a => a.PartnerId))
            .ToHashSet();
        heard.IntersectWith(asked);
        return content with { Quiet = Quiet(heard.Count, asked.Count), HeardPartners = heard.Count, AskedPartners = asked.Count };
    }

    private static DigestBlock<DigestWin> Wins(DigestSource source, Names names) => Block(source.Wins
        .Where(win => win.Visibility == Visibility.Alliance)
        .Select(win => (Goal: names.OrderOf(win.GoalId), Win: new DigestWin(win.Title, win.Story is null ? null : Excerpt.Of(win.Story, LongestExcerpt), [.. win.PartnerIds.Select(names.Of).Order(DanishOrder.Comparer)])))
        .OrderBy(item => item.Goal).ThenBy(item => item.Win.Partners is [var first, ..] ? first : "", DanishOrder.Comparer).ThenBy(item => item.Win.Title, DanishOrder.Comparer)
        .Select(item => item.Win));

    private static DigestBlock<DigestAsk> Asks(DigestSource source, Names names) => Block(source.Asks
        .Where(ask => ask.Visibility == Visibility.Alliance)
        .Select(ask => (Goal: names.GoalOrderOf(ask.CommitmentId), Ask: new DigestAsk(ask.Id, ask.Week, names.Of(ask.PartnerId), Excerpt.Of(ask.Text, LongestExcerpt))))
        .OrderBy(item => item.Goal).ThenBy(item => item.Ask.Partner, DanishOrder.Comparer).ThenBy(item => item.Ask.Text, DanishOrder.Comparer)
        .Select(item => item.Ask));

    private static DigestBlock<T> Block<T>(IEnumerable<T> items)
    {
        var all = items.ToList();
        return new DigestBlock<T>([.. all.Take(MostKept)], all.Count);
    }
}
