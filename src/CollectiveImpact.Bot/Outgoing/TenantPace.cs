using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// Keeps what is sent unasked below what Teams takes: 50 requests in any second per app and tenant
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). A few are left for replies in the turn.
/// </summary>
internal sealed class TenantPace : IDisposable
{
    /// <summary>In any second at most this many at once and those that ten refills bring: 5 + 10 × 4 = 45.</summary>
    private const int AtOnce = 5;
    private const int PerRefill = 4;
    private static readonly TimeSpan _refill = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, TokenBucketRateLimiter> _tenants = new();

    /// <summary>Waits until the tenant takes one more request.</summary>
    public async Task WaitAsync(string tenantId, CancellationToken cancellationToken)
    {
        using var lease = await _tenants.GetOrAdd(tenantId, _ => Limiter()).AcquireAsync(1, cancellationToken);
    }

    public void Dispose()
    {
        foreach (var limiter in _tenants.Values)
        {
            limiter.Dispose();
        }
    }

    private static TokenBucketRateLimiter Limiter() => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = AtOnce,
        TokensPerPeriod = PerRefill,
        ReplenishmentPeriod = _refill,
        QueueLimit = int.MaxValue,
    });
}
