using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Downloads;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Storage;

namespace CollectiveImpact.Bot.Downloads;

/// <summary>
/// <c>GET /downloads/{alliance}/{secret}</c>: who holds the link gets the file. Unknown, expired and no longer allowed are one
/// answer, so that nothing can be learnt by trying.
/// </summary>
internal sealed class DownloadEndpoint(
    IUnitOfWork unit, IDownloadStore downloads, TurnReader turns, IEnumerable<IDownloadSource> sources, AllianceTime time)
{
    /// <summary>No alliance's id is longer, and none begins with the mark of an index.</summary>
    private const int LongestId = 100;

    private const string Gone =
        "Linket virker ikke længere. Skriv til Alliancebot igen for at få et nyt.\nThe link no longer works. Write to Alliancebot again for a new one.\n";

    private const string NotNow = "Jeg kan ikke hente det lige nu. Prøv igen om lidt.\nI cannot fetch it right now. Try again in a moment.\n";

    public static async Task GetAsync(HttpContext context, string alliance, string secret, DownloadEndpoint endpoint)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        try
        {
            if (await endpoint.FileAsync(new AllianceId(alliance), secret, context.RequestAborted) is not { } file)
            {
                response.StatusCode = StatusCodes.Status404NotFound;
                await response.WriteAsync(Gone, context.RequestAborted);
                return;
            }

            response.ContentType = file.ContentType;
            response.Headers.ContentDisposition = $"{(file.IsShown ? "inline" : "attachment")}; filename=\"{file.Name}\"";
            await response.Body.WriteAsync(file.Bytes, context.RequestAborted);
        }
        catch (StoreUnavailableException)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await response.WriteAsync(NotNow, context.RequestAborted);
        }
    }

    private async Task<DownloadFile?> FileAsync(AllianceId alliance, string secret, CancellationToken cancellationToken)
    {
        if (alliance.Value.Length > LongestId || alliance.Value.StartsWith('@'))
        {
            return null;
        }

        unit.Begin(alliance);
        return await downloads.TicketAsync(DownloadLinks.Hash(secret), cancellationToken) is { } ticket
            && ticket.ExpiresAt > time.Now
            && await turns.OfMemberAsync(ticket.MemberId, cancellationToken) is { } turn
            && sources.FirstOrDefault(source => source.Kind == ticket.Kind) is { } source
            ? await source.MakeAsync(turn, cancellationToken)
            : null;
    }
}
