using Microsoft.Extensions.Configuration;

namespace CollectiveImpact.Teams.Authentication;

/// <summary>Reads the keys by hand: the binder would pass over unknown keys and turn one comma-separated value into no list.</summary>
internal static class TeamsSettings
{
    public const string Section = "Teams";

    private static readonly string[] Keys =
        [nameof(TeamsOptions.OpenIdMetadata), nameof(TeamsOptions.AllowedTenants), nameof(TeamsOptions.ServiceHosts)];

    public static void Read(IConfiguration configuration, TeamsOptions options)
    {
        options.MicrosoftAppType = Text(configuration, nameof(TeamsOptions.MicrosoftAppType)) ?? AppTypes.SingleTenant;
        options.MicrosoftAppId = AsGuid(Text(configuration, nameof(TeamsOptions.MicrosoftAppId)));
        options.MicrosoftAppPassword = Text(configuration, nameof(TeamsOptions.MicrosoftAppPassword));
        options.MicrosoftAppTenantId = AsGuid(Text(configuration, nameof(TeamsOptions.MicrosoftAppTenantId)));

        var section = configuration.GetSection(Section);
        options.OpenIdMetadata = Text(section, nameof(TeamsOptions.OpenIdMetadata)) ?? TeamsOptions.PublicCloudMetadata;
        var hosts = List(section, nameof(TeamsOptions.ServiceHosts));
        options.ServiceHosts = hosts.Count > 0 ? hosts : TeamsHosts.Known;
        var tenants = List(section, nameof(TeamsOptions.AllowedTenants));
        options.AllowedTenants = (tenants, options.MicrosoftAppTenantId) switch
        {
            ({ Count: > 0 }, _) => [.. tenants.Select(t => AsGuid(t)!)],
            (_, { } own) => [own],
            _ => [],
        };
    }

    public static IEnumerable<string> UnknownKeys(IConfiguration configuration) =>
        configuration.GetSection(Section).GetChildren().Select(child => child.Key).Except(Keys, StringComparer.OrdinalIgnoreCase);

    private static string? Text(IConfiguration configuration, string key) =>
        configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static List<string> List(IConfiguration section, string key) =>
        [.. section.GetSection(key).GetChildren().Select(child => child.Value).Append(section[key])
            .SelectMany(value => (value ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    // One spelling for a GUID, so that ids can be compared letter by letter. What is none stays, for the validator to name.
    private static string? AsGuid(string? value) => Guid.TryParse(value, out var guid) ? guid.ToString("D") : value;
}
