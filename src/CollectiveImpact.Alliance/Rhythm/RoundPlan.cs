namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>What the rhythm has in mind for a week: a round, or none for a reason.</summary>
public abstract record RoundPlan
{
    private const int FewestWorkingDays = 3;

    private RoundPlan(IsoWeek week) => Week = week;

    public IsoWeek Week { get; }

    public sealed record Planned(IsoWeek Of, RoundTimes Times) : RoundPlan(Of);

    public sealed record Skipped(IsoWeek Of, SkipReason Reason) : RoundPlan(Of);

    /// <summary>The week's round or, of the reasons there are for having none, the first of: cadence, decision, holiday, too few days.</summary>
    public static RoundPlan For(IsoWeek week, RhythmSettings rhythm, HolidayProfile holidays, LocalClock clock)
    {
        if (!rhythm.Cadence.IsTurnOf(week))
        {
            return new Skipped(week, new SkipReason(SkipKind.NotThisWeek));
        }

        if (rhythm.Skipped.FirstOrDefault(skipped => skipped.Week == week) is { } byHand)
        {
            return new Skipped(week, new SkipReason(SkipKind.ByHand, byHand.Reason));
        }

        if (holidays.HolidayOf(week) is { } holiday)
        {
            return new Skipped(week, new SkipReason(holiday));
        }

        var times = RoundTimes.Of(week, rhythm, holidays, clock);
        return new WorkingDays(holidays).CountIn(week) >= FewestWorkingDays && times.IsLongEnough
            ? new Planned(week, times)
            : new Skipped(week, new SkipReason(SkipKind.TooFewWorkingDays));
    }
}
