using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class WorkingDaysTests
{
    private static readonly HolidayProfile _bridges = HolidayProfile.Default with
    {
        FridayAfterAscension = DayOff.AllDay,
        DaysBeforeEaster = DayOff.FromNoon,
        DaysBeforeNewYear = DayOff.AllDay,
    };

    [Theory]
    [InlineData("2026-11-16", DayOff.No, "a Monday")]
    [InlineData("2026-11-14", DayOff.AllDay, "a Saturday")]
    [InlineData("2026-11-15", DayOff.AllDay, "a Sunday")]
    [InlineData("2026-05-01", DayOff.FromNoon, "the first of May")]
    [InlineData("2027-05-01", DayOff.AllDay, "the first of May on a Saturday")]
    [InlineData("2026-06-05", DayOff.AllDay, "Constitution Day")]
    [InlineData("2028-06-05", DayOff.AllDay, "Whit Monday and Constitution Day")]
    [InlineData("2026-12-24", DayOff.AllDay, "Christmas Eve")]
    [InlineData("2026-12-31", DayOff.AllDay, "New Year's Eve")]
    [InlineData("2026-05-15", DayOff.No, "the Friday after Ascension Day")]
    [InlineData("2026-12-28", DayOff.No, "a day between Christmas and New Year")]
    [InlineData("2026-05-01", DayOff.FromNoon, "no Great Prayer Day")]
    [InlineData("2024-04-26", DayOff.No, "what would have been Great Prayer Day")]
    [InlineData("2023-05-05", DayOff.AllDay, "the last Great Prayer Day")]
    [InlineData("2026-06-23", DayOff.No, "Midsummer Eve is worked until the evening")]
    public void Day_is_off_as_the_law_and_the_usual_agreements_have_it(string date, DayOff off, string why) =>
        Assert.True(off == new WorkingDays(HolidayProfile.Default).OffOn(Day(date)), why);

    [Theory]
    [InlineData("2026-03-27", DayOff.No)]
    [InlineData("2026-03-30", DayOff.FromNoon)]
    [InlineData("2026-03-31", DayOff.FromNoon)]
    [InlineData("2026-04-01", DayOff.FromNoon)]
    [InlineData("2026-04-02", DayOff.AllDay)]
    [InlineData("2026-05-15", DayOff.AllDay)]
    [InlineData("2026-12-23", DayOff.No)]
    [InlineData("2026-12-28", DayOff.AllDay)]
    [InlineData("2026-12-30", DayOff.AllDay)]
    [InlineData("2027-01-04", DayOff.No)]
    public void Bridge_day_is_off_where_the_alliance_has_it_so(string date, DayOff off) => Assert.Equal(off, new WorkingDays(_bridges).OffOn(Day(date)));

    [Theory]
    [InlineData(DayOff.No)]
    [InlineData(DayOff.FromNoon)]
    [InlineData(DayOff.AllDay)]
    public void Closing_day_is_off_as_the_alliance_has_it(DayOff off)
    {
        var days = new WorkingDays(new HolidayProfile { FirstOfMay = off, ConstitutionDay = off, ChristmasEve = off, NewYearsEve = off });

        Assert.All(["2026-05-01", "2026-06-05", "2026-12-24", "2026-12-31"], date => Assert.Equal(off, days.OffOn(Day(date))));
    }

    [Theory]
    [InlineData("11:59", false)]
    [InlineData("12:00", true)]
    [InlineData("12:01", true)]
    public void Day_off_from_noon_is_worked_until_noon(string time, bool isOff)
    {
        var days = new WorkingDays(HolidayProfile.Default);
        var firstOfMay = Day("2026-05-01");

        Assert.Equal(isOff, days.IsOff(firstOfMay, TimeOnly.Parse(time, CultureInfo.InvariantCulture)));
        Assert.True(days.IsWorkingDay(firstOfMay));
    }

    [Theory]
    [InlineData("2026-04-06", "10:00", "2026-04-07", "2026-04-01")]
    [InlineData("2026-12-24", "10:00", "2026-12-28", "2026-12-23")]
    [InlineData("2026-05-01", "10:00", "2026-05-01", "2026-05-01")]
    [InlineData("2026-05-01", "14:00", "2026-05-04", "2026-04-30")]
    [InlineData("2026-11-17", "10:00", "2026-11-17", "2026-11-17")]
    public void Next_and_previous_working_day_pass_over_what_is_off(string date, string time, string next, string previous)
    {
        var days = new WorkingDays(HolidayProfile.Default);
        var at = TimeOnly.Parse(time, CultureInfo.InvariantCulture);

        Assert.Equal((Day(next), Day(previous)), (days.OnOrAfter(Day(date), at), days.OnOrBefore(Day(date), at)));
    }

    [Theory]
    [InlineData(2026, 47, 5)]
    [InlineData(2026, 14, 3)]
    [InlineData(2026, 18, 5)]
    [InlineData(2026, 20, 4)]
    [InlineData(2028, 23, 4)]
    [InlineData(2026, 52, 3)]
    [InlineData(2026, 53, 3)]
    [InlineData(2029, 52, 2)]
    [InlineData(2030, 52, 2)]
    public void Week_has_so_many_working_days(int year, int week, int count) =>
        Assert.Equal(count, new WorkingDays(HolidayProfile.Default).CountIn(new IsoWeek(year, week)));

    [Theory]
    [InlineData("2026-11-20", 3, "2026-11-25")]
    [InlineData("2026-11-21", 1, "2026-11-23")]
    [InlineData("2026-04-01", 3, "2026-04-09")]
    [InlineData("2026-12-23", 3, "2026-12-30")]
    [InlineData("2026-11-20", 0, "2026-11-20")]
    public void Working_days_are_counted_from_the_day_after(string date, int count, string expected) =>
        Assert.Equal(Day(expected), new WorkingDays(HolidayProfile.Default).Add(Day(date), count));

    private static DateOnly Day(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);
}
