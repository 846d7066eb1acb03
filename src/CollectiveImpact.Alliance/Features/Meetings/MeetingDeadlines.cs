using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>
/// By when each thing about a meeting is to be done. What is "at least" so long before falls on the working day before when the day is off;
/// what is "within" so many working days is due when that day's working hours end.
/// </summary>
internal sealed record MeetingDeadlines
{
    private const int SaveTheDateDays = 56;
    private const int InvitationDays = 28;
    private const int ItemDays = 14;
    private const int AgendaDays = 7;
    private const int AgendaWorkingDays = 4;
    private const int DraftWorkingDays = 5;
    private const int CorrectionWorkingDays = 5;
    private const int FinalWorkingDays = 15;

    private static readonly TimeOnly _morning = new(9, 0);

    public required DateTimeOffset SaveTheDate { get; init; }

    public required DateTimeOffset Invitation { get; init; }

    /// <summary>The last moment at which an item can be suggested.</summary>
    public required DateTimeOffset Items { get; init; }

    public required DateTimeOffset Agenda { get; init; }

    /// <summary>When those invited are reminded.</summary>
    public required DateTimeOffset Reminder { get; init; }

    public required DateTimeOffset MinutesDraft { get; init; }

    public required DateTimeOffset MinutesFinal { get; init; }

    public static MeetingDeadlines Of(Meeting meeting, HolidayProfile holidays, LocalClock clock)
    {
        var days = new WorkingDays(holidays);
        var (first, last) = (clock.DateOf(meeting.StartsAt), clock.DateOf(meeting.EndsAt));
        var agenda = Earlier(days.OnOrBefore(first.AddDays(-AgendaDays), _morning), days.Subtract(first, AgendaWorkingDays));

        // Around Christmas two weeks can hold fewer than four working days: items are settled before the agenda goes out all the same.
        var items = Earlier(days.OnOrBefore(first.AddDays(-ItemDays), _morning), days.Subtract(agenda, 1));
        return new MeetingDeadlines
        {
            SaveTheDate = clock.At(days.OnOrBefore(first.AddDays(-SaveTheDateDays), _morning), _morning),
            Invitation = clock.At(days.OnOrBefore(first.AddDays(-InvitationDays), _morning), _morning),
            Items = WorkingHours.EndOf(items, clock, days),
            Agenda = WorkingHours.EndOf(agenda, clock, days),
            Reminder = clock.At(days.Subtract(first, 1), _morning),
            MinutesDraft = WorkingHours.EndOf(days.Add(last, DraftWorkingDays), clock, days),
            MinutesFinal = WorkingHours.EndOf(days.Add(last, FinalWorkingDays), clock, days),
        };
    }

    /// <summary>Until when corrections are taken to a draft that went out at this instant.</summary>
    public static DateTimeOffset CorrectionsAfter(DateTimeOffset published, HolidayProfile holidays, LocalClock clock)
    {
        var days = new WorkingDays(holidays);
        return WorkingHours.EndOf(days.Add(clock.DateOf(published), CorrectionWorkingDays), clock, days);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
