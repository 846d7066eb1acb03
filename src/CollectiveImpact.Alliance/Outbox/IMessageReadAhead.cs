namespace CollectiveImpact.Alliance.Outbox;

/// <summary>Reads in a few ranges what many messages of one alliance are made from.</summary>
public interface IMessageReadAhead
{
    /// <summary>What check-in cards are made from, and the rows they wait in; of other messages nothing.</summary>
    Task<IReadAhead> ForAsync(AllianceId alliance, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken);
}
