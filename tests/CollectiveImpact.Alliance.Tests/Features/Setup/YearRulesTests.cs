using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Tests.Features.Setup;

/// <summary>How often there is a round, and which days and weeks are off, as the backbone writes it.</summary>
public sealed class YearRulesTests
{
    [Fact]
    public void Form_that_comes_back_as_it_was_shown_changes_nothing()
    {
        var draft = Forms.Draft();

        Assert.Same(draft.Profile, draft.Send(SetupStep.Year).After().Profile);
        Assert.Equal("Weekly", SetupRules.Fields(SetupStep.Year, draft)["cadence"]);
        Assert.Equal("52, 53, 1", SetupRules.Fields(SetupStep.Year, draft)["christmasWeeks"]);
    }

    [Theory]
    [InlineData("Weekly", true, true, true, true)]
    [InlineData("EverySecondWeek:0", true, false, true, false)]
    [InlineData("EverySecondWeek:1", false, true, false, true)]
    [InlineData("Monthly:1", false, false, true, false)]
    [InlineData("Monthly:5", false, true, false, false)]
    public void Cadence_gives_each_week_its_turn_also_over_a_year_of_fifty_three_weeks(string choice, bool week52, bool week53, bool week1, bool week2)
    {
        var cadence = Forms.Draft().Send(SetupStep.Year, ("cadence", choice)).After().Profile.Rhythm.Cadence;
        var turns = new[] { new IsoWeek(2026, 52), new IsoWeek(2026, 53), new IsoWeek(2027, 1), new IsoWeek(2027, 2) }.Select(week => YearRules.NextTurn(cadence, week) == week);

        Assert.Equal(choice, YearRules.CadenceText(cadence));
        Assert.Equal([week52, week53, week1, week2], turns);
    }

    [Fact]
    public void Every_second_week_that_stands_keeps_its_anchor()
    {
        var anchor = new IsoWeek(2026, 47);
        var draft = Forms.Draft();
        var state = draft with { Profile = draft.Profile with { Rhythm = RhythmSettings.Default with { Cadence = Cadence.EverySecond(anchor) } } };

        Assert.Equal(anchor, state.Send(SetupStep.Year, ("summerWeeks", "29")).After().Profile.Rhythm.Cadence.Anchor);
    }

    [Theory]
    [InlineData("28-30", new[] { 28, 29, 30 })]
    [InlineData("uge 28, 29 og 30", new[] { 28, 29, 30 })]
    [InlineData("weeks 28–29 and 31", new[] { 28, 29, 31 })]
    [InlineData("52;53;1", new[] { 52, 53, 1 })]
    [InlineData("7 7", new[] { 7 })]
    [InlineData("", new int[0])]
    public void Weeks_are_read_as_people_write_them(string typed, int[] weeks) =>
        Assert.Equal(weeks, Forms.Draft().Send(SetupStep.Year, ("summerWeeks", typed)).After().Profile.Holidays.SummerWeeks);

    [Theory]
    [InlineData("summerWeeks", "54", SetupFault.NoWeeks)]
    [InlineData("summerWeeks", "0", SetupFault.NoWeeks)]
    [InlineData("summerWeeks", "30-28", SetupFault.NoWeeks)]
    [InlineData("summerWeeks", "juli", SetupFault.NoWeeks)]
    [InlineData("winterMoved", "8", SetupFault.NoYearAndWeek)]
    [InlineData("winterMoved", "2028: 54", SetupFault.NoYearAndWeek)]
    [InlineData("quietRounds", "0", SetupFault.NoRounds)]
    [InlineData("quietRounds", "13", SetupFault.NoRounds)]
    [InlineData("cadence", "Daily", SetupFault.NoChoice)]
    [InlineData("cadence", "Monthly:6", SetupFault.NoChoice)]
    [InlineData("firstOfMay", "Perhaps", SetupFault.NoChoice)]
    [InlineData("holyWeek", null, SetupFault.Missing)]
    [InlineData("lastCallTime", "14", SetupFault.LastCallMisplaced)]
    [InlineData("lastCallTime", "7", SetupFault.LastCallMisplaced)]
    [InlineData("lastCallTime", "soon", SetupFault.NoTime)]
    [InlineData("draftTime", "11", SetupFault.DraftMisplaced)]
    [InlineData("draftTime", "17", SetupFault.DraftMisplaced)]
    [InlineData("draftDay", "Monday", SetupFault.DraftMisplaced)]
    [InlineData("draftDay", "Sunday", SetupFault.NoChoice)]
    public void What_cannot_be_kept_is_refused_by_its_field(string field, string? typed, SetupFault fault)
    {
        var problem = Forms.Draft().Send(SetupStep.Year, (field, typed)).Problems()[0];

        Assert.Equal((field == "draftDay" && fault == SetupFault.DraftMisplaced ? "draftTime" : field, fault), (problem.Field, problem.Fault));
    }

    [Fact]
    public void Everything_that_is_written_is_kept_and_stands_in_the_form_again()
    {
        (string, string?)[] typed =
        [
            ("cadence", "EverySecondWeek:1"), ("lastCallTime", "9.30"), ("draftDay", "Thursday"), ("draftTime", "13"), ("quietRounds", "4"), ("winterWeeks", "8"),
            ("winterMoved", "2028: 7 og 2029: uge 9"), ("autumnWeeks", ""), ("holyWeek", "Held"), ("firstOfMay", "AllDay"), ("daysBeforeEaster", "AllDay"),
        ];
        var after = Forms.Draft().Send(SetupStep.Year, typed).After();
        var (rhythm, holidays) = (after.Profile.Rhythm, after.Profile.Holidays);

        Assert.Equal(new WeekTime(DayOfWeek.Thursday, new TimeOnly(9, 30)), rhythm.LastCall);
        Assert.Equal((new WeekTime(DayOfWeek.Thursday, new TimeOnly(13, 0)), 4), (rhythm.Draft, rhythm.QuietAfterRounds));
        Assert.Equal(new Dictionary<int, int> { [2028] = 7, [2029] = 9 }, holidays.WinterWeekOfYear);
        Assert.Equal((false, DayOff.AllDay, DayOff.AllDay), (holidays.HolyWeekIsOff, holidays.FirstOfMay, holidays.DaysBeforeEaster));
        Assert.Empty(holidays.AutumnWeeks);
        Assert.Equal("2028: 7, 2029: 9", SetupRules.Fields(SetupStep.Year, after)["winterMoved"]);
        Assert.Same(after.Profile, after.Send(SetupStep.Year).After().Profile);
    }

    [Fact]
    public void Section_stands_beside_the_way_and_leads_back_to_the_check_list()
    {
        var profile = Forms.Draft().Profile;

        Assert.Equal(
            (SetupStep.Checklist, SetupStep.Checklist, false),
            (SetupPath.After(profile, SetupStep.Year), SetupPath.Before(profile, SetupStep.Year), SetupPath.MaySkip(profile, SetupStep.Year)));
        Assert.Same(profile, SetupPath.Done(profile, SetupStep.Year));
    }
}
