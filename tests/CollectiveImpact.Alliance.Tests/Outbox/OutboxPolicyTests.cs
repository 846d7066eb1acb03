using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Outbox;

public sealed class OutboxPolicyTests
{
    private static readonly DateTimeOffset _now = Given.Tuesday;

    private static readonly OutboxRow _row = new()
    {
        Message = new OutboxMessage.Welcome(new MemberId("amina")),
        CreatedAt = _now,
        NextAttemptAt = _now,
        NotAfter = _now.AddDays(1),
    };

    [Fact]
    public void Try_is_noted_before_it_is_made_and_followed_by_another_if_it_never_ends()
    {
        var begun = OutboxPolicy.Begin(_row, _now);

        Assert.Equal((1, _now + OutboxPolicy.AttemptLease), (begun.Attempts, begun.NextAttemptAt));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 4)]
    [InlineData(2, 8)]
    [InlineData(7, 256)]
    [InlineData(8, 300)]
    [InlineData(9, 300)]
    [InlineData(1000, 300)]
    [InlineData(int.MaxValue, 300)]
    public void Wait_doubles_with_each_failure_from_two_seconds_to_five_minutes(int failuresBefore, int seconds) =>
        Assert.Equal(
            _now.AddSeconds(seconds),
            OutboxPolicy.Retry(_row with { Failures = failuresBefore, Attempts = 40 }, "Failed", null, _now).NextAttemptAt);

    [Theory]
    [InlineData(0.5)]
    [InlineData(30)]
    [InlineData(3600)]
    public void Wait_is_what_Teams_asks_for_when_it_asks(double seconds)
    {
        var retried = OutboxPolicy.Retry(_row with { Attempts = 3 }, "Throttled", TimeSpan.FromSeconds(seconds), _now);

        Assert.Equal((_now.AddSeconds(seconds), "Throttled", 3), (retried.NextAttemptAt, retried.LastFailure, retried.Attempts));
    }

    [Theory]
    [InlineData(0, 3.2)]
    [InlineData(0.5, 4)]
    [InlineData(1, 4.8)]
    public void Those_who_failed_together_come_again_apart(double chance, double seconds) =>
        Assert.Equal(_now.AddSeconds(seconds), OutboxPolicy.Retry(_row with { Failures = 1 }, "Http502", null, _now, chance).NextAttemptAt, TimeSpan.FromMilliseconds(1));

    [Fact]
    public void Wait_longer_than_there_is_time_is_the_end_of_time() =>
        Assert.Equal(DateTimeOffset.MaxValue, OutboxPolicy.Retry(_row, "Throttled", TimeSpan.MaxValue, _now).NextAttemptAt);

    [Fact]
    public void Message_that_is_held_back_has_not_been_tried()
    {
        var held = OutboxPolicy.HoldBack(OutboxPolicy.Begin(_row, _now), OutboxPolicy.QuietHours, _now.AddHours(3));

        Assert.Equal((0, _now.AddHours(3), true), (held.Attempts, held.NextAttemptAt, OutboxPolicy.IsHeldBack(held)));
    }

    [Fact]
    public void Try_ends_before_the_next_may_begin() => Assert.True(OutboxPolicy.LongestAttempt < OutboxPolicy.AttemptLease);

    [Fact]
    public void Try_of_somebody_known_to_be_dead_need_not_be_waited_for()
    {
        var begun = OutboxPolicy.Begin(_row, _now, turn: 7);

        Assert.Equal((false, false, true), (OutboxPolicy.IsDue(begun, _now), OutboxPolicy.IsDue(begun, _now, 7), OutboxPolicy.IsDue(begun, _now, 8)));
        Assert.False(OutboxPolicy.IsDue(OutboxPolicy.Begin(_row, _now), _now, 8));
        Assert.False(OutboxPolicy.IsDue(OutboxPolicy.Retry(begun, "Http502", null, _now), _now, 8));
        Assert.True(OutboxPolicy.IsDue(_row, _now));
    }

    [Fact]
    public void Waits_are_the_machines_when_the_alliances_clock_runs_faster()
    {
        Assert.Equal(_now + (OutboxPolicy.AttemptLease * 3600), OutboxPolicy.Begin(_row, _now, speed: 3600).NextAttemptAt);
        Assert.Equal(_now.AddHours(2), OutboxPolicy.Retry(_row, "Http502", null, _now, speed: 3600).NextAttemptAt);
        Assert.Equal(_now.AddDays(1), OutboxPolicy.Retry(_row, "Throttled", TimeSpan.FromSeconds(24), _now, speed: 3600).NextAttemptAt);
        Assert.Equal(DateTimeOffset.MaxValue, OutboxPolicy.Retry(_row, "Throttled", TimeSpan.FromDays(365), _now, speed: 1_000_000).NextAttemptAt);
    }
}
