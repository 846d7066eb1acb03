namespace CollectiveImpact.Alliance.Calendar;

/// <summary>
/// The calendar from which meetings are sent. One call takes about ten seconds at most; trying again is for whoever asks. Every call can be
/// made again: what was done already is found and not done twice.
/// </summary>
public interface ICalendar
{
    /// <summary>Without an organizer nothing can be sent: meetings are announced in Teams, with a file for the calendar.</summary>
    bool HasOrganizer { get; }

    /// <summary>
    /// Puts a meeting in the calendar and sends the invitations. An event that bears the meeting's mark is taken over and brought up to what
    /// is wanted. <see cref="CalendarReason.NotFound"/>: the same version was there before and somebody deleted it; a higher one may be made.
    /// </summary>
    Task<CalendarResult<CalendarEntry>> CreateAsync(CalendarMeeting meeting, CancellationToken cancellationToken);

    /// <summary>The meeting's event by its mark, for when its id is not known; <see cref="CalendarReason.NotFound"/> when there is none.</summary>
    Task<CalendarResult<CalendarEntry>> FindAsync(CalendarMark mark, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the event what the meeting is now: time, place, words, people. Only what differs is sent, so that only those concerned get a
    /// mail. The event keeps its id and its join link.
    /// </summary>
    Task<CalendarResult<CalendarEntry>> UpdateAsync(string eventId, CalendarMeeting meeting, CancellationToken cancellationToken);

    /// <summary>Cancels the event, with the reason in the mail. One that is gone already is done.</summary>
    Task<CalendarResult<CalendarCancelled>> CancelAsync(string eventId, string reason, CancellationToken cancellationToken);

    /// <summary>The event as it stands in the calendar, with everybody's answer.</summary>
    Task<CalendarResult<CalendarReading>> AnswersAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>
    /// When people are busy, one schedule for each address in its order. Whoever cannot be asked is unknown, and unknown is never free.
    /// </summary>
    Task<BusyReading> BusyAsync(IReadOnlyList<string> addresses, CalendarPeriod period, CancellationToken cancellationToken);

    /// <summary>Whether the bot is let into the organizer's calendar, and whether that can make meetings in Teams.</summary>
    Task<CalendarResult<OrganizerCheck>> CheckAsync(CancellationToken cancellationToken);
}
