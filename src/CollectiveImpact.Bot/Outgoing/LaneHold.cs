using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>This replica's hold on a lane: taken, renewed, lost when late, handed over.</summary>
internal sealed class LaneHold(string lane, string holder, ILaneStore store, TimeProvider time)
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);
    private volatile Held? _held;
    private (LaneLease? Lease, long Since)? _watched;
    private long? _lookedAt;

    /// <summary>
    /// Asked before every send. By this process's own watch, so that one that was stopped for a while finds itself late whatever
    /// the clock says, and stops before anybody else begins.
    /// </summary>
    public bool IsHeld => _held is { } held && time.GetElapsedTime(held.RenewedAt) < LanePolicy.HeldFor;

    /// <summary>Takes the lane when it is free, renews it when that is due; called every second or so. True when it was taken just now.</summary>
    public async Task<bool> TickAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        if (IsHeld)
        {
            var held = _held!;
            if (time.GetElapsedTime(held.RenewedAt) >= LanePolicy.RenewEvery)
            {
                _held = await WriteAsync(held.Lease.Turn + 1, began, cancellationToken);
            }

            return false;
        }

        if (_lookedAt is { } looked && time.GetElapsedTime(looked) < _look)
        {
            return false;
        }

        _lookedAt = began;
        var lease = await store.ReadAsync(lane, cancellationToken);
        if (_watched is not { } watched || watched.Lease != lease)
        {
            _watched = watched = (lease, time.GetTimestamp());
        }

        if (!LanePolicy.MayTake(lease, holder, time.GetElapsedTime(watched.Since), time.GetUtcNow()))
        {
            return false;
        }

        _held = await WriteAsync((lease?.Turn ?? 0) + 1, began, cancellationToken);
        return IsHeld;
    }

    /// <summary>Hands the lane over, when nothing is under way any more.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (_held is not null)
        {
            _held = null;
            await store.ReleaseAsync(lane, cancellationToken);
        }
    }

    /// <summary>The hold counts from before it was asked for: the others count from after.</summary>
    private async Task<Held?> WriteAsync(long turn, long began, CancellationToken cancellationToken)
    {
        var lease = new LaneLease(holder, turn, time.GetUtcNow());
        return await store.TryWriteAsync(lane, lease, cancellationToken) ? new Held(lease, began) : null;
    }

    private sealed record Held(LaneLease Lease, long RenewedAt);
}
