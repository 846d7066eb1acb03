using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Calendar;

/// <summary>The section <c>Graph</c>. Blank counts as missing.</summary>
internal sealed class GraphOptions
{
    public const string Section = "Graph";
    public const string PublicCloud = "https://graph.microsoft.com/v1.0";

    /// <summary>Microsoft Graph of the cloud the tenant is in, with its version.</summary>
    public string BaseUrl { get; set; } = PublicCloud;

    /// <summary>The mailbox that sends the invitations: its address or its object id. Without one none are sent.</summary>
    public string? Organizer { get; set; }

    /// <summary>A stand-in on this machine. It is never sent a token.</summary>
    public bool IsLocal => Uri.TryCreate(BaseUrl, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback;

    public static void Read(IConfiguration section, GraphOptions options)
    {
        options.BaseUrl = (Text(section[nameof(BaseUrl)]) ?? PublicCloud).TrimEnd('/');
        options.Organizer = Text(section[nameof(Organizer)]);
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

/// <summary>Says in one line per key what is wrong.</summary>
/// <param name="section">The section itself, for the keys nobody knows.</param>
/// <param name="development">Whether a stand-in on this machine may be used.</param>
/// <param name="missingIdentity">The settings without which the bot gets no token.</param>
internal sealed class GraphOptionsValidator(IConfigurationSection section, bool development, Func<IEnumerable<string>> missingIdentity) : IValidateOptions<GraphOptions>
{
    /// <summary>A token sent to a wrong host is a token given away (https://learn.microsoft.com/graph/deployments).</summary>
    private static readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        "graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us", "microsoftgraph.chinacloudapi.cn",
    };

    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        List<string> faults = [.. Unknown(), .. Faults(options)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Unknown() => section.GetChildren().Select(child => child.Key)
        .Except([nameof(GraphOptions.BaseUrl), nameof(GraphOptions.Organizer)], StringComparer.OrdinalIgnoreCase)
        .Select(key => $"{GraphOptions.Section}:{key}: unknown setting.");

    private IEnumerable<string> Faults(GraphOptions options)
    {
        if (!IsGraph(options.BaseUrl) && !(development && options.IsLocal))
        {
            yield return $"Graph:BaseUrl: must be Microsoft Graph's own, such as {GraphOptions.PublicCloud}, was '{options.BaseUrl}'.";
        }

        if (options.Organizer is not { } organizer)
        {
            yield break;
        }

        if (!Guid.TryParse(organizer, out _) && !IsAddress(organizer))
        {
            yield return "Graph:Organizer: must be the address or the object id of one mailbox.";
        }
        else if (!options.IsLocal && missingIdentity().ToList() is { Count: > 0 } missing)
        {
            yield return $"Graph:Organizer: needs {string.Join(" and ", missing)} too, for a token.";
        }
    }

    private static bool IsGraph(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri is { Scheme: "https", IsDefaultPort: true, UserInfo: "", Query: "", Fragment: "", AbsolutePath: "/v1.0" }
        && _hosts.Contains(uri.Host);

    private static bool IsAddress(string text) =>
        text.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !text.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || "/\\<>,;\"".Contains(sign, StringComparison.Ordinal));
}
