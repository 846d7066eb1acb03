namespace CollectiveImpact.Alliance.Outbox;

/// <summary>How a message ended. Never silently.</summary>
public enum OutboxOutcome
{
    Sent,

    /// <summary>Nobody wants it any more: answered, closed, paused, said already.</summary>
    NotNeeded,

    /// <summary>The reader cannot be reached.</summary>
    Undeliverable,

    /// <summary>Tried for as long as it made sense.</summary>
    GivenUp,
}

/// <summary>A message that waits to be sent.</summary>
public sealed record OutboxRow
{
    public required OutboxMessage Message { get; init; }

    /// <summary>
    /// When it was asked for, for work that may be asked for again while it waits: the last time. Of what is wanted at a later time,
    /// that time.
    /// </summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not tried before. While a try is under way it lies ahead, so that a crash is followed by another try.</summary>
    public required DateTimeOffset NextAttemptAt { get; init; }

    /// <summary>After this it would only be noise.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>The bot says it by itself, and not because somebody has just done something: it waits for working hours.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>The trace of what caused it (W3C <c>traceparent</c>), so that its delivery is found from there.</summary>
    public string? Trace { get; init; }

    /// <summary>How many tries have been noted, also those that a crash ended before they were made.</summary>
    public int Attempts { get; init; }

    /// <summary>How many tries have failed.</summary>
    public int Failures { get; init; }

    /// <summary>The turn of the lane in which the try under way was noted; null when none is, or when it is made outside a lane.</summary>
    public long? Turn { get; init; }

    /// <summary>The kind of the last failure, such as <c>Throttled</c> or a code from Teams; never text from people.</summary>
    public string? LastFailure { get; init; }
}

/// <summary>A message that did not come through, kept until it is tried anew or is too old to matter.</summary>
/// <param name="Row">The message as it waited.</param>
/// <param name="Reason">The kind of the failure, such as a code from Teams.</param>
/// <param name="At">When it was given up.</param>
public sealed record FailedRow(OutboxRow Row, string Reason, DateTimeOffset At);

/// <summary>A message that is done with.</summary>
public sealed record DeliveredRow(OutboxMessage Message, OutboxOutcome Outcome, string? Reason, DateTimeOffset At, int Attempts);
