namespace CollectiveImpact.Alliance.Features.Pilots;

public enum PilotState
{
    Idea,
    Planned,
    Running,

    /// <summary>Its end date has come: what was learnt?</summary>
    Evaluating,
    Adopted,

    /// <summary>Goes on as another pilot action, changed.</summary>
    Adapted,
    Stopped,
}

/// <summary>Something small that is tried out for a short time (prøvehandling).</summary>
public sealed record PilotAction
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What is expected to happen: "if we ..., then ...".</summary>
    public required string Hypothesis { get; init; }

    public IReadOnlyList<PartnerId> PartnerIds { get; init; } = [];

    public GoalId? GoalId { get; init; }

    public WorkingGroupId? WorkingGroupId { get; init; }

    /// <summary>Who is asked what was learnt; none in what came with a file.</summary>
    public MemberId? ResponsibleMemberId { get; init; }

    public required DateOnly StartOn { get; init; }

    public required DateOnly EndOn { get; init; }

    public PilotState State { get; init; } = PilotState.Planned;

    /// <summary>What was learnt. Asked for before it can be stopped, adopted or adapted.</summary>
    public string? Learning { get; init; }

    /// <summary>The pilot action it goes on as, when it was adapted.</summary>
    public string? FollowedBy { get; init; }

    public DateTimeOffset? StateAt { get; init; }

    /// <summary>When somebody was asked what was learnt, its end having come.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    public bool IsOpen => State is PilotState.Planned or PilotState.Running or PilotState.Evaluating;
}
