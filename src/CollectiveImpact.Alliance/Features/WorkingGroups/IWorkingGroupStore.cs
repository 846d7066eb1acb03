namespace CollectiveImpact.Alliance.Features.WorkingGroups;

/// <summary>Working groups of the alliance of the current unit of work.</summary>
public interface IWorkingGroupStore
{
    Task<IReadOnlyList<WorkingGroup>> GroupsAsync(CancellationToken cancellationToken);

    Task<WorkingGroup?> GroupAsync(WorkingGroupId id, CancellationToken cancellationToken);

    void Save(WorkingGroup group);
}
