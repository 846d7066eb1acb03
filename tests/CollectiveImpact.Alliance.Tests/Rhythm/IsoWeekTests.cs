using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class IsoWeekTests
{
    private static readonly DateOnly _first = new(1990, 1, 1);
    private static readonly int _days = new DateOnly(2100, 12, 31).DayNumber - _first.DayNumber;

    [Fact]
    public void Every_day_from_1990_to_2100_lies_in_the_week_the_calendar_says_and_reads_back()
    {
        for (var day = _first; day.DayNumber <= _first.DayNumber + _days; day = day.AddDays(1))
        {
            var week = IsoWeek.Of(day);
            var date = day.ToDateTime(TimeOnly.MinValue);
            Assert.Equal((ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date)), (week.Year, week.Number));
            Assert.Equal(week, IsoWeek.From(week.Value));
            Assert.Equal(day, week.Day(day.DayOfWeek));
            Assert.Equal(week.AddWeeks(1), IsoWeek.Of(day.AddDays(7)));
        }
    }

    [Fact]
    public void Order_of_weeks_and_of_their_ids_is_the_order_of_their_days()
    {
        var days = Gen.Choose(0, _days).Select(_first.AddDays);
        var pairs = days.SelectMany(a => Gen.OneOf(days, Gen.Choose(-10, 10).Select(a.AddDays)).Select(b => (A: a, B: b)));

        pairs.AllHold(pair =>
        {
            var (a, b) = (IsoWeek.Of(pair.A), IsoWeek.Of(pair.B));
            var order = a.Monday.CompareTo(b.Monday);
            return Math.Sign(a.CompareTo(b)) == order
                && Math.Sign(string.CompareOrdinal(a.Value, b.Value)) == order
                && (a < b) == (order < 0) && (a > b) == (order > 0) && (a <= b) == (order <= 0) && (a >= b) == (order >= 0);
        });
    }

    [Fact]
    public void Adding_weeks_and_taking_them_away_comes_back()
    {
        var cases = Gen.Choose(0, _days).Select(d => IsoWeek.Of(_first.AddDays(d))).SelectMany(w => Gen.Choose(-600, 600).Select(n => (Week: w, Count: n)));

        cases.AllHold(c => c.Week.AddWeeks(c.Count).AddWeeks(-c.Count) == c.Week);
    }

    [Theory]
    [InlineData("2027-01-01", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    [InlineData("2028-01-01", "2027-W52")]
    [InlineData("2029-12-31", "2030-W01")]
    public void Week_year_is_not_the_year_of_the_date_around_new_year(string date, string week) =>
        Assert.Equal(week, IsoWeek.Of(DateOnly.Parse(date, CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2027-W53")]
    [InlineData("0000-W01")]
    [InlineData("9999-W01")]
    [InlineData("2026-w47")]
    [InlineData("2026W47")]
    [InlineData("2026-W7")]
    [InlineData("2026-W047")]
    [InlineData(" 2026-W47")]
    [InlineData("2026-W+7")]
    [InlineData("2026-W 7")]
    [InlineData("２026-W47")]
    [InlineData("2026-W٤٧")]
    public void Text_that_is_no_week_is_not_read(string? text)
    {
        Assert.False(IsoWeek.TryParse(text, out _));
        Assert.Throws<FormatException>(() => IsoWeek.From(text!));
    }
}
