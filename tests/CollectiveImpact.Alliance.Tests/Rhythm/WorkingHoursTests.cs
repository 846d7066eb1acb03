using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class WorkingHoursTests
{
    [Theory]
    [InlineData("2026-11-16T07:59:59", "2026-11-16T08:00", "before eight")]
    [InlineData("2026-11-16T08:00", "2026-11-16T08:00", "at eight")]
    [InlineData("2026-11-16T15:59:59", "2026-11-16T15:59:59", "just before four")]
    [InlineData("2026-11-16T16:00", "2026-11-17T08:00", "at four")]
    [InlineData("2026-11-20T16:00", "2026-11-23T08:00", "Friday at four")]
    [InlineData("2026-11-21T10:00", "2026-11-23T08:00", "a Saturday")]
    [InlineData("2026-05-01T11:59", "2026-05-01T11:59", "the first of May before noon")]
    [InlineData("2026-05-01T12:00", "2026-05-04T08:00", "the first of May at noon")]
    [InlineData("2026-04-01T16:00", "2026-04-07T08:00", "over Easter")]
    [InlineData("2026-12-23T16:00", "2026-12-28T08:00", "over Christmas")]
    [InlineData("2026-12-30T17:00", "2027-01-04T08:00", "over New Year into another week-year")]
    [InlineData("2027-03-24T23:00", "2027-03-30T08:00", "over Easter with the summer clock")]
    [InlineData("2026-10-23T20:00", "2026-10-26T08:00", "over the winter clock")]
    public void Message_waits_until_people_are_at_work(string asked, string goes, string why)
    {
        var at = WorkingHours.NextOpen(Local(asked), Given.Copenhagen, HolidayProfile.Default);

        Assert.True(Local(goes) == at, $"{why}: was {at:O}");
    }

    [Theory]
    [InlineData("Europe/Copenhagen", "2026-11-16T05:00Z", "2026-11-16T07:00Z")]
    [InlineData("America/Nuuk", "2026-11-16T07:00Z", "2026-11-16T10:00Z")]
    [InlineData("Australia/Sydney", "2026-11-15T20:00Z", "2026-11-15T21:00Z")]
    [InlineData("Asia/Kolkata", "2026-11-16T00:00Z", "2026-11-16T02:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-11-15T12:00Z", "2026-11-15T21:00Z")]
    [InlineData("Africa/Cairo", "2026-04-23T20:00Z", "2026-04-24T05:00Z")]
    public void Working_hours_are_those_of_the_place(string zone, string asked, string goes) =>
        Assert.Equal(Utc(goes), WorkingHours.NextOpen(Utc(asked), LocalClock.For(zone), HolidayProfile.Default));

    [Fact]
    public void Message_goes_at_the_first_moment_that_is_worked_whenever_it_is_asked()
    {
        var quarters = (int)(new DateTime(2061, 1, 1) - new DateTime(2024, 1, 1)).TotalMinutes / 15;
        var cases = Gen.Choose(0, quarters).SelectMany(q => Calendars.Zones.SelectMany(zone => Calendars.Profiles.Select(p => (Quarter: q, Zone: zone, Profile: p))));

        cases.AllHold(c =>
        {
            var (clock, days) = (LocalClock.For(c.Zone), new WorkingDays(c.Profile));
            var asked = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(15 * c.Quarter);
            var goes = WorkingHours.NextOpen(asked, clock, c.Profile);
            var waits = Enumerable.Range(0, (int)((goes - asked).TotalMinutes / 15)).Select(q => asked.AddMinutes(15 * q));
            return goes >= asked && IsWorked(goes) && WorkingHours.AreAt(goes, clock, c.Profile) && !waits.Any(IsWorked);

            bool IsWorked(DateTimeOffset instant)
            {
                var local = clock.ToLocal(instant).DateTime;
                return local.Hour is >= 8 and < 16 && !days.IsOff(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            }
        });
    }

    private static DateTimeOffset Local(string text)
    {
        var wall = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return Given.Copenhagen.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
