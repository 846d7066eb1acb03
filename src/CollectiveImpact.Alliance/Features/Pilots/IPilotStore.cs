namespace CollectiveImpact.Alliance.Features.Pilots;

/// <summary>Pilot actions of the alliance of the current unit of work.</summary>
public interface IPilotStore
{
    Task<PilotAction?> PilotAsync(string id, CancellationToken cancellationToken);

    Task<IReadOnlyList<PilotAction>> PilotsAsync(CancellationToken cancellationToken);

    void Save(PilotAction pilot);
}
