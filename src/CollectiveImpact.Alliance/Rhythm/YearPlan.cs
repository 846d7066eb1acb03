namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>The annual wheel (årshjul): what the rhythm has in mind for weeks to come.</summary>
public static class YearPlan
{
    /// <summary>How far ahead the next round is looked for: every cadence has had its turn by then, or never has one.</summary>
    internal const int WeeksAhead = 106;

    /// <summary>These weeks, both ends included, in order.</summary>
    public static IEnumerable<RoundPlan> Of(IsoWeek from, IsoWeek to, RhythmSettings rhythm, HolidayProfile holidays, LocalClock clock)
    {
        for (var week = from; week <= to; week = week.AddWeeks(1))
        {
            yield return RoundPlan.For(week, rhythm, holidays, clock);
        }
    }

    /// <summary>The next rounds that open after this instant; fewer when the settings leave fewer in two years.</summary>
    public static IReadOnlyList<RoundPlan.Planned> Next(int count, DateTimeOffset after, RhythmSettings rhythm, HolidayProfile holidays, LocalClock clock)
    {
        var week = clock.WeekOf(after);
        return [.. Of(week, week.AddWeeks(WeeksAhead), rhythm, holidays, clock).OfType<RoundPlan.Planned>().Where(round => round.Times.Opens > after).Take(count)];
    }
}
