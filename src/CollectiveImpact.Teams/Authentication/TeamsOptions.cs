namespace CollectiveImpact.Teams.Authentication;

/// <summary>
/// Who the bot is and whom it talks to. The first four stand at the root of the configuration under the names every Teams bot uses,
/// the others in section <c>Teams</c>. Blank counts as missing.
/// </summary>
internal sealed class TeamsOptions
{
    public const string PublicCloudMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary><c>SingleTenant</c> (when missing), <c>UserAssignedMSI</c> or <c>MultiTenant</c>.</summary>
    public string MicrosoftAppType { get; set; } = AppTypes.SingleTenant;

    /// <summary>The bot's app id, a GUID. Without it the bot runs only in Development and only for callers on the same machine.</summary>
    public string? MicrosoftAppId { get; set; }

    public string? MicrosoftAppPassword { get; set; }

    public string? MicrosoftAppTenantId { get; set; }

    public string OpenIdMetadata { get; set; } = PublicCloudMetadata;

    /// <summary>Tenants whose people the bot listens to; the bot's own when nothing is set.</summary>
    public IReadOnlyList<string> AllowedTenants { get; set; } = [];

    /// <summary>Hosts the bot takes activities from and sends to, by exact name.</summary>
    public IReadOnlyList<string> ServiceHosts { get; set; } = TeamsHosts.Known;
}
