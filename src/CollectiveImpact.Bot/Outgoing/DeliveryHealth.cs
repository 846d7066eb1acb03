using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Whether delivery is alive and keeps up.</summary>
internal sealed class DeliveryHealth(TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan _longestSilence = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(15);
    private long _beat;
    private long _oldest;

    public void Beat() => Interlocked.Exchange(ref _beat, time.GetUtcNow().UtcTicks);

    /// <summary>Everything has been looked at; the oldest message that still waits, if one does.</summary>
    public void Swept(DateTimeOffset? oldestWaiting)
    {
        Interlocked.Exchange(ref _oldest, oldestWaiting?.UtcTicks ?? 0);
        Beat();
    }

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcTicks;
        var silence = now - Interlocked.Read(ref _beat);
        var oldest = Interlocked.Read(ref _oldest);
        return Task.FromResult(silence > _longestSilence.Ticks ? HealthCheckResult.Unhealthy("Delivery has not looked for a while.")
            : oldest != 0 && now - oldest > _longestWait.Ticks ? HealthCheckResult.Unhealthy("A message has waited for too long.")
            : HealthCheckResult.Healthy());
    }
}
