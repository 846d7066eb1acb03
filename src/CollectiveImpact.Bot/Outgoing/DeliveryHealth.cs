using System.Collections.Concurrent;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Whether delivery is alive and keeps up, and how much waits.</summary>
internal sealed class DeliveryHealth(TimeProvider time, AllianceTime alliance) : IHealthCheck
{
    private static readonly TimeSpan _longestSilence = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<(AllianceId Alliance, bool OfMany), (int Count, DateTimeOffset? Oldest)> _waiting = new();
    private long _beat;

    /// <summary>How many messages wait in the lanes that this replica has.</summary>
    public int Queued => _waiting.Values.Sum(waiting => waiting.Count);

    /// <summary>How long the oldest of them has waited, but for those that are rightly held back.</summary>
    public TimeSpan OldestAge =>
        _waiting.Values.Min(waiting => waiting.Oldest) is { } oldest && alliance.Shrink(alliance.Now - oldest) is var age && age > TimeSpan.Zero ? age : TimeSpan.Zero;

    public void Beat() => Interlocked.Exchange(ref _beat, time.GetUtcNow().UtcTicks);

    /// <summary>An alliance's messages have been looked at.</summary>
    public void Waiting(AllianceId alliance, bool ofMany, IReadOnlyList<OutboxRow> rows)
    {
        _waiting[(alliance, ofMany)] = (rows.Count, rows.Where(row => !OutboxPolicy.IsHeldBack(row)).Min(row => (DateTimeOffset?)row.CreatedAt));
        Beat();
    }

    /// <summary>Another replica looks after the alliance.</summary>
    public void Forget(AllianceId alliance)
    {
        _waiting.TryRemove((alliance, true), out _);
        _waiting.TryRemove((alliance, false), out _);
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var silence = time.GetUtcNow().UtcTicks - Interlocked.Read(ref _beat);
        return Task.FromResult(silence > _longestSilence.Ticks ? HealthCheckResult.Unhealthy("Delivery has not looked for a while.")
            : OldestAge > _longestWait ? HealthCheckResult.Unhealthy("A message has waited for too long.")
            : HealthCheckResult.Healthy());
    }
}
