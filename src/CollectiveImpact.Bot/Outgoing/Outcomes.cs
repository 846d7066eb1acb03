using CollectiveImpact.Alliance;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>What an answer of the Connector means for a waiting message.</summary>
internal static class Outcomes
{
    /// <param name="result">The answer.</param>
    /// <param name="person">Whose conversation it was; null for a channel or a roster.</param>
    /// <exception cref="InvalidOperationException">The call was done: there is no failure to speak of.</exception>
    public static SendOutcome Of<T>(ConnectorResult<T> result, MemberId? person = null) => result switch
    {
        ConnectorResult<T>.Throttled throttled => new SendOutcome.Later("Throttled", throttled.RetryAfter),
        ConnectorResult<T>.Gone gone => new SendOutcome.Unreachable(gone.Code, person),
        ConnectorResult<T>.Failed { MayRetry: true } failed => new SendOutcome.Later(failed.Code, null),
        ConnectorResult<T>.Failed failed => new SendOutcome.Refused(failed.Code),
        _ => throw new InvalidOperationException("A call that was done has no failure."),
    };
}
