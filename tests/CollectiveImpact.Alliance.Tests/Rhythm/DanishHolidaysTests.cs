using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class DanishHolidaysTests
{
    private static readonly string[] _weekdays = ["søn", "man", "tir", "ons", "tor", "fre", "lør"];

    [Theory]
    [InlineData(PublicHoliday.NewYearsDay, "tor 01.01 (u1)", "fre 01.01 (u53)", "lør 01.01 (u52)", "man 01.01 (u1)", "tir 01.01 (u1)")]
    [InlineData(PublicHoliday.MaundyThursday, "tor 02.04 (u14)", "tor 25.03 (u12)", "tor 13.04 (u15)", "tor 29.03 (u13)", "tor 18.04 (u16)")]
    [InlineData(PublicHoliday.GoodFriday, "fre 03.04 (u14)", "fre 26.03 (u12)", "fre 14.04 (u15)", "fre 30.03 (u13)", "fre 19.04 (u16)")]
    [InlineData(PublicHoliday.EasterSunday, "søn 05.04 (u14)", "søn 28.03 (u12)", "søn 16.04 (u15)", "søn 01.04 (u13)", "søn 21.04 (u16)")]
    [InlineData(PublicHoliday.EasterMonday, "man 06.04 (u15)", "man 29.03 (u13)", "man 17.04 (u16)", "man 02.04 (u14)", "man 22.04 (u17)")]
    [InlineData(PublicHoliday.AscensionDay, "tor 14.05 (u20)", "tor 06.05 (u18)", "tor 25.05 (u21)", "tor 10.05 (u19)", "tor 30.05 (u22)")]
    [InlineData(PublicHoliday.WhitSunday, "søn 24.05 (u21)", "søn 16.05 (u19)", "søn 04.06 (u22)", "søn 20.05 (u20)", "søn 09.06 (u23)")]
    [InlineData(PublicHoliday.WhitMonday, "man 25.05 (u22)", "man 17.05 (u20)", "man 05.06 (u23)", "man 21.05 (u21)", "man 10.06 (u24)")]
    [InlineData(PublicHoliday.ChristmasDay, "fre 25.12 (u52)", "lør 25.12 (u51)", "man 25.12 (u52)", "tir 25.12 (u52)", "ons 25.12 (u52)")]
    [InlineData(PublicHoliday.SecondChristmasDay, "lør 26.12 (u52)", "søn 26.12 (u51)", "tir 26.12 (u52)", "ons 26.12 (u52)", "tor 26.12 (u52)")]
    internal void Holiday_lies_where_the_calendar_has_it_from_2026_to_2030(PublicHoliday holiday, params string[] days) =>
        Assert.Equal(days, Enumerable.Range(2026, 5).Select(year => Shown(DanishHolidays.Of(year).Single(day => day.Holiday == holiday).Date)));

    [Theory]
    [InlineData(5, 1, "fre 01.05 (u18)", "lør 01.05 (u17)", "man 01.05 (u18)", "tir 01.05 (u18)", "ons 01.05 (u18)")]
    [InlineData(6, 5, "fre 05.06 (u23)", "lør 05.06 (u22)", "man 05.06 (u23)", "tir 05.06 (u23)", "ons 05.06 (u23)")]
    [InlineData(12, 24, "tor 24.12 (u52)", "fre 24.12 (u51)", "søn 24.12 (u51)", "man 24.12 (u52)", "tir 24.12 (u52)")]
    [InlineData(12, 31, "tor 31.12 (u53)", "fre 31.12 (u52)", "søn 31.12 (u52)", "man 31.12 (u1)", "tir 31.12 (u1)")]
    public void Closing_day_is_no_public_holiday_unless_it_falls_on_one(int month, int day, params string[] days)
    {
        var dates = Enumerable.Range(2026, 5).Select(year => new DateOnly(year, month, day)).ToList();

        Assert.Equal(days, dates.Select(Shown));
        Assert.Equal(
            dates.Where(date => date == new DateOnly(2028, 6, 5)),
            dates.Where(date => DanishHolidays.On(date) is not null));
    }

    [Fact]
    public void Table_holds_all_holidays_of_these_years() =>
        Assert.All(Enumerable.Range(2024, 37), year => Assert.Equal(10, DanishHolidays.Of(year).Select(day => day.Date).Distinct().Count()));

    [Theory]
    [InlineData(2022, "2022-05-13")]
    [InlineData(2023, "2023-05-05")]
    [InlineData(2024, null)]
    [InlineData(2025, null)]
    [InlineData(2060, null)]
    public void Great_prayer_day_was_the_fourth_friday_after_easter_until_2023(int year, string? date)
    {
        DateOnly[] expected = date is null ? [] : [DateOnly.Parse(date, CultureInfo.InvariantCulture)];

        Assert.Equal(expected, DanishHolidays.Of(year).Where(day => day.Holiday == PublicHoliday.GreatPrayerDay).Select(day => day.Date));
        Assert.All(expected, day => Assert.Equal(DayOfWeek.Friday, day.DayOfWeek));
    }

    [Theory]
    [InlineData(1818, "1818-03-22")]
    [InlineData(1943, "1943-04-25")]
    [InlineData(1954, "1954-04-18")]
    [InlineData(1981, "1981-04-19")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(2285, "2285-03-22")]
    public void Easter_lies_where_the_tables_have_it_in_the_years_that_are_hard(int year, string date) =>
        Assert.Equal(DateOnly.Parse(date, CultureInfo.InvariantCulture), DanishHolidays.EasterOf(year));

    [Fact]
    public void Easter_by_another_algorithm_is_the_same_for_a_thousand_years() =>
        Assert.All(Enumerable.Range(1583, 1000), year =>
        {
            Assert.Equal(ByOudin(year), DanishHolidays.EasterOf(year));
            Assert.Equal(DayOfWeek.Sunday, DanishHolidays.EasterOf(year).DayOfWeek);
        });

    /// <summary>Easter by Oudin's algorithm of 1940, as the US Naval Observatory prints it.</summary>
    private static DateOnly ByOudin(int year)
    {
        var c = year / 100;
        var n = year - 19 * (year / 19);
        var k = (c - 17) / 25;
        var i = c - c / 4 - (c - k) / 3 + 19 * n + 15;
        i -= 30 * (i / 30);
        i -= i / 28 * (1 - i / 28 * (29 / (i + 1)) * ((21 - n) / 11));
        var j = year + year / 4 + i + 2 - c + c / 4;
        j -= 7 * (j / 7);
        var l = i - j;
        var m = 3 + (l + 40) / 44;
        return new DateOnly(year, m, l + 28 - 31 * (m / 4));
    }

    private static string Shown(DateOnly date) =>
        $"{_weekdays[(int)date.DayOfWeek]} {date.ToString("dd.MM", CultureInfo.InvariantCulture)} (u{IsoWeek.Of(date).Number})";
}
