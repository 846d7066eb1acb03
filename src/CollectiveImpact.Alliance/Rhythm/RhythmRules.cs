using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>Whether a rhythm can be kept.</summary>
internal static class RhythmRules
{
    public const int LongestReason = 200;

    private static readonly TimeSpan _shortestReview = TimeSpan.FromHours(1);

    /// <summary>All that is wrong, in the order of the week; nothing when it can be kept.</summary>
    public static IReadOnlyList<RhythmFault> Faults(RhythmSettings rhythm, HolidayProfile holidays) =>
        [.. Moments(rhythm), .. Spans(rhythm), .. CadenceFaults(rhythm.Cadence), .. Skips(rhythm.Skipped), .. HolidayFaults(holidays), .. Quiet(rhythm)];

    /// <summary>What is wrong with a reason for skipping a week.</summary>
    public static RhythmFaultKind? FaultOfReason(string? reason) => reason?.Trim() switch
    {
        null or "" => RhythmFaultKind.NoReason,
        { Length: > LongestReason } => RhythmFaultKind.ReasonTooLong,
        var text when CprDetector.IsIn(text) => RhythmFaultKind.ReasonHasCpr,
        _ => null,
    };

    private static IEnumerable<RhythmFault> Moments(RhythmSettings rhythm)
    {
        TimeSpan? before = null;
        foreach (var (moment, time) in InOrder(rhythm))
        {
            if (time.Day is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                yield return new RhythmFault(RhythmFaultKind.OnWeekend, moment);
            }

            if (time.Time < WorkingHours.Begin || time.Time >= WorkingHours.End)
            {
                yield return new RhythmFault(RhythmFaultKind.OutsideWorkingHours, moment);
            }

            if (IntoWeek(time) <= before)
            {
                yield return new RhythmFault(RhythmFaultKind.OutOfOrder, moment);
            }

            before = IntoWeek(time);
        }
    }

    private static IEnumerable<RhythmFault> Spans(RhythmSettings rhythm)
    {
        var (opens, closes) = (IntoWeek(rhythm.Opens), IntoWeek(rhythm.Closes));
        if (closes > opens && closes - opens < RoundTimes.ShortestRound)
        {
            yield return new RhythmFault(RhythmFaultKind.RoundTooShort, RhythmMoment.Closes);
        }

        if (rhythm.Closes.Time < WorkingHours.End && rhythm.Closes.Time.ToTimeSpan() + RoundTimes.DraftAfterClose >= WorkingHours.End.ToTimeSpan())
        {
            yield return new RhythmFault(RhythmFaultKind.ClosesTooLate, RhythmMoment.Closes);
        }

        if (rhythm.LastCall is { } lastCall && lastCall.Day != rhythm.Closes.Day)
        {
            yield return new RhythmFault(RhythmFaultKind.LastCallOnAnotherDay, RhythmMoment.LastCall);
        }

        var (draft, digest) = (IntoWeek(rhythm.Draft), IntoWeek(rhythm.Digest));
        if (digest > draft && digest - draft < _shortestReview)
        {
            yield return new RhythmFault(RhythmFaultKind.ReviewTooShort, RhythmMoment.Digest);
        }
    }

    private static IEnumerable<RhythmFault> CadenceFaults(Cadence cadence) => cadence switch
    {
        { Kind: CadenceKind.EverySecondWeek, Anchor: null } => [new RhythmFault(RhythmFaultKind.NoAnchor)],
        { Kind: CadenceKind.Monthly, WeekOfMonth: < 1 or > Cadence.LastWeek } => [new RhythmFault(RhythmFaultKind.NoSuchWeekOfMonth, Number: cadence.WeekOfMonth)],
        _ => [],
    };

    private static IEnumerable<RhythmFault> Skips(IReadOnlyList<SkippedWeek> skipped) =>
    [
        .. skipped.Select(week => (week.Week, Kind: FaultOfReason(week.Reason)))
            .Where(week => week.Kind is not null)
            .Select(week => new RhythmFault(week.Kind!.Value, Week: week.Week)),
        .. skipped.GroupBy(week => week.Week).Where(same => same.Count() > 1).Select(same => new RhythmFault(RhythmFaultKind.WeekSkippedTwice, Week: same.Key)),
    ];

    private static IEnumerable<RhythmFault> HolidayFaults(HolidayProfile holidays) =>
        holidays.WinterWeeks.Concat(holidays.WinterWeekOfYear.Values).Concat(holidays.SummerWeeks).Concat(holidays.AutumnWeeks).Concat(holidays.ChristmasWeeks)
            .Where(number => number is < 1 or > 53)
            .Select(number => new RhythmFault(RhythmFaultKind.NoSuchHolidayWeek, Number: number));

    private static IEnumerable<RhythmFault> Quiet(RhythmSettings rhythm) =>
        rhythm.QuietAfterRounds < 1 ? [new RhythmFault(RhythmFaultKind.QuietTooSoon, Number: rhythm.QuietAfterRounds)] : [];

    private static IEnumerable<(RhythmMoment Moment, WeekTime Time)> InOrder(RhythmSettings rhythm) =>
    [
        (RhythmMoment.Opens, rhythm.Opens),
        (RhythmMoment.Reminds, rhythm.Reminds),
        .. rhythm.LastCall is { } lastCall ? new[] { (RhythmMoment.LastCall, lastCall) } : [],
        (RhythmMoment.Closes, rhythm.Closes),
        (RhythmMoment.Draft, rhythm.Draft),
        (RhythmMoment.Digest, rhythm.Digest),
    ];

    /// <summary>How far into the week, from Monday at midnight.</summary>
    private static TimeSpan IntoWeek(WeekTime time) => TimeSpan.FromDays(((int)time.Day + 6) % 7) + time.Time.ToTimeSpan();
}
