namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>When a meeting was to be before it was moved, and why it was.</summary>
public sealed record PastDate(DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Reason, DateTimeOffset MovedAt, MemberId? MovedBy);

/// <summary>
/// One meeting, from the proposal of its date to its minutes. Times are instants in UTC. What was said and done about it is marked, so that
/// each thing is done once; the marks do not depend on the state, which may have gone past them.
/// </summary>
public sealed record Meeting
{
    public required MeetingId Id { get; init; }

    public required MeetingKind Kind { get; init; }

    /// <summary>Which of the year's ordinary meetings it is; none for every other meeting.</summary>
    public MeetingSlot? Slot { get; init; }

    /// <summary>The group, of a working-group meeting.</summary>
    public WorkingGroupId? GroupId { get; init; }

    /// <summary>What a workshop, a conference or a partner meeting's group work is about.</summary>
    public string? Theme { get; init; }

    /// <summary>What the meeting is to lead to. Without one its agenda cannot be published.</summary>
    public string? Purpose { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public string? Place { get; init; }

    public bool IsOnline { get; init; } = true;

    /// <summary>Where the programme of a workshop or conference can be read.</summary>
    public Uri? Programme { get; init; }

    /// <summary>How many may sign up; null where there is no limit.</summary>
    public int? Seats { get; init; }

    /// <summary>Who leads the meeting through its agenda.</summary>
    public MemberId? FacilitatorId { get; init; }

    public MemberId? MinuteTakerId { get; init; }

    /// <summary>People invited by hand, beside those whom their role invites.</summary>
    public IReadOnlyList<MemberId> Added { get; init; } = [];

    /// <summary>People whom their role would invite and who were left out by hand.</summary>
    public IReadOnlyList<MemberId> LeftOut { get; init; } = [];

    public MeetingState State { get; init; } = MeetingState.Proposed;

    public string? CancelReason { get; init; }

    /// <summary>When it was to be before, oldest first.</summary>
    public IReadOnlyList<PastDate> PastDates { get; init; } = [];

    /// <summary>Counts every change that those invited must hear of: the SEQUENCE of RFC 5545, and the version that the calendar is sent.</summary>
    public int Sequence { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it; none when the bot proposed it.</summary>
    public MemberId? CreatedBy { get; init; }

    public MeetingMarks Marks { get; init; } = new();

    public MeetingCalendar Calendar { get; init; } = new();

    public bool IsOrdinary => Slot is not null;

    public TimeSpan Length => EndsAt - StartsAt;

    /// <summary>Whether its date is settled and it is still to come or going on.</summary>
    public bool IsAhead => State is > MeetingState.Proposed and < MeetingState.Held;
}

/// <summary>When something was said or done about a meeting; null while it was not.</summary>
public sealed record MeetingMarks
{
    public DateTimeOffset? ApprovedAt { get; init; }

    public DateTimeOffset? AnnouncedAt { get; init; }

    public DateTimeOffset? InvitedAt { get; init; }

    /// <summary>The backbone heard that the agenda is to be published.</summary>
    public DateTimeOffset? AgendaAskedAt { get; init; }

    /// <summary>Those invited were reminded.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>The backbone heard that the minutes are late.</summary>
    public DateTimeOffset? MinutesAskedAt { get; init; }
}

/// <summary>What is known of the meeting's event in the organiser's calendar.</summary>
public sealed record MeetingCalendar
{
    /// <summary>The calendar's immutable id of the event.</summary>
    public string? EventId { get; init; }

    public Uri? JoinLink { get; init; }

    /// <summary>The <see cref="Meeting.Sequence"/> that the calendar has confirmed; null while it has none.</summary>
    public int? Sequence { get; init; }

    /// <summary>Since when the calendar has not taken the meeting as it is; null when it has or was not asked.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Why not, as a code of ours or of the calendar's; never words of people.</summary>
    public string? Problem { get; init; }
}
