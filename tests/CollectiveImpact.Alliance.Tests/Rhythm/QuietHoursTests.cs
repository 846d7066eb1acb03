using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class QuietHoursTests
{
    private static readonly LocalClock _clock = LocalClock.For("Europe/Copenhagen");

    [Theory]
    [InlineData("2026-11-17T08:00:00+01:00", "2026-11-17T08:00:00+01:00")]
    [InlineData("2026-11-17T15:59:59+01:00", "2026-11-17T15:59:59+01:00")]
    [InlineData("2026-11-17T16:00:00+01:00", "2026-11-18T08:00:00+01:00")]
    [InlineData("2026-11-17T07:59:59+01:00", "2026-11-17T08:00:00+01:00")]
    [InlineData("2026-11-17T00:00:00+01:00", "2026-11-17T08:00:00+01:00")]
    [InlineData("2026-11-17T23:30:00+01:00", "2026-11-18T08:00:00+01:00")]
    [InlineData("2026-11-20T16:00:00+01:00", "2026-11-23T08:00:00+01:00")]
    [InlineData("2026-11-21T10:00:00+01:00", "2026-11-23T08:00:00+01:00")]
    [InlineData("2026-11-22T23:59:00+01:00", "2026-11-23T08:00:00+01:00")]
    [InlineData("2026-10-23T17:00:00+02:00", "2026-10-26T08:00:00+01:00")]
    [InlineData("2027-03-26T17:00:00+01:00", "2027-03-29T08:00:00+02:00")]
    [InlineData("2026-11-17T07:30:00+00:00", "2026-11-17T07:30:00+00:00")]
    public void Bot_speaks_by_itself_only_from_eight_to_four_on_working_days(string now, string opening) =>
        Assert.Equal(At(opening), QuietHours.NextOpening(At(now), _clock, new Weekdays()));

    [Fact]
    public void Other_days_off_are_passed_over_too() =>
        Assert.Equal(At("2026-12-28T08:00:00+01:00"), QuietHours.NextOpening(At("2026-12-23T16:30:00+01:00"), _clock, new ChristmasOff()));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private sealed class ChristmasOff : IWorkingDays
    {
        public bool IsWorkingDay(DateOnly day) => new Weekdays().IsWorkingDay(day) && day is not { Month: 12, Day: 24 or 25 };
    }
}
