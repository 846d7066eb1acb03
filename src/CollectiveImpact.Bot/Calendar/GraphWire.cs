using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CollectiveImpact.Bot.Calendar;

/// <summary>Outlook takes four requests at a time from an app (https://learn.microsoft.com/graph/throttling-limits).</summary>
internal sealed class GraphTurns : IDisposable
{
    public const int AtOnce = 4;
    private readonly SemaphoreSlim _turns = new(AtOnce);

    public Task WaitAsync(CancellationToken ct) => _turns.WaitAsync(ct);

    public void Done() => _turns.Release();

    public void Dispose() => _turns.Dispose();
}

/// <summary>
/// One request, below the SDK: it waits for its turn, asks for ids that stay and times in UTC, and is given an answer the SDK can read.
/// A gateway answers with a page, on which the SDK would fail without saying its status.
/// </summary>
internal sealed class GraphWire(GraphTurns turns) : DelegatingHandler
{
    /// <summary>Not an answer of Graph, whatever its status.</summary>
    public const string Unreadable = "UnreadableAnswer";

    private const int MostBytes = 8 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Prefer", ["IdType=\"ImmutableId\"", "outlook.timezone=\"UTC\""]);
        await turns.WaitAsync(cancellationToken);
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            return await ReadableAsync(response, cancellationToken);
        }
        finally
        {
            turns.Done();
        }
    }

    private static async Task<HttpResponseMessage> ReadableAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var body = await response.Content.ReadAsByteArrayAsync(ct);
        if (response.IsSuccessStatusCode)
        {
            return body.Length == 0 || IsJson(response.Content.Headers.ContentType) ? response : Replace(response, HttpStatusCode.BadGateway, Unreadable);
        }

        // A redirect is not followed, and the SDK would take it for an empty answer.
        var status = (int)response.StatusCode < 400 ? HttpStatusCode.BadGateway : response.StatusCode;
        return status == response.StatusCode && IsJson(response.Content.Headers.ContentType) && HasCode(body)
            ? response
            : Replace(response, status, string.Create(CultureInfo.InvariantCulture, $"Http{(int)response.StatusCode}"));
    }

    private static bool IsJson(MediaTypeHeaderValue? type) => type?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true;

    private static bool HasCode(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code is { ValueKind: JsonValueKind.String };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static HttpResponseMessage Replace(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        response.StatusCode = status;
        response.Content.Dispose();
        response.Content = new StringContent($$$"""{"error":{"code":"{{{code}}}","message":""}}""", Encoding.UTF8, "application/json");
        return response;
    }
}
