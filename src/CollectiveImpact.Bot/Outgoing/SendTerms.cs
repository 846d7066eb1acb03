using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>On what terms one delivery sends: who may go before it, and how long it may send at all. One per scope.</summary>
internal sealed class SendTerms
{
    public CallPriority Priority { get; set; } = CallPriority.Message;

    /// <summary>Whether the lane is still this replica's; null outside a lane.</summary>
    public Func<bool>? IsOurs { get; set; }

    public ConnectorRoute Route(string serviceUrl, string tenantId) => new(serviceUrl, tenantId) { Priority = Priority, MayStillLeave = IsOurs };

    public static CallPriority PriorityOf(OutboxMessage message) => message.IsOneOfMany ? CallPriority.FanOut : CallPriority.Message;
}
