namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>Which days are worked where the alliance lives, and until when.</summary>
internal sealed class WorkingDays(HolidayProfile profile)
{
    private static readonly TimeOnly _noon = new(12, 0);

    /// <summary>How much of the day is off: all of weekends and public holidays, of other days as the alliance has it.</summary>
    public DayOff OffOn(DateOnly date) =>
        date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || DanishHolidays.On(date) is not null
            ? DayOff.AllDay
            : (DayOff)Math.Max((int)Closing(date), (int)Bridge(date));

    /// <summary>A day that is off from noon is still a working day.</summary>
    public bool IsWorkingDay(DateOnly date) => OffOn(date) != DayOff.AllDay;

    /// <summary>Whether this time of the day is off. From noon means noon, too.</summary>
    public bool IsOff(DateOnly date, TimeOnly time) => OffOn(date) switch
    {
        DayOff.AllDay => true,
        DayOff.FromNoon => time >= _noon,
        _ => false,
    };

    /// <summary>The next day, this one included, on which this time is worked.</summary>
    public DateOnly OnOrAfter(DateOnly date, TimeOnly time)
    {
        while (IsOff(date, time))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>The latest day, this one included, on which this time is worked.</summary>
    public DateOnly OnOrBefore(DateOnly date, TimeOnly time)
    {
        while (IsOff(date, time))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    public int CountIn(IsoWeek week) => Enumerable.Range(0, 7).Count(day => IsWorkingDay(week.Monday.AddDays(day)));

    /// <summary>The working day that lies so many working days after this day.</summary>
    public DateOnly Add(DateOnly date, int workingDays)
    {
        for (var left = workingDays; left > 0; left--)
        {
            date = OnOrAfter(date.AddDays(1), TimeOnly.MinValue);
        }

        return date;
    }

    /// <summary>The working day that lies so many working days before this day.</summary>
    public DateOnly Subtract(DateOnly date, int workingDays)
    {
        for (var left = workingDays; left > 0; left--)
        {
            date = OnOrBefore(date.AddDays(-1), TimeOnly.MinValue);
        }

        return date;
    }

    private DayOff Closing(DateOnly date) => (date.Month, date.Day) switch
    {
        (5, 1) => profile.FirstOfMay,
        (6, 5) => profile.ConstitutionDay,
        (12, 24) => profile.ChristmasEve,
        (12, 31) => profile.NewYearsEve,
        _ => DayOff.No,
    };

    private DayOff Bridge(DateOnly date) => (date.DayNumber - DanishHolidays.EasterOf(date.Year).DayNumber) switch
    {
        >= -6 and <= -4 => profile.DaysBeforeEaster,
        40 => profile.FridayAfterAscension,
        _ when date is { Month: 12, Day: >= 27 and <= 30 } => profile.DaysBeforeNewYear,
        _ => DayOff.No,
    };
}
