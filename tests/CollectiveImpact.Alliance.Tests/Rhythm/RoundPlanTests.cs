using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class RoundPlanTests
{
    private const string Usual = "man 10.00 | ons 10.00 | tor 12.00 | tor 12.30 | fre 09.00";
    private const string OpensTuesday = "tir 10.00 | ons 10.00 | tor 12.00 | tor 12.30 | fre 09.00";
    private const string ClosesWednesday = "man 10.00 | ons 10.00 | ons 12.00 | ons 12.30 | fre 09.00";
    private const string ToldThursday = "man 10.00 | ons 10.00 | tor 12.00 | tor 12.30 | tor 14.00";
    private const string ThreeDays = "man 10.00 | ons 10.00 | ons 12.00 | ons 12.30 | ons 14.00";

    private static readonly string[] _weekdays = ["søn", "man", "tir", "ons", "tor", "fre", "lør"];

    /// <summary>Nothing is off but what the law and the usual agreements say: no week is skipped for a holiday of the schools.</summary>
    private static readonly HolidayProfile _noSchools = new() { WinterWeeks = [], SummerWeeks = [], AutumnWeeks = [], ChristmasWeeks = [], HolyWeekIsOff = false };

    [Theory]
    [InlineData("2026-W47", Usual, "an ordinary week")]
    [InlineData("2026-W07", "WinterHoliday", "the winter holiday of most")]
    [InlineData("2026-W08", Usual, "the winter holiday of some")]
    [InlineData("2027-W07", "WinterHoliday", "which begins on 15 February, because 2026 had 53 weeks")]
    [InlineData("2026-W13", Usual, "ends with the summer clock")]
    [InlineData("2026-W14", "HolyWeek", "Holy Week")]
    [InlineData("2026-W15", OpensTuesday, "Easter Monday")]
    [InlineData("2026-W18", Usual, "Friday the first of May is off from noon, and the news is told at nine")]
    [InlineData("2026-W20", ClosesWednesday, "Ascension Day")]
    [InlineData("2026-W22", OpensTuesday, "Whit Monday")]
    [InlineData("2026-W23", ToldThursday, "Constitution Day on a Friday")]
    [InlineData("2026-W27", Usual, "before the summer")]
    [InlineData("2026-W28", "SummerHoliday", "summer")]
    [InlineData("2026-W29", "SummerHoliday", "summer")]
    [InlineData("2026-W30", "SummerHoliday", "summer")]
    [InlineData("2026-W31", Usual, "after the summer")]
    [InlineData("2026-W42", "AutumnHoliday", "autumn")]
    [InlineData("2026-W43", Usual, "ends with the winter clock")]
    [InlineData("2026-W44", Usual, "begins with it")]
    [InlineData("2026-W51", Usual, "before Christmas")]
    [InlineData("2026-W52", "ChristmasHoliday", "Christmas")]
    [InlineData("2026-W53", "ChristmasHoliday", "a week that few years have")]
    [InlineData("2027-W01", "ChristmasHoliday", "begins on 4 January")]
    [InlineData("2027-W02", Usual, "after New Year")]
    [InlineData("2027-W12", "HolyWeek", "ends with Easter Sunday and the summer clock")]
    [InlineData("2027-W13", OpensTuesday, "Easter Monday, the first day of the summer clock")]
    [InlineData("2027-W18", ClosesWednesday, "Ascension Day")]
    [InlineData("2027-W20", OpensTuesday, "Whit Monday")]
    [InlineData("2027-W22", Usual, "Constitution Day on a Saturday")]
    [InlineData("2027-W51", ToldThursday, "Christmas Eve on a Friday, in week 51")]
    [InlineData("2028-W18", Usual, "Monday the first of May is worked until noon")]
    [InlineData("2028-W23", OpensTuesday, "Whit Monday and Constitution Day at once")]
    [InlineData("2028-W51", Usual, "Christmas Eve on a Sunday")]
    [InlineData("2029-W23", Usual, "Constitution Day on a Tuesday moves nothing")]
    [InlineData("2030-W01", "ChristmasHoliday", "begins on New Year's Eve")]
    [InlineData("2030-W18", Usual, "Wednesday the first of May is worked until noon")]
    [InlineData("2030-W22", ClosesWednesday, "Ascension Day")]
    [InlineData("2030-W23", "man 10.00 | tor 10.00 | tor 12.00 | tor 12.30 | fre 09.00", "Constitution Day on a Wednesday")]
    [InlineData("2031-W18", ClosesWednesday, "Thursday the first of May is off from noon, when the round would close")]
    [InlineData("2031-W23", "tir 10.00 | ons 10.00 | ons 12.00 | ons 12.30 | fre 09.00", "Whit Monday, and Constitution Day on the Thursday")]
    [InlineData("2042-W23", ClosesWednesday, "Constitution Day on a Thursday")]
    public void Week_has_its_round_or_a_reason_for_having_none(string week, string expected, string why) =>
        Assert.True(Shown(Plan(week, HolidayProfile.Default)) is var shown && shown == expected, $"{week}, {why}: {shown}");

    [Theory]
    [InlineData("2026-W14", ThreeDays, "Maundy Thursday and Good Friday")]
    [InlineData("2026-W52", ThreeDays, "Christmas Eve on a Thursday")]
    [InlineData("2026-W53", ThreeDays, "New Year's Eve on a Thursday")]
    [InlineData("2027-W01", Usual, "all five days")]
    [InlineData("2027-W52", ToldThursday, "New Year's Eve on a Friday")]
    [InlineData("2024-W52", "TooFewWorkingDays", "Monday and Friday are left")]
    [InlineData("2029-W52", "TooFewWorkingDays", "Thursday and Friday are left")]
    [InlineData("2030-W52", "TooFewWorkingDays", "Monday and Friday are left again")]
    [InlineData("2028-W52", "ons 10.00 | tor 10.00 | tor 12.00 | tor 12.30 | fre 09.00", "a reminder at the opening waits until the day after")]
    [InlineData("2029-W01", OpensTuesday, "New Year's Day on a Monday")]
    [InlineData("2030-W01", "ons 10.00 | tor 10.00 | tor 12.00 | tor 12.30 | fre 09.00", "New Year's Eve and Day")]
    public void Holidays_move_or_skip_the_round_where_the_schools_weeks_do_not_count(string week, string expected, string why) =>
        Assert.True(Shown(Plan(week, _noSchools)) is var shown && shown == expected, $"{week}, {why}: {shown}");

    [Theory]
    [InlineData("2026-W20", DayOff.AllDay, ThreeDays)]
    [InlineData("2026-W20", DayOff.FromNoon, ClosesWednesday)]
    [InlineData("2026-W14", DayOff.AllDay, "TooFewWorkingDays")]
    public void Bridge_days_move_the_round_where_the_alliance_has_them(string week, DayOff off, string expected) =>
        Assert.Equal(expected, Shown(Plan(week, _noSchools with { FridayAfterAscension = off, DaysBeforeEaster = off })));

    [Theory]
    [InlineData("2027-W07", Usual)]
    [InlineData("2027-W08", "WinterHoliday")]
    [InlineData("2028-W07", "WinterHoliday")]
    [InlineData("2028-W08", Usual)]
    public void Winter_holiday_is_where_the_municipality_has_laid_it_that_year(string week, string expected) =>
        Assert.Equal(expected, Shown(Plan(week, HolidayProfile.Default with { WinterWeekOfYear = new Dictionary<int, int> { [2027] = 8 } })));

    [Fact]
    public void Week_is_skipped_with_the_reason_somebody_gave_before_any_other()
    {
        var rhythm = RhythmSettings.Default with { Skipped = [new(new IsoWeek(2026, 47), "Konference"), new(new IsoWeek(2026, 52), "Vi flytter")] };

        Assert.Equal(["ByHand: Konference", Usual, "ByHand: Vi flytter"], new[] { 47, 48, 52 }.Select(week => Shown(Plan($"2026-W{week}", HolidayProfile.Default, rhythm))));
    }

    [Fact]
    public void Week_whose_turn_it_is_not_is_nobodys_loss()
    {
        var plan = Assert.IsType<RoundPlan.Skipped>(Plan("2026-W48", HolidayProfile.Default, RhythmSettings.Default with { Cadence = Cadence.EverySecond(Given.Week) }));

        Assert.Equal(new SkipReason(SkipKind.NotThisWeek), plan.Reason);
        Assert.False(plan.Reason.IsTold);
    }

    [Theory]
    [InlineData("2026-W47", "tor 09.00", "its own day")]
    [InlineData("2026-W15", "tor 09.00", "a round that opens late")]
    [InlineData("2026-W20", null, "the close comes on the day of the reminder")]
    public void Last_call_is_on_the_day_of_the_close_unless_the_reminder_is(string week, string? expected, string why)
    {
        var rhythm = RhythmSettings.Default with { LastCall = new WeekTime(DayOfWeek.Thursday, new TimeOnly(9, 0)) };

        var lastCall = Assert.IsType<RoundPlan.Planned>(Plan(week, HolidayProfile.Default, rhythm)).Times.LastCall;

        Assert.True(expected == (lastCall is { } at ? Shown(at, Given.Copenhagen) : null), why);
    }

    [Fact]
    public void Last_call_comes_with_the_close_to_the_day_before()
    {
        var rhythm = RhythmSettings.Default with
        {
            Reminds = new WeekTime(DayOfWeek.Tuesday, new TimeOnly(13, 0)),
            LastCall = new WeekTime(DayOfWeek.Thursday, new TimeOnly(9, 0)),
        };

        Assert.Equal("ons 09.00", Shown(Assert.IsType<RoundPlan.Planned>(Plan("2026-W20", HolidayProfile.Default, rhythm)).Times.LastCall!.Value, Given.Copenhagen));
    }

    [Theory]
    [InlineData("2026-W23", "man 10.00 | ons 10.00 | tor 12.00 | tor 12.30 | tor 14.00", "the close comes forward with the news")]
    [InlineData("2026-W47", "man 10.00 | ons 10.00 | tor 15.00 | fre 08.30 | fre 13.00", "the alliance's own times")]
    [InlineData("2026-W20", "man 10.00 | ons 10.00 | ons 15.00 | ons 15.30 | fre 13.00", "the draft follows the close that is moved")]
    [InlineData("2026-W18", "man 10.00 | ons 10.00 | tor 12.00 | tor 12.30 | tor 14.00", "the news would be told when people have gone home")]
    public void Late_times_of_an_alliances_own_are_moved_alike(string week, string expected, string why)
    {
        var rhythm = RhythmSettings.Default with
        {
            Closes = new WeekTime(DayOfWeek.Thursday, new TimeOnly(15, 0)),
            Draft = new WeekTime(DayOfWeek.Friday, new TimeOnly(8, 30)),
            Digest = new WeekTime(DayOfWeek.Friday, new TimeOnly(13, 0)),
        };

        Assert.True(Shown(Plan(week, HolidayProfile.Default, rhythm)) is var shown && shown == expected, $"{week}, {why}: {shown}");
    }

    [Theory]
    [InlineData("2026-W20", "Thursday is Ascension Day, and Wednesday noon is two hours after the opening")]
    [InlineData("2030-W23", "the opening comes on Thursday, two hours before the close")]
    public void Round_is_skipped_when_holidays_leave_people_less_than_a_day_for_it(string week, string why)
    {
        var rhythm = RhythmSettings.Default with { Opens = new WeekTime(DayOfWeek.Wednesday, new TimeOnly(10, 0)) };

        Assert.True(Shown(Plan(week, HolidayProfile.Default, rhythm)) == "TooFewWorkingDays", why);
    }

    [Theory]
    [InlineData("Australia/Sydney", "2026-W14", "2026-W15")]
    [InlineData("America/Nuuk", "2026-W13", "2026-W14")]
    [InlineData("Asia/Kolkata", "2026-W13", "2026-W14")]
    [InlineData("Australia/Lord_Howe", "2026-W14", "2026-W15")]
    [InlineData("Africa/Cairo", "2026-W17", "2026-W18")]
    [InlineData("Europe/Copenhagen", "2026-W43", "2026-W44")]
    public void Wall_clock_stays_the_same_over_a_change_of_the_clock_wherever_it_is(string zone, string before, string after)
    {
        var (clock, noEaster) = (LocalClock.For(zone), _noSchools);

        Assert.All(
            new[] { before, after }.Select(week => Assert.IsType<RoundPlan.Planned>(RoundPlan.For(IsoWeek.From(week), RhythmSettings.Default, noEaster, clock))),
            plan => Assert.EndsWith(" 10.00", Shown(plan.Times.Opens, clock), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-W17", "2026-04-24T00:30", "the Friday on which the clock changes", false)]
    [InlineData("2026-W16", "2026-04-17T00:30", "the Friday before", true)]
    public void Time_that_the_clock_skips_is_as_much_later(string week, string wall, string why, bool isShown)
    {
        // Cairo's clocks go from 00.00 to 01.00 on Friday 24 April 2026.
        var cairo = LocalClock.For("Africa/Cairo");
        var rhythm = RhythmSettings.Default with { Digest = new WeekTime(DayOfWeek.Friday, new TimeOnly(0, 30)) };

        var digest = Assert.IsType<RoundPlan.Planned>(RoundPlan.For(IsoWeek.From(week), rhythm, HolidayProfile.Default, cairo)).Times.Digest;

        var expected = DateTime.Parse(wall, CultureInfo.InvariantCulture);
        Assert.True((isShown ? expected : expected.AddHours(1)) == cairo.ToLocal(digest).DateTime, why);
    }

    [Fact]
    public void Every_round_of_every_year_keeps_what_is_promised()
    {
        var cases = Calendars.Weeks.SelectMany(week => Calendars.Rhythms.SelectMany(rhythm => Calendars.Profiles.SelectMany(profile =>
            Calendars.Zones.Select(zone => (Week: week, Rhythm: rhythm, Profile: profile, Clock: LocalClock.For(zone))))));

        cases.AllHold(c => RoundPlan.For(c.Week, c.Rhythm, c.Profile, c.Clock) is not RoundPlan.Planned { Times: var times }
            || (times.Closes - times.Opens >= TimeSpan.FromHours(24)
                && times.Opens < times.Reminds && times.Reminds <= times.Closes
                && (times.LastCall is not { } lastCall || (times.Opens < lastCall && lastCall < times.Closes && c.Clock.DateOf(lastCall) == c.Clock.DateOf(times.Closes)))
                && times.Closes <= times.Draft && times.Draft <= times.Digest
                && new[] { times.Opens, times.Reminds, times.LastCall ?? times.Opens, times.Draft, times.Digest }
                    .Where(at => at != times.Closes)
                    .All(at => WorkingHours.AreAt(at, c.Clock, c.Profile) && c.Clock.WeekOf(at) == c.Week)));
    }

    [Fact]
    public void Usual_round_is_at_its_usual_times_or_moved_as_agreed_in_every_week_until_2060()
    {
        var days = new WorkingDays(_noSchools);
        foreach (var week in Calendars.AllWeeks)
        {
            var worked = Enumerable.Range(1, 5).Select(day => week.Day((DayOfWeek)day)).Where(days.IsWorkingDay).ToList();
            if (RoundPlan.For(week, RhythmSettings.Default, _noSchools, Given.Copenhagen) is not RoundPlan.Planned { Times: var times })
            {
                Assert.True(worked.Count < 3, $"{week} has no round");
                continue;
            }

            var closing = worked.Last(day => day <= week.Day(DayOfWeek.Thursday) && !days.IsOff(day, new TimeOnly(12, 0)));
            Assert.True(worked.Count >= 3, $"{week} has a round");
            Assert.Equal(Given.Copenhagen.At(worked[0], new TimeOnly(10, 0)), times.Opens);
            Assert.Equal(Given.Copenhagen.At(closing, new TimeOnly(12, 0)), times.Closes);
            Assert.Equal(times.Closes.AddMinutes(30), times.Draft);
            Assert.Equal(Given.Copenhagen.At(worked[^1], new TimeOnly(worked[^1].DayOfWeek == DayOfWeek.Friday ? 9 : 14, 0)), times.Digest);
        }
    }

    private static RoundPlan Plan(string week, HolidayProfile holidays, RhythmSettings? rhythm = null) =>
        RoundPlan.For(IsoWeek.From(week), rhythm ?? RhythmSettings.Default, holidays, Given.Copenhagen);

    private static string Shown(RoundPlan plan) => plan switch
    {
        RoundPlan.Planned { Times: var times } => string.Join(
            " | ", new[] { times.Opens, times.Reminds, times.Closes, times.Draft, times.Digest }.Select(at => Shown(at, Given.Copenhagen))),
        RoundPlan.Skipped { Reason: { Said: { } said } reason } => $"{reason.Kind}: {said}",
        RoundPlan.Skipped { Reason: var reason } => $"{reason.Kind}",
        _ => "",
    };

    private static string Shown(DateTimeOffset at, LocalClock clock) =>
        clock.ToLocal(at) is var local ? $"{_weekdays[(int)local.DayOfWeek]} {local.ToString("HH.mm", CultureInfo.InvariantCulture)}" : "";
}
