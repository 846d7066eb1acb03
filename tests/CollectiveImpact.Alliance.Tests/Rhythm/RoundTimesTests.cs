using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class RoundTimesTests
{
    [Theory]
    [InlineData(2026, 43, "2026-10-19T08:00Z", "2026-10-21T08:00Z", "2026-10-22T10:00Z", "2026-10-23T07:00Z")]
    [InlineData(2026, 44, "2026-10-26T09:00Z", "2026-10-28T09:00Z", "2026-10-29T11:00Z", "2026-10-30T08:00Z")]
    [InlineData(2026, 53, "2026-12-28T09:00Z", "2026-12-30T09:00Z", "2026-12-30T11:00Z", "2026-12-30T13:00Z")]
    [InlineData(2027, 12, "2027-03-22T09:00Z", "2027-03-24T09:00Z", "2027-03-24T11:00Z", "2027-03-24T13:00Z")]
    [InlineData(2027, 13, "2027-03-30T08:00Z", "2027-03-31T08:00Z", "2027-04-01T10:00Z", "2027-04-02T07:00Z")]
    public void Rhythm_keeps_its_wall_clock_times_across_daylight_saving_and_moves_from_holidays(
        int year, int week, string opens, string reminds, string closes, string digest)
    {
        var times = RoundTimes.Of(new IsoWeek(year, week), RhythmSettings.Default, HolidayProfile.Default, Given.Copenhagen);

        Assert.Equal([Utc(opens), Utc(reminds), Utc(closes), Utc(digest)], [times.Opens, times.Reminds, times.Closes, times.Digest]);
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, 8, true)]
    [InlineData(DayOfWeek.Tuesday, 9, true)]
    [InlineData(DayOfWeek.Wednesday, 12, true)]
    [InlineData(DayOfWeek.Wednesday, 13, false)]
    [InlineData(DayOfWeek.Thursday, 13, false)]
    [InlineData(DayOfWeek.Sunday, 20, false)]
    public void Round_opened_by_hand_keeps_the_weeks_own_close_while_a_day_is_left(DayOfWeek day, int hour, bool keepsOwnClose)
    {
        var now = Given.At(day, hour);

        var times = OpenedAt(now);

        var mondayAfter = Given.Week.AddWeeks(1).Monday;
        Assert.Equal(now, times.Opens);
        Assert.Equal(keepsOwnClose ? Given.At(DayOfWeek.Thursday, 12) : Given.Copenhagen.At(mondayAfter, new TimeOnly(10, 0)), times.Closes);
        Assert.Equal(keepsOwnClose ? Given.At(DayOfWeek.Friday, 9) : Given.Copenhagen.At(mondayAfter, new TimeOnly(14, 0)), times.Digest);
    }

    [Fact]
    public void Reminder_whose_time_has_passed_is_none_when_the_round_is_opened_after_it()
    {
        var times = OpenedAt(Given.At(DayOfWeek.Wednesday, 11));

        Assert.Equal(Given.At(DayOfWeek.Thursday, 12), times.Closes);
        Assert.Equal(times.Closes, times.Reminds);
    }

    [Fact]
    public void Reminder_stays_when_the_round_is_opened_before_it() =>
        Assert.Equal(Given.At(DayOfWeek.Wednesday, 10), OpenedAt(Given.At(DayOfWeek.Tuesday, 9)).Reminds);

    [Fact]
    public void The_news_is_told_no_earlier_than_the_close_when_rounds_open_late_in_the_day()
    {
        var rhythm = RhythmSettings.Default with { Opens = new WeekTime(DayOfWeek.Monday, new TimeOnly(15, 30)) };

        var times = RoundTimes.OpenedByHand(Given.Week, rhythm, HolidayProfile.Default, Given.Copenhagen, Given.At(DayOfWeek.Friday, 10));

        Assert.True(times.Digest >= times.Closes);
    }

    [Fact]
    public void Round_opened_by_hand_before_easter_stays_open_until_the_tuesday_after_it()
    {
        var holyWeek = new IsoWeek(2026, 14);
        var wednesday = Given.Copenhagen.At(holyWeek.Day(DayOfWeek.Wednesday), new TimeOnly(9, 0));

        var times = RoundTimes.OpenedByHand(holyWeek, RhythmSettings.Default, HolidayProfile.Default, Given.Copenhagen, wednesday);

        var tuesday = new DateOnly(2026, 4, 7);
        Assert.Equal(Given.Copenhagen.At(tuesday, new TimeOnly(10, 0)), times.Closes);
        Assert.Equal(times.Closes, times.Reminds);
        Assert.Equal(Given.Copenhagen.At(tuesday, new TimeOnly(10, 30)), times.Draft);
        Assert.Equal(Given.Copenhagen.At(tuesday, new TimeOnly(14, 0)), times.Digest);
    }

    [Fact]
    public void Times_are_in_order_and_end_with_the_next_weeks_opening_whenever_a_round_is_opened_by_hand()
    {
        var minutes = Gen.Choose(0, 7 * 24 * 60 - 1).SelectMany(m => Gen.Choose(1, 53).Select(w => (Minute: m, Week: new IsoWeek(2026, w))));

        minutes.AllHold(c =>
        {
            var now = Given.Copenhagen.At(c.Week.Monday, TimeOnly.MinValue).AddMinutes(c.Minute);
            var week = Given.Copenhagen.WeekOf(now);
            var times = RoundTimes.OpenedByHand(week, RhythmSettings.Default, HolidayProfile.Default, Given.Copenhagen, now);
            var next = RoundTimes.Of(week.AddWeeks(1), RhythmSettings.Default, HolidayProfile.Default, Given.Copenhagen);
            return times.Opens == now && times.Opens < times.Reminds && times.Reminds <= times.Closes
                && times.Closes <= times.Digest && times.Closes <= next.Opens;
        });
    }

    private static RoundTimes OpenedAt(DateTimeOffset now) =>
        RoundTimes.OpenedByHand(Given.Week, RhythmSettings.Default, HolidayProfile.Default, Given.Copenhagen, now);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
