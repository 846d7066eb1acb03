using Microsoft.Extensions.Logging;

namespace CollectiveImpact.Teams.Files;

/// <summary>What came of fetching a file.</summary>
public abstract record FileDownload
{
    private FileDownload()
    {
    }

    public sealed record Done(byte[] Bytes) : FileDownload;

    /// <summary>More than a megabyte: nothing of it is kept.</summary>
    public sealed record TooLarge : FileDownload;

    /// <summary>Not fetched, or not to its end.</summary>
    public sealed record Failed : FileDownload;
}

/// <summary>
/// Fetches a file that somebody sent. The address itself is the key to the file, so no token goes along, and no other host is
/// followed to.
/// </summary>
public sealed partial class FileDownloads
{
    /// <summary>The named <see cref="HttpClient"/>.</summary>
    public const string HttpClientName = "files";

    public const int MostBytes = 1024 * 1024;
    private const int MostRedirects = 3;
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(10);
    private readonly IHttpClientFactory clients;
    private readonly FileHosts hosts;
    private readonly TimeProvider clock;
    private readonly ILogger<FileDownloads> logger;

    internal FileDownloads(IHttpClientFactory clients, FileHosts hosts, TimeProvider clock, ILogger<FileDownloads> logger) =>
        (this.clients, this.hosts, this.clock, this.logger) = (clients, hosts, clock, logger);

    public async Task<FileDownload> GetAsync(string url, CancellationToken ct)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !hosts.Allows(uri))
        {
            Log.HostNotAllowed(logger);
            return new FileDownload.Failed();
        }

        using var limit = new CancellationTokenSource(_longest, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            return await FollowAsync(uri, end.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            Log.NotFetched(logger, e.GetType().Name);
            return new FileDownload.Failed();
        }
    }

    private async Task<FileDownload> FollowAsync(Uri uri, CancellationToken ct)
    {
        using var client = clients.CreateClient(HttpClientName);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var response = await client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, ct);
            if (response.IsSuccessStatusCode)
            {
                return await ReadAsync(response.Content, ct);
            }

            if (Next(uri, response) is not { } next)
            {
                Log.NotFetched(logger, $"{(int)response.StatusCode}");
                return new FileDownload.Failed();
            }

            uri = next;
        }

        Log.NotFetched(logger, "TooManyRedirects");
        return new FileDownload.Failed();
    }

    /// <summary>Where a redirect leads, when it stays on the host that was allowed.</summary>
    private static Uri? Next(Uri from, HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } location
        && new Uri(from, location) is { UserInfo: "" } to
        && to.GetLeftPart(UriPartial.Authority).Equals(from.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
            ? to
            : null;

    private static async Task<FileDownload> ReadAsync(HttpContent content, CancellationToken ct)
    {
        if (content.Headers.ContentLength > MostBytes)
        {
            return new FileDownload.TooLarge();
        }

        await using var body = await content.ReadAsStreamAsync(ct);
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, ct)) > 0)
        {
            if (bytes.Length + read > MostBytes)
            {
                return new FileDownload.TooLarge();
            }

            bytes.Write(buffer, 0, read);
        }

        return new FileDownload.Done(bytes.ToArray());
    }

    private static partial class Log
    {
        [LoggerMessage(121, LogLevel.Warning, "A file was not fetched: its host is not allowed")]
        public static partial void HostNotAllowed(ILogger logger);

        [LoggerMessage(122, LogLevel.Warning, "A file was not fetched: {Reason}")]
        public static partial void NotFetched(ILogger logger, string reason);
    }
}
