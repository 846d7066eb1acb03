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

    /// <summary>The round is over, and there was nothing to tell.</summary>
    Skipped,
}

/// <summary>Something the secretariat keeps out of the news.</summary>
/// <param name="Item">Which: the <see cref="DigestItem.Key"/>.</param>
/// <param name="Reason">Why, for the secretariat's own eyes.</param>
/// <param name="By">Who decided it.</param>
/// <param name="At">When.</param>
public sealed record HiddenItem(string Item, string Reason, MemberId By, DateTimeOffset At);

/// <summary>The news of one week. Week and kind are its id, so posting it twice finds the first.</summary>
public sealed record Digest
{
    public required IsoWeek Week { get; init; }

    public DigestKind Kind { get; init; } = DigestKind.Weekly;

    public required DigestState State { get; init; }

    /// <summary>The secretariat's own words before the news; none when nobody has written any.</summary>
    public string? Intro { get; init; }

    /// <summary>What is kept out of it, in the order it was decided.</summary>
    public IReadOnlyList<HiddenItem> Hidden { get; init; } = [];

    /// <summary>What is told, frozen when somebody decides to post it.</summary>
    public DigestContent? Content { get; init; }

    /// <summary>When the secretariat got it to look at by itself; none when it did not.</summary>
    public DateTimeOffset? DraftedAt { get; init; }

    /// <summary>When the secretariat heard that there is no channel to post it in, if there was none when its time came.</summary>
    public DateTimeOffset? NoChannelAt { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>The thread it was posted as.</summary>
    public string? ConversationId { get; init; }

    public string? ActivityId { get; init; }

    public DateTimeOffset? PostedAt { get; init; }

    /// <summary>When what had been posted was last changed by somebody.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>Whether posting it has been decided: what it tells is changed by corrections alone.</summary>
    public bool IsOut => State is DigestState.Posting or DigestState.Posted;
}
