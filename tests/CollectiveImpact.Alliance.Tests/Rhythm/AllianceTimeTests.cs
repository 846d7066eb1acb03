using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class AllianceTimeTests
{
    private static readonly DateTimeOffset _wall = Given.Tuesday;
    private static readonly DateTimeOffset _start = new(2027, 3, 22, 7, 0, 0, TimeSpan.FromHours(1));
    private readonly ManualClock _clock = new(_wall);

    [Fact]
    public void Time_is_exactly_the_one_on_the_wall_when_nothing_is_rehearsed()
    {
        var time = new AllianceTime(_clock);
        _clock.Advance(TimeSpan.FromMinutes(7));

        Assert.Equal((_wall.AddMinutes(7), 1d, false), (time.Now, time.Speed, time.IsRehearsed));
        Assert.False(time.BeginNotBefore(_start.AddYears(1)));
        Assert.Equal(_wall.AddMinutes(7), time.Now);
    }

    [Theory]
    [InlineData(3600, 1, 3600)]
    [InlineData(1, 90, 90)]
    [InlineData(0.5, 60, 30)]
    [InlineData(1_000_000, 86_400, 86_400_000_000)]
    public void Time_passes_from_the_start_at_the_speed(double speed, int seconds, long shown)
    {
        var time = Rehearsed(speed);
        Assert.Equal(_start, time.Now);

        _clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(_start.AddSeconds(shown), time.Now);
    }

    [Fact]
    public void Clock_shows_the_same_in_a_program_that_is_started_later_when_it_is_said_since_when()
    {
        var rehearsal = new Rehearsal(_start, _wall, 3600);
        var first = new AllianceTime(_clock, rehearsal);
        _clock.Advance(TimeSpan.FromSeconds(48));

        Assert.Equal((_start.AddDays(2), _start.AddDays(2)), (first.Now, new AllianceTime(_clock, rehearsal).Now));
    }

    [Fact]
    public void Waits_of_the_machine_become_the_alliances_and_back()
    {
        var time = Rehearsed(3600);

        Assert.Equal((TimeSpan.FromHours(15), TimeSpan.FromSeconds(15)), (time.Stretch(TimeSpan.FromSeconds(15)), time.Shrink(TimeSpan.FromHours(15))));
        Assert.Equal(TimeSpan.MaxValue, time.Stretch(TimeSpan.FromDays(1_000_000)));
        Assert.Equal(TimeSpan.FromSeconds(15), new AllianceTime(_clock).Stretch(TimeSpan.FromSeconds(15)));
    }

    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(0.1, 20_000)]
    [InlineData(100, 200)]
    [InlineData(3600, 20)]
    [InlineData(1_000_000, 20)]
    public void Looks_come_as_often_as_the_time_passes_and_never_so_often_that_nothing_else_is_done(double speed, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Rehearsed(speed).Pause(TimeSpan.FromSeconds(20)));

    [Fact]
    public void Rehearsal_begins_no_earlier_than_what_has_happened_and_never_goes_back()
    {
        var time = Rehearsed(3600);
        _clock.Advance(TimeSpan.FromSeconds(24));

        Assert.True(time.BeginNotBefore(_start.AddDays(9)));
        Assert.Equal(_start.AddDays(9), time.Now);
        Assert.False(time.BeginNotBefore(_start.AddDays(8)));
        _clock.Advance(TimeSpan.FromSeconds(24));
        Assert.Equal(_start.AddDays(10), time.Now);
    }

    private AllianceTime Rehearsed(double speed) => new(_clock, new Rehearsal(_start, _wall, speed));
}
