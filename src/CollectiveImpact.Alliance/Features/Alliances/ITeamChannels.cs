namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>A channel of a team. Teams gives the General channel no name; its id is the team's.</summary>
public sealed record TeamChannel(string Id, string? Name);

/// <summary>Which channels a team really has, asked of Teams.</summary>
public interface ITeamChannels
{
    /// <summary>The channels with the General one first; none at all when Teams does not answer or the app is not in the team.</summary>
    Task<IReadOnlyList<TeamChannel>> OfAsync(AllianceTeam team, CancellationToken cancellationToken);
}
