using CollectiveImpact.Alliance.Features.Pilots;

namespace CollectiveImpact.Storage;

internal sealed class PilotStore(AllianceSession session) : IPilotStore
{
    public Task<PilotAction?> PilotAsync(string id, CancellationToken cancellationToken) => session.GetAsync<PilotAction>(Keys.Pilot(id), cancellationToken);

    public Task<IReadOnlyList<PilotAction>> PilotsAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<PilotAction>(Keys.Under(Keys.PilotKind), cancellationToken);

    public void Save(PilotAction pilot) => session.Stage(Keys.Pilot(pilot.Id), pilot);
}
