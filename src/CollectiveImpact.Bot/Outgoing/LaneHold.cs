using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>This replica's hold on a lane: taken, renewed, lost when late, handed over.</summary>
internal sealed class LaneHold(string lane, string holder, ILaneStore store, TimeProvider time)
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);
    private volatile Held? _held;
    private (LaneLease? Lease, long Since)? _watched;
    private long? _lookedAt;
    private bool _hasHeld;

    /// <summary>
    /// Asked before every send. By this process's own watch, so that one that was stopped for a while finds itself late whatever
    /// the clock says, and stops before anybody else begins.
    /// </summary>
    public bool IsHeld => _held is { } held && IsFresh(held) && (held.SettledAfter == TimeSpan.Zero || time.GetElapsedTime(held.TakenAt) >= held.SettledAfter);

    /// <summary>The turn in which the lane was taken; noted with every try.</summary>
    public long Turn => _held?.TakenIn ?? 0;

    /// <summary>The holder of earlier turns than this was this replica before it was killed; zero when it was another, which may be slow and not dead.</summary>
    public long DeadBefore => _held?.DeadBefore ?? 0;

    /// <summary>Takes the lane when it is free, renews it when that is due; called every second or so. True when it was taken just now.</summary>
    public async Task<bool> TickAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        if (_held is { } held && IsFresh(held))
        {
            if (time.GetElapsedTime(held.RenewedAt) >= LanePolicy.RenewEvery)
            {
                var renewed = new LaneLease(holder, held.Lease.Turn + 1, time.GetUtcNow());
                _held = await store.TryWriteAsync(lane, renewed, cancellationToken) ? held with { Lease = renewed, RenewedAt = began } : null;
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

        // The hold counts from before it was asked for: the others count from after.
        var taken = new LaneLease(holder, (lease?.Turn ?? 0) + 1, time.GetUtcNow());
        _held = await store.TryWriteAsync(lane, taken, cancellationToken)
            ? new Held(taken, began, time.GetTimestamp(), lease is null ? TimeSpan.Zero : LanePolicy.Settles, taken.Turn, !_hasHeld && lease?.Holder == holder ? taken.Turn : 0)
            : null;
        _hasHeld |= _held is not null;
        return _held is not null;
    }

    /// <summary>Hands the lane over, when nothing is under way any more.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (_held is { } held)
        {
            _held = null;
            await store.TryWriteAsync(lane, new LaneLease(LaneLease.Nobody, held.Lease.Turn + 1, time.GetUtcNow()), cancellationToken);
        }
    }

    private bool IsFresh(Held held) => time.GetElapsedTime(held.RenewedAt) < LanePolicy.HeldFor;

    private sealed record Held(LaneLease Lease, long RenewedAt, long TakenAt, TimeSpan SettledAfter, long TakenIn, long DeadBefore);
}
