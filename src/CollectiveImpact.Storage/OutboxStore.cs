using System.Diagnostics;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Storage;

internal sealed class OutboxStore(AllianceSession session) : IOutbox
{
    public void Add(OutboxMessage message, DateTimeOffset now, DateTimeOffset notAfter, bool isAutomatic) => Save(new OutboxRow
    {
        Message = message,
        CreatedAt = now,
        NextAttemptAt = now,
        NotAfter = notAfter,
        IsAutomatic = isAutomatic,
        Trace = Activity.Current?.Id,
    });

    public Task<IReadOnlyList<OutboxRow>> WaitingAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<OutboxRow>(Keys.Under(Keys.OutboxKind), cancellationToken);

    public async Task<IReadOnlyList<OutboxRow>> WaitingAsync(bool ofMany, CancellationToken cancellationToken)
    {
        var found = new List<OutboxRow>();
        var ranges = ofMany
            ? OutboxMessage.KindsOfMany.Select(kind => Keys.Under(Keys.OutboxKind, kind))
            : Keys.UnderExcept(Keys.OutboxKind, OutboxMessage.KindsOfMany);
        foreach (var range in ranges)
        {
            found.AddRange(await session.RangeAsync<OutboxRow>(range, cancellationToken));
        }

        return found;
    }

    public Task<OutboxRow?> WaitingAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        session.GetAsync<OutboxRow>(Keys.Outbox(message), cancellationToken);

    public Task<DeliveredRow?> DeliveredAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        session.GetAsync<DeliveredRow>(Keys.Delivered(message), cancellationToken);

    public Task<IReadOnlyList<DeliveredRow>> DeliveredWelcomesAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<DeliveredRow>(Keys.DeliveredWelcomes, cancellationToken);

    public Task<IReadOnlyList<FailedRow>> FailedAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<FailedRow>(Keys.Under(Keys.FailedKind), cancellationToken);

    public Task<FailedRow?> FailedAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        session.GetAsync<FailedRow>(Keys.Failed(message), cancellationToken);

    public void Save(OutboxRow row) => session.Stage(Keys.Outbox(row.Message), row);

    public void Complete(OutboxRow row, OutboxOutcome outcome, string? reason, DateTimeOffset now)
    {
        session.StageDelete(Keys.Outbox(row.Message));

        // The same message may be done with more than once: a post that failed is tried anew later.
        session.StagePut(Keys.Delivered(row.Message), new DeliveredRow(row.Message, outcome, reason, now, row.Attempts));
        if (outcome is OutboxOutcome.Undeliverable or OutboxOutcome.GivenUp)
        {
            session.StagePut(Keys.Failed(row.Message), new FailedRow(row, reason ?? "", now));
        }
    }

    public void Again(FailedRow failed, DateTimeOffset now)
    {
        Forget(failed);
        Save(failed.Row with { NextAttemptAt = now, Attempts = 0, Failures = 0, Turn = null, LastFailure = null, IsAutomatic = false, Trace = Activity.Current?.Id });
    }

    public void Forget(FailedRow failed) => session.StageDelete(Keys.Failed(failed.Row.Message));
}
