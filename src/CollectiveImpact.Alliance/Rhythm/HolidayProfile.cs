namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>How much of a day is off.</summary>
public enum DayOff
{
    No,
    FromNoon,
    AllDay,
}

/// <summary>
/// The days and weeks that are off where the alliance lives, beside the public holidays: they follow from agreements and from
/// the municipality's own plans, not from the law. Weeks are kept by their ISO number, because dates differ from year to year.
/// </summary>
public sealed record HolidayProfile
{
    public static HolidayProfile Default { get; } = new();

    public DayOff FirstOfMay { get; init; } = DayOff.FromNoon;

    /// <summary>5 June, grundlovsdag.</summary>
    public DayOff ConstitutionDay { get; init; } = DayOff.AllDay;

    public DayOff ChristmasEve { get; init; } = DayOff.AllDay;

    public DayOff NewYearsEve { get; init; } = DayOff.AllDay;

    /// <summary>The Friday after Ascension Day.</summary>
    public DayOff FridayAfterAscension { get; init; } = DayOff.No;

    /// <summary>Monday to Wednesday before Easter.</summary>
    public DayOff DaysBeforeEaster { get; init; } = DayOff.No;

    /// <summary>27 to 30 December.</summary>
    public DayOff DaysBeforeNewYear { get; init; } = DayOff.No;

    /// <summary>The municipality's winter holiday: 7 in most, 8 in some.</summary>
    public IReadOnlyList<int> WinterWeeks { get; init; } = [7];

    /// <summary>The winter holiday of a year (ISO week-year) in which the municipality has laid it elsewhere.</summary>
    public IReadOnlyDictionary<int, int> WinterWeekOfYear { get; init; } = new Dictionary<int, int>();

    public IReadOnlyList<int> SummerWeeks { get; init; } = [28, 29, 30];

    public IReadOnlyList<int> AutumnWeeks { get; init; } = [42];

    /// <summary>The weeks around Christmas and New Year. Week 53 counts in the years that have one.</summary>
    public IReadOnlyList<int> ChristmasWeeks { get; init; } = [52, 53, 1];

    /// <summary>Whether the week that ends with Easter Sunday is off as a whole.</summary>
    public bool HolyWeekIsOff { get; init; } = true;

    /// <summary>Which holiday the whole week is, if it is one.</summary>
    internal SkipKind? HolidayOf(IsoWeek week) => week.Number switch
    {
        _ when IsWinterHoliday(week) => SkipKind.WinterHoliday,
        var number when SummerWeeks.Contains(number) => SkipKind.SummerHoliday,
        var number when AutumnWeeks.Contains(number) => SkipKind.AutumnHoliday,
        var number when ChristmasWeeks.Contains(number) => SkipKind.ChristmasHoliday,
        _ when HolyWeekIsOff && week.Day(DayOfWeek.Sunday) is var sunday && sunday == DanishHolidays.EasterOf(sunday.Year) => SkipKind.HolyWeek,
        _ => null,
    };

    private bool IsWinterHoliday(IsoWeek week) =>
        WinterWeekOfYear.TryGetValue(week.Year, out var moved) ? week.Number == moved : WinterWeeks.Contains(week.Number);
}
