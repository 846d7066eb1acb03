using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Sends one waiting message at once, where the next thing said depends on it. If it cannot, it waits like any other.</summary>
internal interface IDeliverNow
{
    Task DeliverAsync(AllianceId alliance, OutboxMessage message, CancellationToken cancellationToken);
}
