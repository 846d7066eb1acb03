namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>The public holidays of Denmark, in the order of the year.</summary>
internal enum PublicHoliday
{
    NewYearsDay,
    MaundyThursday,
    GoodFriday,
    EasterSunday,
    EasterMonday,

    /// <summary>Abolished from 1 January 2024.</summary>
    GreatPrayerDay,
    AscensionDay,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    SecondChristmasDay,
}

/// <summary>
/// The public holidays by the shop-opening act (lukkeloven) section 2, computed: lists found on the web still carry days that
/// were abolished. Constitution Day and Christmas Eve close the shops but are no public holidays; see <see cref="HolidayProfile"/>.
/// </summary>
internal static class DanishHolidays
{
    private const int LastGreatPrayerDay = 2023;

    /// <summary>Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.</summary>
    public static DateOnly EasterOf(int year)
    {
        var golden = year % 19;
        var (century, inCentury) = Math.DivRem(year, 100);
        var (leapCenturies, centuryRest) = Math.DivRem(century, 4);
        var moonShift = (century - (century + 8) / 25 + 1) / 3;
        var fullMoon = (19 * golden + century - leapCenturies - moonShift + 15) % 30;
        var (leapYears, yearRest) = Math.DivRem(inCentury, 4);
        var toSunday = (32 + 2 * centuryRest + 2 * leapYears - fullMoon - yearRest) % 7;
        var late = (golden + 11 * fullMoon + 22 * toSunday) / 451;
        var (month, day) = Math.DivRem(fullMoon + toSunday - 7 * late + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    public static PublicHoliday? On(DateOnly date) => (date.Month, date.Day) switch
    {
        (1, 1) => PublicHoliday.NewYearsDay,
        (12, 25) => PublicHoliday.ChristmasDay,
        (12, 26) => PublicHoliday.SecondChristmasDay,
        _ => Movable(date.DayNumber - EasterOf(date.Year).DayNumber, date.Year),
    };

    /// <summary>The holidays of a year, first to last.</summary>
    public static IReadOnlyList<(DateOnly Date, PublicHoliday Holiday)> Of(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return
        [
            .. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
                .Select(first.AddDays)
                .Select(date => (Date: date, Holiday: On(date)))
                .Where(day => day.Holiday is not null)
                .Select(day => (day.Date, day.Holiday!.Value)),
        ];
    }

    private static PublicHoliday? Movable(int daysFromEaster, int year) => daysFromEaster switch
    {
        -3 => PublicHoliday.MaundyThursday,
        -2 => PublicHoliday.GoodFriday,
        0 => PublicHoliday.EasterSunday,
        1 => PublicHoliday.EasterMonday,
        26 when year <= LastGreatPrayerDay => PublicHoliday.GreatPrayerDay,
        39 => PublicHoliday.AscensionDay,
        49 => PublicHoliday.WhitSunday,
        50 => PublicHoliday.WhitMonday,
        _ => null,
    };
}
