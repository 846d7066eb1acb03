using System.Threading.RateLimiting;
using CollectiveImpact.Teams.Connector;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Teams.Tests.Connector;

public sealed class SlidingLimiterTests
{
    private readonly ManualClock clock = new(new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public void Conversation_never_gets_more_than_a_window_holds_however_eagerly_it_is_asked(int most, int seconds)
    {
        using var limiter = new SlidingLimiter(TeamsLimits.Sends, clock);
        var given = Ask(limiter, TimeSpan.FromHours(1.2));

        Assert.All(given, at => Assert.InRange(given.Count(other => other <= at && at - other < TimeSpan.FromSeconds(seconds)), 1, most));
        Assert.Contains(given, at => given.Count(other => other <= at && at - other < TimeSpan.FromSeconds(seconds)) == most);
    }

    [Fact]
    public void Fan_out_gets_nearly_all_of_what_a_tenant_may_and_never_more()
    {
        using var limiter = new SlidingLimiter(TeamsLimits.FanOut, clock);
        var given = Ask(limiter, TimeSpan.FromSeconds(60), TimeSpan.FromMilliseconds(1));

        Assert.InRange(given.Count / 60.0, 0.95 * 50, 50);
        Assert.All(given, at => Assert.InRange(given.Count(other => other <= at && at - other < TimeSpan.FromSeconds(1)), 1, 49));
    }

    [Fact]
    public void Refusal_says_when_to_come_again_and_takes_nothing()
    {
        using var limiter = new SlidingLimiter([new RateWindow(1, TimeSpan.FromSeconds(10))], clock);
        Assert.True(limiter.AttemptAcquire(0).IsAcquired);
        Assert.True(limiter.AttemptAcquire().IsAcquired);
        clock.Advance(TimeSpan.FromSeconds(4));
        using var refused = limiter.AttemptAcquire();

        Assert.False(refused.IsAcquired);
        Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal(TimeSpan.FromSeconds(6), wait);
        clock.Advance(wait);
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    /// <summary>Asks at every instant a permit is said to be there, or at every step.</summary>
    private List<DateTimeOffset> Ask(SlidingLimiter limiter, TimeSpan time, TimeSpan? step = null)
    {
        var given = new List<DateTimeOffset>();
        for (var end = clock.GetUtcNow() + time; clock.GetUtcNow() < end;)
        {
            if (limiter.AttemptAcquire().IsAcquired)
            {
                given.Add(clock.GetUtcNow());
            }
            else
            {
                clock.Advance(step ?? limiter.Wait);
            }
        }

        return given;
    }
}
