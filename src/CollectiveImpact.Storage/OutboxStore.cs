using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Storage;

internal sealed class OutboxStore(AllianceSession session) : IOutbox
{
    public void Add(OutboxMessage message, DateTimeOffset now, DateTimeOffset notAfter) =>
        session.Stage(Keys.Outbox(message), new OutboxRow { Message = message, CreatedAt = now, NextAttemptAt = now, NotAfter = notAfter });

    public Task<IReadOnlyList<OutboxRow>> WaitingAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<OutboxRow>(Keys.Under(Keys.OutboxKind), cancellationToken);

    public Task<OutboxRow?> WaitingAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        session.GetAsync<OutboxRow>(Keys.Outbox(message), cancellationToken);

    public Task<DeliveredRow?> DeliveredAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        session.GetAsync<DeliveredRow>(Keys.Delivered(message), cancellationToken);

    public Task<IReadOnlyList<DeliveredRow>> DeliveredWelcomesAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<DeliveredRow>(Keys.DeliveredWelcomes, cancellationToken);

    public void Save(OutboxRow row) => session.Stage(Keys.Outbox(row.Message), row);

    public void Complete(OutboxRow row, OutboxOutcome outcome, string? reason, DateTimeOffset now)
    {
        session.StageDelete(Keys.Outbox(row.Message));

        // The same message may be done with more than once: a post that failed is tried anew later.
        session.StagePut(Keys.Delivered(row.Message), new DeliveredRow(row.Message, outcome, reason, now, row.Attempts));
    }
}
