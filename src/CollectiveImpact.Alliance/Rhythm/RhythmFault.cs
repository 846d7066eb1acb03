namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>The moments of a week, in their order.</summary>
internal enum RhythmMoment
{
    Opens,
    Reminds,
    LastCall,
    Closes,
    Draft,
    Digest,
}

public enum RhythmFaultKind
{
    /// <summary>On a Saturday or Sunday.</summary>
    OnWeekend,

    /// <summary>Before 08 or at 16 or later.</summary>
    OutsideWorkingHours,

    /// <summary>Not after the moment that comes before it.</summary>
    OutOfOrder,

    /// <summary>Less than 24 hours from opening to close.</summary>
    RoundTooShort,

    /// <summary>Closing so late that, when a holiday moves the close, the draft would come outside working hours.</summary>
    ClosesTooLate,

    /// <summary>The last call says that the round closes today, and so must be on that day.</summary>
    LastCallOnAnotherDay,

    /// <summary>The secretariat has less than an hour to look at the draft.</summary>
    ReviewTooShort,

    /// <summary>Every second week, but not which.</summary>
    NoAnchor,
    NoSuchWeekOfMonth,

    /// <summary>A week is skipped without a reason.</summary>
    NoReason,
    ReasonTooLong,
    ReasonHasCpr,
    WeekSkippedTwice,

    /// <summary>A holiday week with a number that no year has.</summary>
    NoSuchHolidayWeek,

    /// <summary>A partner cannot be called quiet after less than one round.</summary>
    QuietTooSoon,
}

/// <summary>Something that is wrong with a rhythm: with which moment, which week or which week number, where it is about one.</summary>
internal sealed record RhythmFault(RhythmFaultKind Kind, RhythmMoment? At = null, IsoWeek? Week = null, int? Number = null);
