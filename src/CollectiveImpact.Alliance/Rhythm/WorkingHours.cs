namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>When messages that nobody asked for may reach people: 08-16 on the alliance's clock, on working days.</summary>
public static class WorkingHours
{
    public static TimeOnly Begin { get; } = new(8, 0);

    /// <summary>The first time that is too late.</summary>
    public static TimeOnly End { get; } = new(16, 0);

    private static readonly TimeOnly _noon = new(12, 0);

    /// <summary>The first instant, this one included, at which an automatic message may go.</summary>
    public static DateTimeOffset NextOpen(DateTimeOffset instant, LocalClock clock, HolidayProfile profile)
    {
        var days = new WorkingDays(profile);
        for (var date = days.OnOrAfter(clock.DateOf(instant), Begin); ; date = days.OnOrAfter(date.AddDays(1), Begin))
        {
            if (instant < EndOf(date, clock, days))
            {
                var begin = clock.At(date, Begin);
                return instant > begin ? instant : begin;
            }
        }
    }

    public static bool AreAt(DateTimeOffset instant, LocalClock clock, HolidayProfile profile) => NextOpen(instant, clock, profile) == instant;

    /// <summary>The first instant of a working day that is too late.</summary>
    internal static DateTimeOffset EndOf(DateOnly workingDay, LocalClock clock, WorkingDays days) =>
        clock.At(workingDay, days.OffOn(workingDay) == DayOff.FromNoon ? _noon : End);
}
