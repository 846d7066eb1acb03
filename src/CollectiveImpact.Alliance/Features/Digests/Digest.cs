using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Digests;

public enum DigestKind
{
    Weekly,
    Sideline,
    Quarterly,
}

public enum DigestState
{
    Drafted,
    Held,
    Posting,
    Posted,
    Failed,
}

/// <summary>The news of one week. Week and kind are its id, so posting it twice finds the first.</summary>
public sealed record Digest
{
    public required IsoWeek Week { get; init; }

    public DigestKind Kind { get; init; } = DigestKind.Weekly;

    public required DigestState State { get; init; }

    /// <summary>What is told, frozen when somebody decides to post it.</summary>
    public DigestContent? Content { get; init; }

    /// <summary>When the secretariat got it to look at by itself; none when it did not.</summary>
    public DateTimeOffset? DraftedAt { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>The thread it was posted as.</summary>
    public string? ConversationId { get; init; }

    public string? ActivityId { get; init; }

    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>Whether posting it has been decided: what it tells can no longer change.</summary>
    public bool IsOut => State is DigestState.Posting or DigestState.Posted;
}
