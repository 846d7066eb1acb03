namespace CollectiveImpact.Alliance.Outbox;

/// <summary>Sends one waiting message at once, where the next thing said depends on it. If it cannot, it waits like any other.</summary>
public interface IDeliverNow
{
    Task DeliverAsync(AllianceId alliance, OutboxMessage message, CancellationToken cancellationToken);
}
