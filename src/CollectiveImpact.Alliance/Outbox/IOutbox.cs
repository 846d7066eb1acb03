namespace CollectiveImpact.Alliance.Outbox;

/// <summary>Messages of the alliance of the current unit of work, written in the same transaction as the state they belong to.</summary>
public interface IOutbox
{
    /// <summary>Stages a message. A unit of work that stages one which is there already does not commit.</summary>
    /// <param name="message">What is to be said.</param>
    /// <param name="now">When it was made.</param>
    /// <param name="notAfter">After this it would only be noise.</param>
    /// <param name="isAutomatic">Nobody has just done something of which this is the consequence.</param>
    void Add(OutboxMessage message, DateTimeOffset now, DateTimeOffset notAfter, bool isAutomatic = false);

    /// <summary>What waits, in the order of the keys.</summary>
    Task<IReadOnlyList<OutboxRow>> WaitingAsync(CancellationToken cancellationToken);

    /// <summary>What waits of the messages that are one of many, or of all others.</summary>
    Task<IReadOnlyList<OutboxRow>> WaitingAsync(bool ofMany, CancellationToken cancellationToken);

    Task<OutboxRow?> WaitingAsync(OutboxMessage message, CancellationToken cancellationToken);

    Task<DeliveredRow?> DeliveredAsync(OutboxMessage message, CancellationToken cancellationToken);

    /// <summary>How the welcomes ended, of everybody who was ever welcomed.</summary>
    Task<IReadOnlyList<DeliveredRow>> DeliveredWelcomesAsync(CancellationToken cancellationToken);

    /// <summary>What did not come through, in the order of the keys.</summary>
    Task<IReadOnlyList<FailedRow>> FailedAsync(CancellationToken cancellationToken);

    Task<FailedRow?> FailedAsync(OutboxMessage message, CancellationToken cancellationToken);

    void Save(OutboxRow row);

    /// <summary>Moves a waiting message to those that are done with.</summary>
    void Complete(OutboxRow row, OutboxOutcome outcome, string? reason, DateTimeOffset now);

    /// <summary>Lets a failed message wait again, as if it were new.</summary>
    void Again(FailedRow failed, DateTimeOffset now);

    /// <summary>Forgets a failed message that nothing can be done about any more.</summary>
    void Forget(FailedRow failed);
}

/// <summary>Tells the delivery that something waits, so that it need not be found by its next look.</summary>
public interface IDeliverySignal
{
    void Poke(AllianceId alliance);
}
