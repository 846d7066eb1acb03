namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>What the organiser's calendar lacks of a meeting.</summary>
internal enum CalendarStep
{
    None,
    Create,
    Update,
    Cancel,
}

/// <summary>
/// How a meeting and its event in the organiser's calendar are kept alike. The meeting is what counts: it says which of its changes the calendar has
/// confirmed, so what the calendar would not take stays to be done. <see cref="Meeting.Sequence"/> is the version that the calendar is sent.
/// </summary>
internal static class CalendarRules
{
    public static CalendarStep Next(Meeting meeting) => meeting switch
    {
        { State: MeetingState.Cancelled, Calendar: { EventId: not null } calendar } when calendar.Sequence != meeting.Sequence => CalendarStep.Cancel,
        { IsAhead: true, Marks.InvitedAt: not null, Calendar.EventId: null } => CalendarStep.Create,
        { IsAhead: true, Calendar: { EventId: not null } calendar } when calendar.Sequence != meeting.Sequence => CalendarStep.Update,
        _ => CalendarStep.None,
    };

    /// <summary>The calendar has the meeting as it was when it was sent: a change since then is still to be told.</summary>
    public static Meeting Confirmed(Meeting meeting, string eventId, Uri? joinLink, int sequence) => meeting with
    {
        Calendar = new MeetingCalendar { EventId = eventId, JoinLink = joinLink is { } link && SafeLinks.IsHttps(link) ? link : meeting.Calendar.JoinLink, Sequence = sequence },
    };

    /// <summary>The calendar did not take it. The first time counts, so that it can be said since when.</summary>
    public static Meeting Failed(Meeting meeting, string problem, DateTimeOffset now) =>
        meeting with { Calendar = meeting.Calendar with { Problem = problem, FailingSince = meeting.Calendar.FailingSince ?? now } };
}
