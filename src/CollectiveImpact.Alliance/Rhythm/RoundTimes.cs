namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>The four instants of a week's round.</summary>
internal sealed record RoundTimes(DateTimeOffset Opens, DateTimeOffset Reminds, DateTimeOffset Closes, DateTimeOffset Digest)
{
    /// <summary>Answering takes a minute, but people need a working day to get to it.</summary>
    private static readonly TimeSpan _shortestRound = TimeSpan.FromHours(24);

    /// <summary>How the rhythm would have it.</summary>
    public static RoundTimes Of(IsoWeek week, RhythmSettings rhythm, LocalClock clock) => new(
        At(week, rhythm.Opens, clock),
        At(week, rhythm.Reminds, clock),
        At(week, rhythm.Closes, clock),
        At(week, rhythm.Digest, clock));

    /// <summary>
    /// When somebody opens the week's round by hand. A reminder whose time has passed is none: it lies at the close. Too late
    /// for the week's own close, the round stays open until the next week's would open and is told of the same day at 14 or,
    /// if that is before the close, at the close, so that it never overlaps that one.
    /// </summary>
    public static RoundTimes OpenedByHand(IsoWeek week, RhythmSettings rhythm, LocalClock clock, DateTimeOffset now)
    {
        var planned = Of(week, rhythm, clock);
        if (planned.Closes - now >= _shortestRound)
        {
            return planned with { Opens = now, Reminds = planned.Reminds > now ? planned.Reminds : planned.Closes };
        }

        var next = week.AddWeeks(1);
        var closes = At(next, rhythm.Opens, clock);
        var told = clock.At(next.Day(rhythm.Opens.Day), new TimeOnly(14, 0));
        return new RoundTimes(now, closes, closes, told > closes ? told : closes);
    }

    private static DateTimeOffset At(IsoWeek week, WeekTime time, LocalClock clock) => clock.At(week.Day(time.Day), time.Time);
}
