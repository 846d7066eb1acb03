using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>What an answer of the Connector means for a waiting message.</summary>
internal static class Outcomes
{
    /// <exception cref="InvalidOperationException">The call was done: there is no failure to speak of.</exception>
    public static SendOutcome Of<T>(ConnectorResult<T> result) => result switch
    {
        ConnectorResult<T>.Throttled throttled => new SendOutcome.Later("Throttled", throttled.RetryAfter),
        ConnectorResult<T>.Gone gone => new SendOutcome.Unreachable(gone.Code),
        ConnectorResult<T>.Failed { MayRetry: true } failed => new SendOutcome.Later(failed.Code, null),
        ConnectorResult<T>.Failed failed => new SendOutcome.Refused(failed.Code),
        _ => throw new InvalidOperationException("A call that was done has no failure."),
    };
}
