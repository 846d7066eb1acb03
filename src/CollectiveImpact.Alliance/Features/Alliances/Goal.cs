namespace CollectiveImpact.Alliance.Features.Alliances;

public enum GoalStatus
{
    Active,
    Achieved,
    Retired,
}

/// <summary>A goal of the common agenda. <see cref="Order"/> is the order in which goals are always shown.</summary>
public sealed record Goal
{
    public required GoalId Id { get; init; }

    public required int Order { get; init; }

    public required string Title { get; init; }

    public GoalStatus Status { get; init; } = GoalStatus.Active;
}
