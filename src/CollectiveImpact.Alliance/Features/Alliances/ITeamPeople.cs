namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>How many people a team really has, asked of Teams.</summary>
public interface ITeamPeople
{
    /// <summary>Null when Teams does not answer or the app is not in the team.</summary>
    Task<int?> CountAsync(AllianceTeam team, CancellationToken cancellationToken);
}
