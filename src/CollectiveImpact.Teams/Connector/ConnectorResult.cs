namespace CollectiveImpact.Teams.Connector;

/// <summary>
/// What became of a call to the Bot Connector
/// (status codes: https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis).
/// </summary>
public abstract record ConnectorResult<T>
{
    private ConnectorResult()
    {
    }

    public sealed record Done(T Value) : ConnectorResult<T>;

    /// <summary>Too fast. Null: Teams did not say how long to wait.</summary>
    public sealed record Throttled(TimeSpan? RetryAfter) : ConnectorResult<T>;

    /// <summary>The conversation, message or member is not there for this bot, until something comes in from there again.</summary>
    public sealed record Gone(string Code) : ConnectorResult<T>;

    /// <summary>
    /// Anything else. The code is Teams' own, <c>Http</c> and the status, or one of <c>NoAnswer</c>, <c>UnreadableAnswer</c>,
    /// <c>TokenNotIssued</c>, <c>ServiceUrlNotAllowed</c>, <c>RepeatingContinuationToken</c>, <c>NoLongerOurs</c>. After <c>NoAnswer</c> and 504 the message may have arrived.
    /// </summary>
    public sealed record Failed(string Code, bool MayRetry) : ConnectorResult<T>
    {
        /// <summary>The token was turned away, and another may be taken.</summary>
        internal bool IsUnauthorised { get; init; }
    }

    /// <summary>The same outcome about another value.</summary>
    internal ConnectorResult<TOther> Select<TOther>(Func<T, ConnectorResult<TOther>> whenDone) => this switch
    {
        Done done => whenDone(done.Value),
        Throttled throttled => new ConnectorResult<TOther>.Throttled(throttled.RetryAfter),
        Gone gone => new ConnectorResult<TOther>.Gone(gone.Code),
        Failed failed => new ConnectorResult<TOther>.Failed(failed.Code, failed.MayRetry),
        _ => throw new InvalidOperationException("There are four outcomes."),
    };
}
