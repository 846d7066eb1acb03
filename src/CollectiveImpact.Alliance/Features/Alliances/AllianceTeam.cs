namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>The Teams team an alliance lives in, with what is needed to write to it.</summary>
public sealed record AllianceTeam
{
    /// <summary>Teams' id of the team (<c>19:...</c>), not of its Microsoft 365 group.</summary>
    public required string TeamId { get; init; }

    public required string TenantId { get; init; }

    /// <summary>The newest service URL seen from this team.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The bot's own id in this team (<c>28:...</c>).</summary>
    public required string BotId { get; init; }

    /// <summary>Where the weekly news is posted.</summary>
    public required string DigestChannelId { get; init; }

    /// <summary>Whether somebody chose the channel; otherwise it is the conversation that the installation came from.</summary>
    public bool DigestChannelIsChosen { get; init; }

    /// <summary>Where general messages go; the team's General channel unless another was chosen.</summary>
    public string? GeneralChannelId { get; init; }

    /// <summary>The steering group's channel, where there is one.</summary>
    public string? SteeringChannelId { get; init; }

    /// <summary>Set while the app is removed from the team: nothing can be posted there.</summary>
    public DateTimeOffset? RemovedAt { get; init; }
}
