using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Storage;

internal sealed class AllianceStore(AllianceSession session) : IAllianceStore
{
    public async Task<AllianceProfile> ProfileAsync(CancellationToken cancellationToken) =>
        await FindProfileAsync(cancellationToken)
        ?? throw new InvalidOperationException("The directory points at an alliance that is not stored.");

    public Task<AllianceProfile?> FindProfileAsync(CancellationToken cancellationToken) =>
        session.GetAsync<AllianceProfile>(Keys.Profile, cancellationToken);

    public Task<AllianceTeam?> TeamAsync(CancellationToken cancellationToken) => session.GetAsync<AllianceTeam>(Keys.Team, cancellationToken);

    public async Task<IReadOnlyList<Goal>> GoalsAsync(CancellationToken cancellationToken) =>
        [.. (await session.RangeAsync<Goal>(Keys.Under(Keys.GoalKind), cancellationToken)).OrderBy(goal => goal.Order)];

    public void Save(AllianceProfile profile) => session.Stage(Keys.Profile, profile);

    public void Save(AllianceTeam team) => session.Stage(Keys.Team, team);

    public void Save(Goal goal) => session.Stage(Keys.Goal(goal.Id), goal);

    public void Delete(Goal goal) => session.StageDelete(Keys.Goal(goal.Id));
}
