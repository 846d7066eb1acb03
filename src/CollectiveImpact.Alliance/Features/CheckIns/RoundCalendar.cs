using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>Which week something belongs to, seen from the rounds around now.</summary>
public static class RoundCalendar
{
    /// <summary>How far back rounds are looked at: what is older has had its digest or will not get one.</summary>
    public const int WeeksBack = 8;

    /// <summary>
    /// The week whose digest an answer given now goes into: the open round's; else this week's while its round is still to
    /// come; else, as the round is over, next week's.
    /// </summary>
    public static IsoWeek AnswerWeek(IReadOnlyList<CheckInRound> rounds, IsoWeek thisWeek, DateTimeOffset now)
    {
        if (OpenAt(rounds, now) is { } open)
        {
            return open.Week;
        }

        var isOver = rounds.Any(round => round.Week == thisWeek && round.State != RoundState.Planned);
        return isOver ? thisWeek.AddWeeks(1) : thisWeek;
    }

    /// <summary>The week that the next weekly digest is about: the newest round that has had none, else this week.</summary>
    public static IsoWeek DigestWeek(IReadOnlyList<CheckInRound> rounds, IsoWeek thisWeek) =>
        rounds.Where(round => round.Week <= thisWeek && round.State is RoundState.Open or RoundState.Closed)
            .Select(round => round.Week)
            .DefaultIfEmpty(thisWeek)
            .Max();

    /// <summary>The last thing that is known to have happened in these rounds.</summary>
    public static DateTimeOffset? NewestHappening(IEnumerable<CheckInRound> rounds) => rounds
        .Where(round => round.State != RoundState.Planned)
        .SelectMany(round => new[] { round.OpensAt, round.RemindedAt, round.RemindedByHandAt, round.LastCalledAt, round.QuietPartnersAt })
        .Max();

    /// <summary>The round that takes answers now; there is never more than one.</summary>
    public static CheckInRound? OpenAt(IReadOnlyList<CheckInRound> rounds, DateTimeOffset now) =>
        rounds.SingleOrDefault(round => round.TakesAnswersAt(now));
}
