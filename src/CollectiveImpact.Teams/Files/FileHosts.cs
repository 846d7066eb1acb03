using CollectiveImpact.Teams.Authentication;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Teams.Files;

/// <summary>
/// Where a file that somebody sent may be fetched from. The address comes with the message, so it could point anywhere: only
/// SharePoint, where Teams keeps people's files, and Teams' own hosts are asked.
/// </summary>
internal sealed class FileHosts(ServiceUrlGuard guard, IOptions<TeamsOptions> options)
{
    /// <summary>With its dot: <c>evilsharepoint.com</c> is somebody else's.</summary>
    private const string SharePoint = ".sharepoint.com";

    public bool Allows(Uri uri) => uri is { IsAbsoluteUri: true, UserInfo: "" } && (IsSharePoint(uri) || IsTeams(uri) || IsOnThisMachine(uri));

    private bool IsTeams(Uri uri) => uri.Scheme == Uri.UriSchemeHttps && guard.TryAllow(uri.GetLeftPart(UriPartial.Path), out _);

    /// <summary>On a developer's own machine without an app registration, where nobody else can write to the bot either.</summary>
    private bool IsOnThisMachine(Uri uri) => options.Value.MicrosoftAppId is null && guard.IsLocal(uri);

    private static bool IsSharePoint(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.IdnHost.EndsWith(SharePoint, StringComparison.OrdinalIgnoreCase) && uri.IdnHost.Length > SharePoint.Length;
}
