using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.WorkingGroups;

/// <summary>What is wrong with a working group as somebody typed it, or nothing.</summary>
public enum WorkingGroupFault
{
    None,
    NameMissing,
    NameTooLong,
    MandateTooLong,
    NameTaken,
    NoSuchGoal,
}

/// <summary>What holds for every working group, and which way it may go.</summary>
public static class WorkingGroupRules
{
    public const int LongestName = 80;
    public const int LongestMandate = 1000;

    public static WorkingGroupFault Check(WorkingGroup group, IEnumerable<WorkingGroup> all, IReadOnlySet<GoalId> goals) => group switch
    {
        { Name.Length: 0 } => WorkingGroupFault.NameMissing,
        { Name.Length: > LongestName } => WorkingGroupFault.NameTooLong,
        { Mandate.Length: > LongestMandate } => WorkingGroupFault.MandateTooLong,
        _ when all.Any(other => other.Id != group.Id && other.Status != WorkingGroupStatus.Closed && other.Name.Equals(group.Name, StringComparison.OrdinalIgnoreCase)) =>
            WorkingGroupFault.NameTaken,
        _ when group.GoalIds.Any(goal => !goals.Contains(goal)) => WorkingGroupFault.NoSuchGoal,
        _ => WorkingGroupFault.None,
    };

    /// <summary>Where a group may go from here. Every one may close; a closed one stays closed, because its task is done.</summary>
    public static IReadOnlyList<WorkingGroupStatus> Next(WorkingGroupStatus from) => from switch
    {
        WorkingGroupStatus.Proposed => [WorkingGroupStatus.Active, WorkingGroupStatus.Closed],
        WorkingGroupStatus.Active => [WorkingGroupStatus.Resting, WorkingGroupStatus.Closed],
        WorkingGroupStatus.Resting => [WorkingGroupStatus.Active, WorkingGroupStatus.Closed],
        _ => [],
    };

    /// <summary>The group after the step; the same when it stands there already, null when there is no such step.</summary>
    public static WorkingGroup? Move(WorkingGroup group, WorkingGroupStatus to) =>
        group.Status == to ? group : Next(group.Status).Contains(to) ? group with { Status = to } : null;

    /// <summary>Those at work first, then by name.</summary>
    public static IReadOnlyList<WorkingGroup> InOrder(IEnumerable<WorkingGroup> groups) =>
    [
        .. groups.OrderBy(group => group.Status switch
        {
            WorkingGroupStatus.Active => 0,
            WorkingGroupStatus.Proposed => 1,
            WorkingGroupStatus.Resting => 2,
            _ => 3,
        })
            .ThenBy(group => group.Name, DanishOrder.Comparer)
            .ThenBy(group => group.Id.Value, StringComparer.Ordinal),
    ];
}
