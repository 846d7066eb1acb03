using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>On what terms one delivery sends: who may go before it, and how long it may send at all. One per scope.</summary>
internal sealed class SendTerms
{
    public CallPriority Priority { get; set; } = CallPriority.Message;

    /// <summary>The lane, which must still be this replica's when a call leaves; null outside a lane.</summary>
    public LaneHold? Lane { get; set; }

    public ConnectorRoute Route(string serviceUrl, string tenantId) => new(serviceUrl, tenantId) { Priority = Priority, MayStillLeave = Lane is { } lane ? () => lane.IsHeld : null };
}
