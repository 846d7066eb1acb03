namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>What is known when the app has been added to a team.</summary>
public sealed record TeamInstallation(string TeamId, string TenantId, string ServiceUrl, string BotId, string ConversationId, string? ChosenChannelId)
{
    /// <summary>What the team is called, where the announcement says it.</summary>
    public string? TeamName { get; init; }

    /// <summary>Who installed it; none when Teams does not say.</summary>
    public Installer? Installer { get; init; }
}

/// <summary>The person who installed the app: as Teams knows them, with the language Teams speaks to them.</summary>
public sealed record Installer(string AadObjectId, string UserId, string Name, string Language);

/// <summary>How an alliance and a team find each other.</summary>
public static class TeamRules
{
    /// <summary>
    /// The alliance's team after an installation, which Teams may announce twice and in either order: the channel that was
    /// chosen at installation wins over the conversation the announcement came in; once chosen it stays. An installation in
    /// another team changes nothing, or makes that one the alliance's team when the app has been removed from the first.
    /// </summary>
    public static AllianceTeam Install(AllianceTeam? current, TeamInstallation installation) => current switch
    {
        null => First(installation),
        _ when current.TeamId == installation.TeamId => Again(current, installation),
        { RemovedAt: null } => current,
        _ => First(installation),
    };

    private static AllianceTeam First(TeamInstallation installation) => new()
    {
        TeamId = installation.TeamId,
        TenantId = installation.TenantId,
        ServiceUrl = installation.ServiceUrl,
        BotId = installation.BotId,
        DigestChannelId = installation.ChosenChannelId ?? installation.ConversationId,
        DigestChannelIsChosen = installation.ChosenChannelId is not null,
    };

    private static AllianceTeam Again(AllianceTeam current, TeamInstallation installation) => current with
    {
        ServiceUrl = installation.ServiceUrl,
        BotId = installation.BotId,
        DigestChannelId = current.DigestChannelIsChosen ? current.DigestChannelId : installation.ChosenChannelId ?? current.DigestChannelId,
        DigestChannelIsChosen = current.DigestChannelIsChosen || installation.ChosenChannelId is not null,
        RemovedAt = null,
    };
}
