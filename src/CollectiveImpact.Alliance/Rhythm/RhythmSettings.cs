namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>A weekday and a time on the alliance's wall clock.</summary>
public readonly record struct WeekTime(DayOfWeek Day, TimeOnly Time);

/// <summary>The alliance's weekly rhythm in local time.</summary>
public sealed record RhythmSettings
{
    public static RhythmSettings Default { get; } = new();

    public WeekTime Opens { get; init; } = new(DayOfWeek.Monday, new TimeOnly(10, 0));

    public WeekTime Reminds { get; init; } = new(DayOfWeek.Wednesday, new TimeOnly(10, 0));

    public WeekTime Closes { get; init; } = new(DayOfWeek.Thursday, new TimeOnly(12, 0));

    public WeekTime Digest { get; init; } = new(DayOfWeek.Friday, new TimeOnly(9, 0));
}
