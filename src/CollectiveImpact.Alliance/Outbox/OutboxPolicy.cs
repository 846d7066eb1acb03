namespace CollectiveImpact.Alliance.Outbox;

/// <summary>When a message that did not get through is tried again.</summary>
public static class OutboxPolicy
{
    /// <summary>How long a try may take before another is made: longer than any request is waited for.</summary>
    public static TimeSpan AttemptLease { get; } = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(5);

    /// <summary>The row with a try noted before it is made: if we die in it, the next one knows.</summary>
    /// <param name="row">The message.</param>
    /// <param name="now">Now, by the alliance's clock.</param>
    /// <param name="turn">The turn of the lane in which it is made.</param>
    /// <param name="speed">How fast that clock runs: the lease is a wait of the machine's.</param>
    public static OutboxRow Begin(OutboxRow row, DateTimeOffset now, long? turn = null, double speed = 1) =>
        row with { Attempts = row.Attempts + 1, NextAttemptAt = now + (AttemptLease * speed), Turn = turn };

    /// <summary>Whether a try may be made now.</summary>
    /// <param name="row">The message.</param>
    /// <param name="now">Now.</param>
    /// <param name="deadBefore">Whoever noted a try in an earlier turn of the lane than this is known to be dead: there is nothing to wait for.</param>
    public static bool IsDue(OutboxRow row, DateTimeOffset now, long deadBefore = 0) => row.NextAttemptAt <= now || row.Turn < deadBefore;

    /// <summary>A try ends by itself before another may begin.</summary>
    public static TimeSpan LongestAttempt { get; } = AttemptLease - TimeSpan.FromSeconds(2);

    /// <summary>
    /// The row after a failure that may pass: as Teams asks, else about 2, 4, 8 ... seconds and at most five minutes later, a fifth
    /// sooner or later by chance (<paramref name="chance"/>, 0 to 1), so that those who failed together do not come together again.
    /// All these are waits of the machine's: where the alliance's clock runs faster (<paramref name="speed"/>), it shows more when they are over.
    /// </summary>
    public static OutboxRow Retry(OutboxRow row, string failure, TimeSpan? retryAfter, DateTimeOffset now, double chance = 0.5, double speed = 1)
    {
        var failures = Math.Min(row.Failures, int.MaxValue - 1) + 1;
        var backoff = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures, 9)));
        var wait = retryAfter ?? (backoff < _longestWait ? backoff : _longestWait) * (0.8 + (0.4 * chance));
        return row with
        {
            Failures = failures,
            Turn = null,
            LastFailure = failure,
            NextAttemptAt = wait < (DateTimeOffset.MaxValue - now) / speed ? now + (wait * speed) : DateTimeOffset.MaxValue,
        };
    }

    /// <summary>The row held back until an instant, for a reason that is no failure: the try that was noted does not count.</summary>
    public static OutboxRow HoldBack(OutboxRow row, string reason, DateTimeOffset until) =>
        row with { Turn = null, Attempts = Math.Max(0, row.Attempts - 1), LastFailure = reason, NextAttemptAt = until };

    /// <summary>Whether a row waits for something that is as it should be, and is not late however long that takes.</summary>
    public static bool IsHeldBack(OutboxRow row) => row.LastFailure is NoTeam or QuietHours;

    /// <summary>The reason of a row that waits for the bot to be put into a team.</summary>
    public const string NoTeam = "NoTeam";

    /// <summary>The reason of a row that waits for working hours.</summary>
    public const string QuietHours = "QuietHours";
}
