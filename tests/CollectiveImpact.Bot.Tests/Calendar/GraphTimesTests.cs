using System.Globalization;
using CollectiveImpact.Bot.Calendar;

namespace CollectiveImpact.Bot.Tests.Calendar;

public sealed class GraphTimesTests
{
    [Theory]
    [InlineData("2027-03-16T12:00:00Z", "Europe/Copenhagen", "2027-03-16T13:00:00", "Romance Standard Time")]
    [InlineData("2027-06-15T11:00:00Z", "Europe/Copenhagen", "2027-06-15T13:00:00", "Romance Standard Time")]
    [InlineData("2027-06-15T13:00:00+02:00", "Europe/Stockholm", "2027-06-15T13:00:00", "W. Europe Standard Time")]
    [InlineData("2027-06-15T11:00:00Z", "Europe/London", "2027-06-15T12:00:00", "GMT Standard Time")]
    [InlineData("2027-03-16T12:00:00Z", "America/Nuuk", "2027-03-16T10:00:00", "Greenland Standard Time")]
    [InlineData("2027-03-28T00:59:59Z", "Europe/Copenhagen", "2027-03-28T01:59:59", "Romance Standard Time")]
    [InlineData("2027-03-28T01:00:00Z", "Europe/Copenhagen", "2027-03-28T03:00:00", "Romance Standard Time")]
    [InlineData("2027-10-30T23:59:59Z", "Europe/Copenhagen", "2027-10-31T01:59:59", "Romance Standard Time")]
    [InlineData("2027-10-31T00:30:00Z", "Europe/Copenhagen", "2027-10-31T00:30:00", "UTC")]
    [InlineData("2027-10-31T01:30:00Z", "Europe/Copenhagen", "2027-10-31T01:30:00", "UTC")]
    [InlineData("2027-10-31T02:00:00Z", "Europe/Copenhagen", "2027-10-31T03:00:00", "Romance Standard Time")]
    [InlineData("2027-03-16T12:00:00Z", "Europe/Havnebyen", "2027-03-16T12:00:00", "UTC")]
    public void Instant_is_written_as_the_wall_time_of_its_zone_and_read_back(string instant, string zone, string wallTime, string windows)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        var written = GraphTimes.Write(at, zone);

        Assert.Equal((wallTime, windows), (written.DateTime, written.TimeZone));
        Assert.Equal(at, GraphTimes.Read(written));
    }

    [Theory]
    [InlineData("2027-03-16T12:00:00.0000000", "UTC", "2027-03-16T12:00:00Z")]
    [InlineData("2027-03-16T12:00:00.0000000", null, "2027-03-16T12:00:00Z")]
    [InlineData("2027-06-15T13:00:00.0000000", "Romance Standard Time", "2027-06-15T11:00:00Z")]
    [InlineData("2027-06-15T13:00:00", "Europe/Copenhagen", "2027-06-15T11:00:00Z")]
    [InlineData("2027-06-15T13:00:00", "tzone://Microsoft/Custom", null)]
    [InlineData("snart", "UTC", null)]
    [InlineData(null, "UTC", null)]
    public void Time_is_read_in_any_zone_there_is(string? wallTime, string? zone, string? instant) => Assert.Equal(
        instant is null ? null : DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture),
        GraphTimes.Read(new() { DateTime = wallTime, TimeZone = zone }));
}
