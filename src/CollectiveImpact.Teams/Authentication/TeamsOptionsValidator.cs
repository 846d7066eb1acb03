using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Teams.Authentication;

/// <summary>One line per wrong setting, beginning with its key. A secret is never repeated.</summary>
internal sealed class TeamsOptionsValidator(IConfiguration configuration, bool development) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        string[] wrong =
        [
            .. TeamsSettings.UnknownKeys(configuration).Select(key => $"{TeamsSettings.Section}:{key}: unknown setting"),
            .. Malformed(options),
            .. development ? [] : Missing(options),
        ];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Malformed(TeamsOptions options)
    {
        if (!AppTypes.All.Contains(options.MicrosoftAppType))
        {
            yield return $"MicrosoftAppType: must be one of {string.Join(", ", AppTypes.All)}, was '{options.MicrosoftAppType}'.";
        }

        if (IsNoGuid(options.MicrosoftAppId))
        {
            yield return $"MicrosoftAppId: must be a GUID, was '{options.MicrosoftAppId}'.";
        }

        if (IsNoGuid(options.MicrosoftAppTenantId))
        {
            yield return $"MicrosoftAppTenantId: must be a GUID, was '{options.MicrosoftAppTenantId}'.";
        }

        if (!IsMetadataAddress(options.OpenIdMetadata))
        {
            yield return $"Teams:OpenIdMetadata: must be an https address, was '{options.OpenIdMetadata}'.";
        }

        foreach (var tenant in options.AllowedTenants.Where(IsNoGuid).Except([options.MicrosoftAppTenantId]))
        {
            yield return $"Teams:AllowedTenants: must be GUIDs, had '{tenant}'.";
        }

        foreach (var host in options.ServiceHosts.Where(host => Uri.CheckHostName(host) != UriHostNameType.Dns))
        {
            yield return $"Teams:ServiceHosts: must be bare host names, had '{host}'.";
        }
    }

    private static IEnumerable<string> Missing(TeamsOptions options)
    {
        if (options.MicrosoftAppId is null)
        {
            yield return "MicrosoftAppId: is needed outside Development.";
        }

        if (options.MicrosoftAppType != AppTypes.MultiTenant && options.MicrosoftAppTenantId is null)
        {
            yield return $"MicrosoftAppTenantId: is needed for a {options.MicrosoftAppType} bot.";
        }

        if (options.MicrosoftAppType != AppTypes.UserAssignedMsi && options.MicrosoftAppPassword is null)
        {
            yield return $"MicrosoftAppPassword: is needed for a {options.MicrosoftAppType} bot.";
        }

        if (options.MicrosoftAppType == AppTypes.MultiTenant && options.AllowedTenants.Count == 0)
        {
            yield return "Teams:AllowedTenants: is needed for a MultiTenant bot without MicrosoftAppTenantId.";
        }
    }

    private bool IsMetadataAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (development && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static bool IsNoGuid(string? value) => value is not null && !Guid.TryParse(value, out _);
}
