namespace CollectiveImpact.Alliance.Rhythm;

public enum CadenceKind
{
    Weekly,
    EverySecondWeek,
    Monthly,
}

/// <summary>
/// How often the alliance asks. A week whose turn falls into a holiday is skipped; the turn does not move.
/// </summary>
public sealed record Cadence
{
    /// <summary>As <see cref="WeekOfMonth"/>: the month's last week, be it the fourth or the fifth.</summary>
    public const int LastWeek = 5;

    public static Cadence Weekly { get; } = new();

    public CadenceKind Kind { get; init; } = CadenceKind.Weekly;

    /// <summary>For every second week: one of the weeks in which it is.</summary>
    public IsoWeek? Anchor { get; init; }

    /// <summary>For once a month: the first to the fourth week, or <see cref="LastWeek"/>. A week is of the month its Thursday is in.</summary>
    public int WeekOfMonth { get; init; } = 1;

    public static Cadence EverySecond(IsoWeek anchor) => new() { Kind = CadenceKind.EverySecondWeek, Anchor = anchor };

    public static Cadence Monthly(int weekOfMonth) => new() { Kind = CadenceKind.Monthly, WeekOfMonth = weekOfMonth };

    /// <summary>Whether it is this week's turn.</summary>
    internal bool IsTurnOf(IsoWeek week) => Kind switch
    {
        // Counted in days: weeks' numbers begin anew after 52 or 53.
        CadenceKind.EverySecondWeek => Anchor is { } anchor && (week.Monday.DayNumber - anchor.Monday.DayNumber) / 7 % 2 == 0,
        CadenceKind.Monthly => IsInMonth(week.Day(DayOfWeek.Thursday)),
        _ => true,
    };

    private bool IsInMonth(DateOnly thursday) => WeekOfMonth == LastWeek
        ? thursday.AddDays(7).Month != thursday.Month
        : (thursday.Day - 1) / 7 + 1 == WeekOfMonth;
}
