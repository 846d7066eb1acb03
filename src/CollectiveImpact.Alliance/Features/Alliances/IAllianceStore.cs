namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>The alliance of the current unit of work. What is saved is staged until the unit commits.</summary>
public interface IAllianceStore
{
    /// <exception cref="InvalidOperationException">The alliance is not stored: an index pointed at nothing.</exception>
    Task<AllianceProfile> ProfileAsync(CancellationToken cancellationToken);

    /// <summary>The alliance, or nothing where none is stored under this id.</summary>
    Task<AllianceProfile?> FindProfileAsync(CancellationToken cancellationToken);

    Task<AllianceTeam?> TeamAsync(CancellationToken cancellationToken);

    /// <summary>Goals in their order.</summary>
    Task<IReadOnlyList<Goal>> GoalsAsync(CancellationToken cancellationToken);

    void Save(AllianceProfile profile);

    void Save(AllianceTeam team);

    void Save(Goal goal);

    /// <summary>Stages that a goal goes; it must have been read here, and nothing may refer to it.</summary>
    void Delete(Goal goal);
}
