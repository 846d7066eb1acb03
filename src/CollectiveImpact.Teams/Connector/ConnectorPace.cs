using System.Collections.Concurrent;

namespace CollectiveImpact.Teams.Connector;

/// <summary>
/// Keeps everything this process sends, whoever sends it, inside what Teams takes per conversation and per tenant, and lets people who wait
/// for an answer go before fan-outs. Several processes share a tenant's requests by one of them alone sending what is queued.
/// </summary>
public sealed class ConnectorPace : IDisposable
{
    /// <summary>Where a call would stand longer than this, its sender is told so instead, and can do something else meanwhile.</summary>
    private static readonly TimeSpan LongestStand = TimeSpan.FromSeconds(2);

    /// <summary>Teams throttled and did not say for how long.</summary>
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(2);

    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<string, TenantGate> tenants = new(StringComparer.OrdinalIgnoreCase);

    internal ConnectorPace(TimeProvider time) => this.time = time;

    /// <summary>How long Teams has asked not to be spoken to in this tenant; zero when it has not.</summary>
    public TimeSpan PauseOf(string tenantId) => tenants.TryGetValue(tenantId, out var tenant) ? tenant.Pause : TimeSpan.Zero;

    public void Dispose()
    {
        foreach (var tenant in tenants.Values)
        {
            tenant.Dispose();
        }
    }

    /// <summary>Waits for the call's turn. Without a call: it has not come, and will not for this long.</summary>
    internal async Task<(PacedCall? Call, TimeSpan Wait)> EnterAsync(string tenantId, PacedThread thread, CallPriority priority, CancellationToken ct)
    {
        var tenant = Tenant(tenantId);
        var began = time.GetTimestamp();
        while (true)
        {
            var wait = tenant.WaitOf(thread);
            if (wait + time.GetElapsedTime(began) > LongestStand)
            {
                return (null, wait);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, ct);
            }

            if (await tenant.TryEnterAsync(thread, priority, ct) is { } call)
            {
                return (call, TimeSpan.Zero);
            }
        }
    }

    /// <summary>The call has its answer, or will get none.</summary>
    internal void Answered(string tenantId, PacedCall call) => Tenant(tenantId).Answered(call);

    /// <summary>Teams said: too fast.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="thread">The conversation that was written to or read; null when there was none yet.</param>
    /// <param name="retryAfter">What Teams asked for, if it said.</param>
    internal void Throttled(string tenantId, string? thread, TimeSpan? retryAfter) => Tenant(tenantId).Throttled(thread, retryAfter ?? UsualPause);

    private TenantGate Tenant(string tenantId) => tenants.GetOrAdd(tenantId, _ => new TenantGate(time));
}
