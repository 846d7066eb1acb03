using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class LocalClockTests
{
    [Theory]
    [InlineData("Europe/Copenhagen", "2026-03-28T10:00", "2026-03-28T09:00Z", "winter time")]
    [InlineData("Europe/Copenhagen", "2026-03-29T10:00", "2026-03-29T08:00Z", "the day summer time begins")]
    [InlineData("Europe/Copenhagen", "2026-03-29T02:30", "2026-03-29T01:30Z", "a skipped hour is the hour after it")]
    [InlineData("Europe/Copenhagen", "2026-03-29T03:00", "2026-03-29T01:00Z", "the first time after the gap")]
    [InlineData("Europe/Copenhagen", "2026-10-25T02:30", "2026-10-25T00:30Z", "02.30 A, the first of the two")]
    [InlineData("Europe/Copenhagen", "2026-10-25T03:00", "2026-10-25T02:00Z", "after both")]
    [InlineData("Europe/Copenhagen", "2026-10-19T10:00", "2026-10-19T08:00Z", "Monday at ten in week 43")]
    [InlineData("Europe/Copenhagen", "2026-10-26T10:00", "2026-10-26T09:00Z", "Monday at ten in week 44")]
    [InlineData("Europe/Copenhagen", "2027-03-28T02:00", "2027-03-28T01:00Z", "Easter Sunday with a gap")]
    [InlineData("America/Nuuk", "2026-06-01T10:00", "2026-06-01T11:00Z", "Greenland")]
    [InlineData("Atlantic/Faroe", "2026-06-01T10:00", "2026-06-01T09:00Z", "the Faroe Islands")]
    [InlineData("Europe/Dublin", "2026-03-29T01:30", "2026-03-29T01:30Z", "a gap in a zone whose winter is the exception")]
    [InlineData("Europe/Dublin", "2026-10-25T01:30", "2026-10-25T00:30Z", "an hour that comes twice there")]
    [InlineData("Australia/Sydney", "2026-10-04T02:30", "2026-10-03T16:30Z", "a gap in the southern spring")]
    [InlineData("Asia/Kolkata", "2026-11-16T10:00", "2026-11-16T04:30Z", "a half-hour zone")]
    [InlineData("Asia/Kathmandu", "2026-11-16T10:00", "2026-11-16T04:15Z", "a quarter-hour zone")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45Z", "a gap of half an hour")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45Z", "half an hour that comes twice")]
    public void Wall_clock_means_this_instant(string zone, string local, string instant, string why)
    {
        var wall = DateTime.Parse(local, CultureInfo.InvariantCulture);

        var at = LocalClock.For(zone).At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));

        Assert.True(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture) == at, $"{why}: was {at:O}");
    }

    [Theory]
    [InlineData("Europe/Copenhagen")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("America/St_Johns")]
    [InlineData("Europe/Dublin")]
    public void Every_wall_clock_time_is_shown_again_unless_it_is_skipped(string zone)
    {
        var clock = LocalClock.For(zone);
        var quarters = Gen.Choose(0, 10 * 365 * 96);

        quarters.AllHold(quarter =>
        {
            var wall = new DateTime(2025, 1, 1).AddMinutes(15 * quarter);
            var at = clock.At(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
            var shown = clock.ToLocal(at);
            return shown.Offset == at.Offset && (shown.DateTime == wall || (shown.DateTime > wall && clock.ToLocal(at.AddHours(-2)).Offset < at.Offset));
        });
    }

    [Fact]
    public void Week_and_date_are_those_of_the_place_when_the_instant_is_another_day_in_utc()
    {
        var lateOnSunday = new DateTimeOffset(2026, 11, 15, 23, 30, 0, TimeSpan.Zero);

        var clock = LocalClock.For("Europe/Copenhagen");

        Assert.Equal(new DateOnly(2026, 11, 16), clock.DateOf(lateOnSunday));
        Assert.Equal(new IsoWeek(2026, 47), clock.WeekOf(lateOnSunday));
        Assert.Equal(new IsoWeek(2026, 46), LocalClock.For("America/Nuuk").WeekOf(lateOnSunday));
    }

    [Fact]
    public void Unknown_zone_is_refused() =>
        Assert.Throws<TimeZoneNotFoundException>(() => LocalClock.For("Europe/Havnebyen"));
}
