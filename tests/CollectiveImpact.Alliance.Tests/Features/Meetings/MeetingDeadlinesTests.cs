using System.Globalization;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Features.Meetings;

public sealed class MeetingDeadlinesTests
{
    [Theory]
    // meeting, save the date, invitation, items, agenda, reminder, draft, final
    [InlineData("2027-03-02", "05.01 09", "02.02 09", "16.02 16", "23.02 16", "01.03 09", "09.03 16", "23.03 16")] // a week of winter holiday is worked
    [InlineData("2027-06-01", "06.04 09", "04.05 09", "18.05 16", "25.05 16", "31.05 09", "08.06 16", "22.06 16")]
    [InlineData("2027-03-31", "03.02 09", "03.03 09", "17.03 16", "22.03 16", "30.03 09", "07.04 16", "21.04 16")] // Easter lies between: a week before is less than four working days
    [InlineData("2027-12-07", "12.10 09", "09.11 09", "23.11 16", "30.11 16", "06.12 09", "14.12 16", "29.12 16")] // Christmas Eve, a Friday, and the Saturday and Sunday after are no working days
    [InlineData("2026-05-15", "20.03 09", "17.04 09", "01.05 12", "08.05 16", "13.05 09", "22.05 16", "09.06 16")] // the items' day is off from noon
    public void Each_thing_has_its_day_before_or_after_the_meeting(string date, params string[] expected)
    {
        var deadlines = Of(date);

        string[] told =
        [
            .. new[] { deadlines.SaveTheDate, deadlines.Invitation, deadlines.Items, deadlines.Agenda, deadlines.Reminder, deadlines.MinutesDraft, deadlines.MinutesFinal }
                .Select(at => Given.Copenhagen.ToLocal(at).ToString("dd.MM HH", CultureInfo.InvariantCulture)),
        ];
        Assert.Equal(expected, told);
    }

    [Theory]
    [InlineData("2026-12-08", "15.12")]
    [InlineData("2026-12-18", "29.12")]
    public void Corrections_are_taken_for_five_working_days(string published, string until) => Assert.Equal(
        until,
        MeetingDeadlines.CorrectionsAfter(Gathering.At(published, 10), HolidayProfile.Default, Given.Copenhagen).ToString("dd.MM", CultureInfo.InvariantCulture));

    [Fact]
    public void Items_are_settled_before_the_agenda_also_when_there_is_hardly_a_working_day_between()
    {
        var closed = HolidayProfile.Default with { DaysBeforeNewYear = DayOff.AllDay };

        var deadlines = MeetingDeadlines.Of(Gathering.Meeting(date: "2027-01-04"), closed, Given.Copenhagen);

        Assert.Equal((Gathering.At("2026-12-17", 16), Gathering.At("2026-12-18", 16)), (deadlines.Items, deadlines.Agenda));
    }

    [Fact]
    public void Notice_is_never_shorter_than_promised_and_always_in_working_hours()
    {
        var cases = from day in Gen.Choose(0, 13_000) from holidays in Calendars.Profiles from hour in Gen.Choose(8, 18) select (new DateOnly(2024, 6, 1).AddDays(day), holidays, hour);

        cases.AllHold(one =>
        {
            var (date, holidays, hour) = one;
            var days = new WorkingDays(holidays);
            var starts = Given.Copenhagen.At(date, new TimeOnly(hour, 0));
            var deadlines = MeetingDeadlines.Of(Gathering.Meeting() with { StartsAt = starts, EndsAt = starts.AddHours(2) }, holidays, Given.Copenhagen);
            Assert.True(Before(deadlines.SaveTheDate, date) >= 56 && Before(deadlines.Invitation, date) >= 28 && Before(deadlines.Items, date) >= 14 && Before(deadlines.Agenda, date) >= 7);
            Assert.InRange(WorkingDaysBetween(days, DateOf(deadlines.Agenda), date), 4, int.MaxValue);
            Assert.Equal(1, WorkingDaysBetween(days, DateOf(deadlines.Reminder), date));
            Assert.Equal(5, WorkingDaysBetween(days, date.AddDays(1), DateOf(deadlines.MinutesDraft).AddDays(1)));
            Assert.Equal(15, WorkingDaysBetween(days, date.AddDays(1), DateOf(deadlines.MinutesFinal).AddDays(1)));
            DateTimeOffset[] order = [deadlines.SaveTheDate, deadlines.Invitation, deadlines.Items, deadlines.Agenda, starts, deadlines.MinutesDraft, deadlines.MinutesFinal];
            Assert.Equal(order.Order().Distinct(), order);
            Assert.All([deadlines.SaveTheDate, deadlines.Invitation, deadlines.Reminder], at => Assert.True(WorkingHours.AreAt(at, Given.Copenhagen, holidays)));
            return true;
        });
    }

    private static MeetingDeadlines Of(string date) => MeetingDeadlines.Of(Gathering.Meeting(date: date), HolidayProfile.Default, Given.Copenhagen);

    private static int Before(DateTimeOffset at, DateOnly date) => date.DayNumber - DateOf(at).DayNumber;

    private static DateOnly DateOf(DateTimeOffset at) => Given.Copenhagen.DateOf(at);

    /// <summary>Working days from one day, counted, to another, not counted.</summary>
    private static int WorkingDaysBetween(WorkingDays days, DateOnly from, DateOnly to) =>
        Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber)).Count(day => days.IsWorkingDay(from.AddDays(day)));
}
