using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Outbox;

public sealed class LanePolicyTests
{
    private static readonly DateTimeOffset _now = Given.Tuesday;

    [Theory]
    [InlineData("other", 0, 0, false)]
    [InlineData("other", 29.9, 29.9, false)]
    [InlineData("other", 30, 30, true)]
    [InlineData("other", 0, 599, false)]
    [InlineData("other", 0, 601, true)]
    [InlineData("me", 0, 0, true)]
    [InlineData("", 0, 0, true)]
    public void Lane_is_taken_from_itself_at_once_and_from_another_that_was_watched_in_vain(string holder, double watched, double age, bool taken) =>
        Assert.Equal(taken, LanePolicy.MayTake(new LaneLease(holder, 7, _now.AddSeconds(-age)), "me", TimeSpan.FromSeconds(watched), _now));

    [Fact]
    public void Lane_nobody_has_is_taken_at_once() => Assert.True(LanePolicy.MayTake(null, "me", TimeSpan.Zero, _now));

    [Fact]
    public void Clock_of_the_holder_that_goes_ahead_keeps_nobody_out_and_one_that_is_minutes_late_lets_nobody_in() =>
        Assert.Equal(
            (true, false),
            (LanePolicy.MayTake(new LaneLease("other", 7, _now.AddHours(1)), "me", LanePolicy.Length, _now),
                LanePolicy.MayTake(new LaneLease("other", 7, _now.AddMinutes(-5)), "me", TimeSpan.Zero, _now)));

    [Fact]
    public void Holder_stops_before_others_begin_and_renews_in_time() =>
        Assert.True(LanePolicy.RenewEvery * 3 < LanePolicy.HeldFor && LanePolicy.HeldFor < LanePolicy.Length);
}
