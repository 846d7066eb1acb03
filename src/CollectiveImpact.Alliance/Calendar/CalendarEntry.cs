namespace CollectiveImpact.Alliance.Calendar;

/// <summary>An event there is.</summary>
/// <param name="EventId">Stays the same when the event is moved. Upper and lower case matter.</param>
/// <param name="JoinLink">Where to meet in Teams. Null although one was wanted: the organizer's calendar cannot make any.</param>
public sealed record CalendarEntry(string EventId, Uri? JoinLink)
{
    public bool HasTeamsLink => JoinLink is not null;
}

/// <param name="WasGone">Somebody else had cancelled or deleted it.</param>
public sealed record CalendarCancelled(bool WasGone);

/// <summary>An event as it stands in the organizer's calendar, where people can change it by hand.</summary>
public sealed record CalendarReading
{
    public required CalendarPeriod? Period { get; init; }

    public required bool IsCancelled { get; init; }

    public required Uri? JoinLink { get; init; }

    /// <summary>Everybody on the event, also people somebody added by hand or forwarded it to.</summary>
    public required IReadOnlyList<CalendarAnswer> Answers { get; init; }
}

/// <summary>What somebody answered.</summary>
/// <param name="Address">As the calendar writes it; compare without regard to case.</param>
/// <param name="Said">The answer.</param>
/// <param name="At">When; null while there is none.</param>
/// <param name="Proposed">Another time they propose.</param>
public sealed record CalendarAnswer(string Address, CalendarReply Said, DateTimeOffset? At = null, CalendarPeriod? Proposed = null);

public enum CalendarReply
{
    /// <summary>Says nothing: answers from other organisations arrive only when their mail program sends one.</summary>
    None,
    Accepted,
    Tentative,
    Declined,
}

/// <param name="MakesTeamsMeetings">Without it invitations have no link to meet by.</param>
public sealed record OrganizerCheck(bool MakesTeamsMeetings);
