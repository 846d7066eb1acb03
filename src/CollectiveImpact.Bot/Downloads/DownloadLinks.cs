using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Downloads;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Downloads;

/// <summary>Makes links by which one person fetches one kind of file for a week, from where the bot itself is reached.</summary>
internal sealed class DownloadLinks(IDownloadStore downloads, IUnitOfWork unit, IHttpContextAccessor request)
{
    public const string Path = "/downloads";
    private const int SecretBytes = 32;
    private static readonly TimeSpan _lifetime = TimeSpan.FromDays(7);

    /// <summary>The link and when it stops working. The secret is in the link and nowhere else.</summary>
    public async Task<(Uri Link, DateTimeOffset Until)> IssueAsync(Turn turn, string kind, CancellationToken cancellationToken)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var ticket = new DownloadTicket { SecretHash = Hash(secret), MemberId = turn.Member.Id, Kind = kind, ExpiresAt = turn.Now + _lifetime };
        downloads.Save(ticket);
        return await unit.CommitAsync(cancellationToken)
            ? (new Uri(Here(), $"{Path}/{Uri.EscapeDataString(turn.Profile.Id.Value)}/{secret}"), ticket.ExpiresAt)
            : throw new InvalidOperationException("A secret was made twice.");
    }

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>
    /// The address this turn came in by: what Teams reaches the bot by, a person's browser reaches it by too. Teams speaks to
    /// nothing but https; that a proxy in front has taken it off is not seen in the request.
    /// </summary>
    private Uri Here() => request.HttpContext is { Request: { Scheme: var scheme, Host: { HasValue: true } host } }
        ? new Uri($"{(IsThisMachine(host) ? scheme : Uri.UriSchemeHttps)}://{host.ToUriComponent()}")
        : throw new InvalidOperationException("A link is made in a turn.");

    private static bool IsThisMachine(HostString host) =>
        host.Host == "localhost" || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
