using Azure.Core;
using Azure.Identity;
using CollectiveImpact.Teams.Authentication;

namespace CollectiveImpact.Teams.Connector;

internal static class BotCredential
{
    // The tenant that issues tokens to bots whose registration belongs to no tenant.
    private const string MultiTenantAuthority = "botframework.com";

    public static TokenCredential Create(TeamsOptions options) => options.MicrosoftAppType switch
    {
        AppTypes.MultiTenant => new ClientSecretCredential(MultiTenantAuthority, options.MicrosoftAppId, options.MicrosoftAppPassword),
        _ => OfOwnTenant(options),
    };

    /// <summary>For services of the bot's own tenant, which take no token of another's.</summary>
    public static TokenCredential OfOwnTenant(TeamsOptions options) => options.MicrosoftAppType == AppTypes.UserAssignedMsi
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.MicrosoftAppId))
        : new ClientSecretCredential(options.MicrosoftAppTenantId, options.MicrosoftAppId, options.MicrosoftAppPassword);
}
