namespace CollectiveImpact.Alliance.Outbox;

/// <summary>Messages of the alliance of the current unit of work, written in the same transaction as the state they belong to.</summary>
public interface IOutbox
{
    /// <summary>Stages a message. A unit of work that stages one which is there already does not commit.</summary>
    void Add(OutboxMessage message, DateTimeOffset now, DateTimeOffset notAfter);

    /// <summary>What waits, in the order of the keys.</summary>
    Task<IReadOnlyList<OutboxRow>> WaitingAsync(CancellationToken cancellationToken);

    Task<OutboxRow?> WaitingAsync(OutboxMessage message, CancellationToken cancellationToken);

    Task<DeliveredRow?> DeliveredAsync(OutboxMessage message, CancellationToken cancellationToken);

    /// <summary>How the welcomes ended, of everybody who was ever welcomed.</summary>
    Task<IReadOnlyList<DeliveredRow>> DeliveredWelcomesAsync(CancellationToken cancellationToken);

    void Save(OutboxRow row);

    /// <summary>Moves a waiting message to those that are done with.</summary>
    void Complete(OutboxRow row, OutboxOutcome outcome, string? reason, DateTimeOffset now);
}

/// <summary>Tells the delivery that something waits, so that it need not be found by its next look.</summary>
public interface IDeliverySignal
{
    void Poke(AllianceId alliance);
}
