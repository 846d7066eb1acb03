using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>Whose calendar a meeting's date depends on.</summary>
internal enum BusyPerson
{
    Chair,
    BackboneHead,
}

/// <summary>A time at which one of them is known to be busy. Who is not known to be is not here, and not known to be free either.</summary>
internal sealed record BusyTime(BusyPerson Who, DateTimeOffset From, DateTimeOffset To);

/// <summary>Why a meeting is not proposed for a day.</summary>
internal abstract record DateConflict
{
    private DateConflict()
    {
    }

    /// <summary>The day is over, or too near.</summary>
    public sealed record TooEarly : DateConflict;

    public sealed record Holiday(PublicHoliday Which) : DateConflict;

    /// <summary>The week is skipped: the kind, and what somebody said when it was them who decided it.</summary>
    public sealed record SkippedWeek(SkipKind Kind, string? Said) : DateConflict;

    /// <summary>Off by agreement where the alliance lives, all day or at the meeting's hour.</summary>
    public sealed record ClosingDay : DateConflict;

    /// <summary>Fewer than <see cref="MeetingDates.FewestDaysBetween"/> days after an ordinary meeting.</summary>
    public sealed record TooSoonAfter(DateOnly Previous) : DateConflict;

    /// <summary>On the day of another series' meeting, or the day before or after.</summary>
    public sealed record BesideOther(DateOnly Other) : DateConflict;

    public sealed record Busy(BusyPerson Who) : DateConflict;
}

/// <summary>A day that was looked at before the one proposed, and why it was not that.</summary>
internal sealed record PassedOver(DateOnly Date, DateConflict Conflict);

internal enum NoDateReason
{
    /// <summary>The year has no such ISO week.</summary>
    NoSuchWeek,

    /// <summary>Every day that was left in the quarter is blocked.</summary>
    NoDayLeft,
}

/// <summary>What is proposed for one of the year's ordinary meetings.</summary>
internal abstract record SlotProposal(MeetingSlot Slot, IReadOnlyList<PassedOver> PassedOver)
{
    public sealed record Proposed(MeetingSlot For, DateOnly Date, IReadOnlyList<PassedOver> Before) : SlotProposal(For, Before);

    public sealed record NoDate(MeetingSlot For, NoDateReason Reason, IReadOnlyList<PassedOver> Before) : SlotProposal(For, Before);
}
