namespace CollectiveImpact.Alliance.Features.WorkingGroups;

public enum WorkingGroupStatus
{
    Proposed,
    Active,
    Resting,
    Closed,
}

/// <summary>A group that leads part of the work: set up when needed, for a limited task.</summary>
public sealed record WorkingGroup
{
    public required WorkingGroupId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The limited task, in a few lines.</summary>
    public string Mandate { get; init; } = "";

    public IReadOnlyList<GoalId> GoalIds { get; init; } = [];

    /// <summary>The group's own channel of the team, where it has one.</summary>
    public string? ChannelId { get; init; }

    public WorkingGroupStatus Status { get; init; } = WorkingGroupStatus.Active;
}
