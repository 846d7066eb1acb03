using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Digests;

/// <summary>Who gets the month's short overview, and what it tells.</summary>
public static class SidelineRules
{
    /// <summary>How far back the first overview looks: a month.</summary>
    private const int WeeksOfTheFirst = 4;

    /// <summary>Items kept of a block: the overview is short.</summary>
    private const int MostKept = 10;

    /// <summary>Everybody of a sideline party, but those who are gone or want to be left in peace.</summary>
    public static IReadOnlyList<Member> Recipients(IEnumerable<Member> members, IEnumerable<Partner> partners, DateOnly today)
    {
        var sideline = partners
            .Where(partner => partner is { Involvement: PartnerInvolvement.Sideline, Status: PartnerStatus.Active or PartnerStatus.Invited })
            .Select(partner => partner.Id)
            .ToHashSet();
        return
        [
            .. members.Where(member => sideline.Contains(member.OrganisationId) && !member.IsGone && !member.IsPausedOn(today))
                .OrderBy(member => member.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// What the news has told since the last overview, newest first: small wins, what is done, and of the rest only how much there was. What is
    /// difficult and who could use a hand is between those who work together.
    /// </summary>
    /// <param name="week">The week the overview is sent in.</param>
    /// <param name="recent">Digests of every kind of that week and those before.</param>
    public static DigestContent Compose(IsoWeek week, IReadOnlyList<Digest> recent)
    {
        var last = recent.Where(digest => digest.Kind == DigestKind.Sideline && digest.Week < week).Select(digest => digest.Week).DefaultIfEmpty(week.AddWeeks(-WeeksOfTheFirst)).Max();
        var told = recent.Where(digest => digest is { Kind: DigestKind.Weekly, IsOut: true, Content: not null } && digest.Week > last && digest.Week <= week)
            .OrderByDescending(digest => digest.Week)
            .Select(digest => digest.Content!)
            .ToList();
        return new DigestContent
        {
            Week = week,
            Wins = new([.. told.SelectMany(content => content.Wins.Items).Take(MostKept)], told.Sum(content => content.Wins.Total)),
            Completed = new([.. told.SelectMany(content => content.Completed.Items).Take(MostKept)], told.Sum(content => content.Completed.Total)),
            Challenged = Counted(told, content => content.Challenged),
            OnTrack = Counted(told, content => content.OnTrack),
            Asks = new([], 0),
        };
    }

    /// <summary>How many commitments stood in this block when they were last told of: one that is told of every week is one.</summary>
    private static DigestBlock<DigestNews> Counted(IReadOnlyList<DigestContent> newestFirst, Func<DigestContent, DigestBlock<DigestNews>> block)
    {
        var seen = new HashSet<(string Commitment, string Partner)>();
        var count = 0;
        foreach (var content in newestFirst)
        {
            var here = block(content).Items.Select(Of).ToHashSet();
            foreach (var told in content.OnTrack.Items.Concat(content.Challenged.Items).Concat(content.Completed.Items).Select(Of))
            {
                count += seen.Add(told) && here.Contains(told) ? 1 : 0;
            }
        }

        return new([], count);
    }

    private static (string Commitment, string Partner) Of(DigestNews news) => (news.Commitment, news.Partner);
}
