using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.WorkingGroups;

namespace CollectiveImpact.Storage;

internal sealed class WorkingGroupStore(AllianceSession session) : IWorkingGroupStore
{
    public Task<IReadOnlyList<WorkingGroup>> GroupsAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<WorkingGroup>(Keys.Under(Keys.GroupKind), cancellationToken);

    public Task<WorkingGroup?> GroupAsync(WorkingGroupId id, CancellationToken cancellationToken) =>
        session.GetAsync<WorkingGroup>(Keys.Group(id), cancellationToken);

    public void Save(WorkingGroup group) => session.Stage(Keys.Group(group.Id), group);
}
