namespace CollectiveImpact.Teams.Connector;

/// <summary>Who goes first when a tenant's requests for this second are used up.</summary>
public enum CallPriority
{
    /// <summary>Somebody has just written or pressed, and looks at the screen.</summary>
    Reply,

    /// <summary>One message to a channel or a person.</summary>
    Message,

    /// <summary>One of many of the same kind.</summary>
    FanOut,
}

/// <summary>The way of a call: where the conversation lives, and whose requests it counts among.</summary>
/// <param name="ServiceUrl">The service URL the conversation came with.</param>
/// <param name="TenantId">The tenant whose limits it counts against; empty where there is none, as in a local Teams.</param>
public sealed record ConnectorRoute(string ServiceUrl, string TenantId)
{
    public CallPriority Priority { get; init; } = CallPriority.Message;

    /// <summary>Asked when the call's turn has come, right before it leaves. False: it does not leave, and the outcome is <c>NoLongerOurs</c>.</summary>
    public Func<bool>? MayStillLeave { get; init; }
}
