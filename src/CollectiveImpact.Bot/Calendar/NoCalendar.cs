using CollectiveImpact.Alliance.Calendar;

namespace CollectiveImpact.Bot.Calendar;

/// <summary>No organizer is set, and every question is answered with that.</summary>
internal sealed class NoCalendar : ICalendar
{
    private static readonly CalendarProblem _problem = new(CalendarReason.NoOrganizer, "NoOrganizer");

    public bool HasOrganizer => false;

    public Task<CalendarResult<CalendarEntry>> CreateAsync(CalendarMeeting meeting, CancellationToken cancellationToken) => None<CalendarEntry>();

    public Task<CalendarResult<CalendarEntry>> FindAsync(CalendarMark mark, CancellationToken cancellationToken) => None<CalendarEntry>();

    public Task<CalendarResult<CalendarEntry>> UpdateAsync(string eventId, CalendarMeeting meeting, CancellationToken cancellationToken) => None<CalendarEntry>();

    public Task<CalendarResult<CalendarCancelled>> CancelAsync(string eventId, string reason, CancellationToken cancellationToken) => None<CalendarCancelled>();

    public Task<CalendarResult<CalendarReading>> AnswersAsync(string eventId, CancellationToken cancellationToken) => None<CalendarReading>();

    public Task<BusyReading> BusyAsync(IReadOnlyList<string> addresses, CalendarPeriod period, CancellationToken cancellationToken) =>
        Task.FromResult(BusyReading.Unknown(addresses, _problem));

    public Task<CalendarResult<OrganizerCheck>> CheckAsync(CancellationToken cancellationToken) => None<OrganizerCheck>();

    private static Task<CalendarResult<T>> None<T>() => Task.FromResult<CalendarResult<T>>(new CalendarResult<T>.Failed(_problem));
}
