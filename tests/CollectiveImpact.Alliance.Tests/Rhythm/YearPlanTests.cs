using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class YearPlanTests
{
    [Fact]
    public void Year_has_every_week_once_with_its_round_or_its_reason()
    {
        var plans = Of(new IsoWeek(2026, 47), new IsoWeek(2027, 47)).ToList();

        Assert.Equal(54, plans.Count);
        Assert.Equal(Enumerable.Range(0, 54).Select(Given.Week.AddWeeks), plans.Select(plan => plan.Week));
        Assert.Equal(
            [
                "2026-W52 ChristmasHoliday", "2026-W53 ChristmasHoliday", "2027-W01 ChristmasHoliday", "2027-W07 WinterHoliday", "2027-W12 HolyWeek",
                "2027-W28 SummerHoliday", "2027-W29 SummerHoliday", "2027-W30 SummerHoliday", "2027-W42 AutumnHoliday",
            ],
            plans.OfType<RoundPlan.Skipped>().Select(skipped => $"{skipped.Week} {skipped.Reason.Kind}"));
    }

    [Fact]
    public void No_round_of_any_year_begins_before_the_news_of_the_one_before_is_told()
    {
        var rounds = Of(Calendars.AllWeeks.First(), Calendars.AllWeeks.Last()).OfType<RoundPlan.Planned>().ToList();

        Assert.All(rounds.Zip(rounds.Skip(1)), pair => Assert.True(pair.First.Times.Digest < pair.Second.Times.Opens));
    }

    [Fact]
    public void Next_five_rounds_pass_over_the_weeks_that_have_none()
    {
        var next = YearPlan.Next(5, Given.Copenhagen.At(new DateOnly(2026, 12, 14), new TimeOnly(10, 0)), RhythmSettings.Default, HolidayProfile.Default, Given.Copenhagen);

        Assert.Equal(["2027-W02", "2027-W03", "2027-W04", "2027-W05", "2027-W06"], next.Select(round => round.Week.Value));
    }

    [Fact]
    public void Round_of_this_week_is_among_the_next_until_it_opens()
    {
        Assert.Equal(Given.Week, Next(Given.At(DayOfWeek.Monday, 9, 59)));
        Assert.Equal(Given.Week.AddWeeks(1), Next(Given.At(DayOfWeek.Monday, 10)));

        static IsoWeek Next(DateTimeOffset after) => Assert.Single(YearPlan.Next(1, after, RhythmSettings.Default, HolidayProfile.Default, Given.Copenhagen)).Week;
    }

    [Fact]
    public void Nothing_is_next_when_every_week_is_skipped() =>
        Assert.Empty(YearPlan.Next(
            5, Given.Tuesday, RhythmSettings.Default, HolidayProfile.Default with { SummerWeeks = [.. Enumerable.Range(1, 53)] }, Given.Copenhagen));

    [Fact]
    public void Monthly_round_is_skipped_and_not_moved_when_its_week_is_off()
    {
        var rhythm = RhythmSettings.Default with { Cadence = Cadence.Monthly(3) };

        var turns = YearPlan.Of(new IsoWeek(2026, 40), new IsoWeek(2027, 15), rhythm, HolidayProfile.Default, Given.Copenhagen)
            .Where(plan => plan is not RoundPlan.Skipped { Reason.Kind: SkipKind.NotThisWeek });

        Assert.Equal(
            ["2026-W42 skipped", "2026-W47", "2026-W51", "2027-W03", "2027-W07 skipped", "2027-W11", "2027-W15"],
            turns.Select(plan => plan is RoundPlan.Skipped ? $"{plan.Week} skipped" : plan.Week.Value));
    }

    private static IEnumerable<RoundPlan> Of(IsoWeek from, IsoWeek to) =>
        YearPlan.Of(from, to, RhythmSettings.Default, HolidayProfile.Default, Given.Copenhagen);
}
