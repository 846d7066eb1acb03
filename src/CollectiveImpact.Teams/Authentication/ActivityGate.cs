using CollectiveImpact.Teams.Activities;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Teams.Authentication;

/// <summary>
/// The rules that need the token and the activity together
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication). Pure: gives the reason to refuse, or null.
/// </summary>
internal sealed class ActivityGate(IOptions<TeamsOptions> options, ServiceUrlGuard guard)
{
    private const string Teams = "msteams";

    /// <param name="activity">What came.</param>
    /// <param name="proof">What its token proves; null in local mode, where no token is asked for.</param>
    public string? ReasonToRefuse(Activity activity, CallerProof? proof)
    {
        if (proof is not null && !SameServiceUrl(activity, proof))
        {
            return "The service URL is not the one of the token.";
        }

        if (proof is not null && !(activity.ChannelId == Teams && proof.Endorsements.Contains(Teams, StringComparer.Ordinal)))
        {
            return "The token does not speak for this channel.";
        }

        if (!guard.TryAllow(activity.ServiceUrl, out _))
        {
            return "The service URL is not allowed.";
        }

        return IsTenantAllowed(activity, proof) ? null : "The tenant is not allowed.";
    }

    private static bool SameServiceUrl(Activity activity, CallerProof proof) =>
        !string.IsNullOrWhiteSpace(proof.ServiceUrl)
        && string.Equals(proof.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase);

    // Both places that may name a tenant must name an allowed one: features read either.
    private bool IsTenantAllowed(Activity activity, CallerProof? proof)
    {
        var allowed = options.Value.AllowedTenants;
        if (proof is null && allowed.Count == 0)
        {
            return true;
        }

        string?[] named = [activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id];
        return activity.TenantId is not null && named.All(tenant => tenant is null || allowed.Contains(tenant, StringComparer.OrdinalIgnoreCase));
    }
}
