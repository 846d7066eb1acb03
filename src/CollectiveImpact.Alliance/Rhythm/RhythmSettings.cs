namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>A weekday and a time on the alliance's wall clock.</summary>
public readonly record struct WeekTime(DayOfWeek Day, TimeOnly Time);

/// <summary>A week that somebody decided to skip, and why.</summary>
public sealed record SkippedWeek(IsoWeek Week, string Reason);

/// <summary>The alliance's rhythm in local time. All times are in one and the same week.</summary>
public sealed record RhythmSettings
{
    public static RhythmSettings Default { get; } = new();

    public Cadence Cadence { get; init; } = Cadence.Weekly;

    public WeekTime Opens { get; init; } = new(DayOfWeek.Monday, new TimeOnly(10, 0));

    public WeekTime Reminds { get; init; } = new(DayOfWeek.Wednesday, new TimeOnly(10, 0));

    /// <summary>A second reminder on the day of the close; none unless somebody wants one.</summary>
    public WeekTime? LastCall { get; init; }

    public WeekTime Closes { get; init; } = new(DayOfWeek.Thursday, new TimeOnly(12, 0));

    /// <summary>When the secretariat gets the digest to look at.</summary>
    public WeekTime Draft { get; init; } = new(DayOfWeek.Thursday, new TimeOnly(12, 30));

    public WeekTime Digest { get; init; } = new(DayOfWeek.Friday, new TimeOnly(9, 0));

    /// <summary>Weeks skipped by hand, beside the holidays.</summary>
    public IReadOnlyList<SkippedWeek> Skipped { get; init; } = [];

    /// <summary>After so many rounds without a sign a partner is asked in private how it goes.</summary>
    public int QuietAfterRounds { get; init; } = 3;
}
