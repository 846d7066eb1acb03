using Azure.Core;
using CollectiveImpact.Teams.Authentication;

namespace CollectiveImpact.Teams.Connector;

/// <summary>Who the bot is towards Entra ID in its own tenant, for services other than Teams.</summary>
public sealed class BotIdentity
{
    private readonly Func<TeamsOptions> read;

    internal BotIdentity(Func<TeamsOptions> read) => this.read = read;

    /// <summary>The settings without which there can be no token; none when all are there.</summary>
    public IReadOnlyList<string> MissingSettings
    {
        get
        {
            var options = read();
            var needsSecret = options.MicrosoftAppType != AppTypes.UserAssignedMsi;
            return
            [
                .. options.MicrosoftAppId is null ? [nameof(TeamsOptions.MicrosoftAppId)] : Array.Empty<string>(),
                .. needsSecret && options.MicrosoftAppTenantId is null ? [nameof(TeamsOptions.MicrosoftAppTenantId)] : Array.Empty<string>(),
                .. needsSecret && options.MicrosoftAppPassword is null ? [nameof(TeamsOptions.MicrosoftAppPassword)] : Array.Empty<string>(),
            ];
        }
    }

    /// <summary>Keeps the tokens it gets; make one and keep it.</summary>
    public TokenCredential CreateCredential() => BotCredential.OfOwnTenant(read());
}
