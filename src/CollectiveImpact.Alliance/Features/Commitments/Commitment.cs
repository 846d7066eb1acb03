namespace CollectiveImpact.Alliance.Features.Commitments;

public enum CommitmentStatus
{
    Agreed,
    OnTrack,
    Challenged,
    Completed,
    Paused,
    Withdrawn,
}

/// <summary>What a partner has promised: one owner, one goal, one responsible person of that owner.</summary>
public sealed record Commitment
{
    public required CommitmentId Id { get; init; }

    public required PartnerId PartnerId { get; init; }

    public IReadOnlyList<PartnerId> CoPartnerIds { get; init; } = [];

    public required GoalId GoalId { get; init; }

    public WorkingGroupId? WorkingGroupId { get; init; }

    public required MemberId ResponsibleMemberId { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>How long a pause is meant to last; only while <see cref="Status"/> is Paused.</summary>
    public DateOnly? PausedUntil { get; init; }

    public DateOnly? StartOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public CommitmentStatus Status { get; init; } = CommitmentStatus.Agreed;

    public DateTimeOffset? StatusSince { get; init; }

    public DateTimeOffset? LastUpdateAt { get; init; }

    /// <summary>What was said last that everybody may read; shown as a reminder on the next card.</summary>
    public string? LastText { get; init; }

    public bool IsOpen => Status is CommitmentStatus.Agreed or CommitmentStatus.OnTrack or CommitmentStatus.Challenged;
}
