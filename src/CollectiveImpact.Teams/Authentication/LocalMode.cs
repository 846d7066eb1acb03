using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Teams.Authentication;

/// <summary>A developer's own machine, without an app registration: the one case in which no token is asked for.</summary>
internal sealed class LocalMode(IOptions<TeamsOptions> options, bool development)
{
    // A tunnel to this machine, or a page in its browser, also comes from loopback; these give it away.
    private static readonly string[] SignsOfOthers = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Origin"];

    public bool Admits(HttpContext context) =>
        development
        && options.Value.MicrosoftAppId is null
        && context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !SignsOfOthers.Any(context.Request.Headers.ContainsKey);
}
