namespace CollectiveImpact.Alliance.Outbox;

/// <summary>Rows read together before the units of work that need them. They are as they were then; what is written is checked all the same.</summary>
public interface IReadAhead;

/// <summary>Reads in a few ranges what many messages of one alliance are made from.</summary>
public interface IMessageReadAhead
{
    /// <summary>What check-in cards are made from, and the rows they wait in; of other messages nothing.</summary>
    Task<IReadAhead> ForAsync(AllianceId alliance, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken);
}
