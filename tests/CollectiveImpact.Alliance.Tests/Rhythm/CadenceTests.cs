using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class CadenceTests
{
    [Fact]
    public void Every_second_week_stays_every_second_week_over_a_year_of_53_weeks()
    {
        var cadence = Cadence.EverySecond(new IsoWeek(2026, 48));

        Assert.Equal(
            ["2026-W48", "2026-W50", "2026-W52", "2027-W01", "2027-W03"],
            Enumerable.Range(0, 10).Select(new IsoWeek(2026, 47).AddWeeks).Where(cadence.IsTurnOf).Select(week => week.Value));
    }

    [Fact]
    public void Every_second_week_is_the_same_whichever_of_its_weeks_it_is_counted_from() =>
        Calendars.Weeks.SelectMany(a => Calendars.Weeks.Select(b => (Anchor: a, Week: b))).AllHold(c =>
            Cadence.EverySecond(c.Anchor).IsTurnOf(c.Week) == Cadence.EverySecond(c.Week).IsTurnOf(c.Anchor)
            && Cadence.EverySecond(c.Anchor).IsTurnOf(c.Week) != Cadence.EverySecond(c.Anchor).IsTurnOf(c.Week.AddWeeks(1)));

    [Fact]
    public void Every_second_week_of_which_nobody_said_which_is_never() =>
        Assert.False((Cadence.Weekly with { Kind = CadenceKind.EverySecondWeek }).IsTurnOf(Given.Week));

    [Theory]
    [InlineData(1, "2026-W01", "2026-W06", "2026-W10", "2026-W14")]
    [InlineData(2, "2026-W02", "2026-W07", "2026-W11", "2026-W15")]
    [InlineData(4, "2026-W04", "2026-W09", "2026-W13", "2026-W17")]
    [InlineData(Cadence.LastWeek, "2026-W05", "2026-W09", "2026-W13", "2026-W18")]
    public void Monthly_is_the_week_of_the_month_by_its_thursday(int weekOfMonth, params string[] weeks) =>
        Assert.Equal(weeks, Enumerable.Range(0, 18).Select(new IsoWeek(2026, 1).AddWeeks).Where(Cadence.Monthly(weekOfMonth).IsTurnOf).Select(week => week.Value));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(Cadence.LastWeek)]
    public void Monthly_comes_once_in_every_month_until_2060(int weekOfMonth)
    {
        var months = Calendars.AllWeeks.Where(Cadence.Monthly(weekOfMonth).IsTurnOf).Select(week => week.Day(DayOfWeek.Thursday)).Select(day => (day.Year, day.Month)).ToList();

        Assert.Distinct(months);
        Assert.Equal(37 * 12, months.Count);
    }

    [Fact]
    public void Weekly_is_every_week() => Assert.All(Calendars.AllWeeks, week => Assert.True(Cadence.Weekly.IsTurnOf(week)));
}
