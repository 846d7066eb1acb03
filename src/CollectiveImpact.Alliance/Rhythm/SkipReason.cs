namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>Why a week has no round.</summary>
public enum SkipKind
{
    WinterHoliday,
    SummerHoliday,
    AutumnHoliday,
    ChristmasHoliday,
    HolyWeek,

    /// <summary>Holidays leave fewer than three working days, or less than a day between opening and close.</summary>
    TooFewWorkingDays,

    /// <summary>It is not this week's turn: the alliance asks every second week, or once a month.</summary>
    NotThisWeek,

    /// <summary>Somebody decided so, and said why.</summary>
    ByHand,
}

/// <summary>Why a week has no round; with what somebody said when it was them who decided it.</summary>
public sealed record SkipReason(SkipKind Kind, string? Said = null)
{
    /// <summary>Whether the alliance is told. A week whose turn it is not is missed by nobody.</summary>
    public bool IsTold => Kind != SkipKind.NotThisWeek;
}
