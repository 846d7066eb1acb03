namespace CollectiveImpact.Alliance.Outbox;

/// <summary>When a message that did not get through is tried again.</summary>
public static class OutboxPolicy
{
    /// <summary>How long a try may take before another is made: longer than any request is waited for.</summary>
    public static TimeSpan AttemptLease { get; } = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(5);

    /// <summary>The row with a try noted before it is made: if we die in it, the next one knows.</summary>
    public static OutboxRow Begin(OutboxRow row, DateTimeOffset now) =>
        row with { Attempts = row.Attempts + 1, NextAttemptAt = now + AttemptLease };

    /// <summary>The row after a failure that may pass: as Teams asks, else 2, 4, 8 ... seconds and at most five minutes later.</summary>
    public static OutboxRow Retry(OutboxRow row, string failure, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var backoff = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(row.Attempts, 9)));
        var wait = retryAfter ?? (backoff < _longestWait ? backoff : _longestWait);
        return row with { LastFailure = failure, NextAttemptAt = now + wait };
    }
}
