namespace CollectiveImpact.Teams.Connector;

/// <summary>What came back on the wire.</summary>
internal sealed record ConnectorAnswer(int Status, string? RetryAfter, string Body);
