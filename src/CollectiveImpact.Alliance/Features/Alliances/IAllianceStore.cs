namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>The alliance of the current unit of work. What is saved is staged until the unit commits.</summary>
public interface IAllianceStore
{
    /// <exception cref="InvalidOperationException">The alliance is not stored: an index pointed at nothing.</exception>
    Task<AllianceProfile> ProfileAsync(CancellationToken cancellationToken);

    Task<AllianceTeam?> TeamAsync(CancellationToken cancellationToken);

    /// <summary>Goals in their order.</summary>
    Task<IReadOnlyList<Goal>> GoalsAsync(CancellationToken cancellationToken);

    void Save(AllianceProfile profile);

    void Save(AllianceTeam team);

    void Save(Goal goal);
}
