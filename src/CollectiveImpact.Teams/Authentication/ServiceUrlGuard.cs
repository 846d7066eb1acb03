using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Teams.Authentication;

/// <summary>
/// Whether a service URL may be believed and sent to. A token sent to a wrong host is a token given away, so the same rule holds for what
/// comes in and for what goes out, and nothing is matched by suffix.
/// </summary>
internal sealed class ServiceUrlGuard(IOptions<TeamsOptions> options, bool development)
{
    private static readonly string[] LoopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

    public bool TryAllow(string? serviceUrl, [NotNullWhen(true)] out Uri? uri)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out uri)
            || uri is not { UserInfo: "", Query: "", Fragment: "" }
            || !(IsTeams(uri) || IsLocal(uri)))
        {
            uri = null;
            return false;
        }

        return true;
    }

    /// <summary>A local stand-in for Teams. It is never sent a token.</summary>
    public bool IsLocal(Uri uri) =>
        development && uri.Scheme == Uri.UriSchemeHttp && LoopbackHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);

    private bool IsTeams(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps
        && uri.IsDefaultPort
        && options.Value.ServiceHosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase);
}
