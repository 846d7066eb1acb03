namespace CollectiveImpact.Alliance.Features.Commitments;

/// <summary>The parts of a commitment that a form can change.</summary>
public enum CommitmentField
{
    Title,
    Description,
    Goal,
    Responsible,
    Due,
    Group,
    CoPartners,
}

/// <summary>
/// One change of a commitment, kept for good: what it was from and to. The first entry of a commitment is its making, from nothing.
/// </summary>
public sealed record CommitmentChange
{
    public required CommitmentId CommitmentId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who changed it; none when nobody did, as when a file was loaded.</summary>
    public MemberId? By { get; init; }

    public CommitmentStatus? StatusFrom { get; init; }

    public CommitmentStatus? StatusTo { get; init; }

    public MemberId? ResponsibleFrom { get; init; }

    public MemberId? ResponsibleTo { get; init; }

    public string? TitleFrom { get; init; }

    public string? TitleTo { get; init; }

    public DateOnly? DueFrom { get; init; }

    public DateOnly? DueTo { get; init; }

    public GoalId? GoalFrom { get; init; }

    public GoalId? GoalTo { get; init; }

    /// <summary>Every part that a form changed, also those whose values are not kept here.</summary>
    public IReadOnlyList<CommitmentField> Fields { get; init; } = [];

    /// <summary>The last day of the pause that this change began.</summary>
    public DateOnly? PausedUntil { get; init; }

    /// <summary>Why, where a reason was asked for or given.</summary>
    public string? Reason { get; init; }
}
