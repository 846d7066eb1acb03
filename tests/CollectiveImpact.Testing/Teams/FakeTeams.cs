using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CollectiveImpact.Testing.Teams;

/// <summary>
/// Plays Microsoft's Bot Connector on 127.0.0.1. It knows a bot only by what the bot sends, so it serves one in this process and one in another alike.
/// </summary>
public sealed partial class FakeTeams : IAsyncDisposable
{
    public const string DefaultTenant = "3f3d1cea-7a18-41af-872b-cfbbd5140984";

    private readonly CallLog log = new();
    private readonly CallScript script = new();
    private readonly FakeRoster roster;
    private readonly FakeConversations conversations = new();
    private readonly FakeConnector connector;
    private WebApplication? app;
    private int received;

    private FakeTeams(string tenantId)
    {
        TenantId = tenantId;
        roster = new(tenantId);
        connector = new(roster, conversations, () => PageLimit);
    }

    public string TenantId { get; }

    /// <summary>What an activity carries as <c>serviceUrl</c>; ends in a slash as Teams' own does.</summary>
    public string ServiceUrl => app!.Address().AbsoluteUri;

    /// <summary>Every call that was answered or cut, oldest first.</summary>
    public IReadOnlyList<TeamsCall> Calls => log.Snapshot();

    /// <summary>The most members on one page, whatever a call asks for.</summary>
    public int PageLimit { get; set; } = 500;

    /// <summary>Limits that are counted, and unless they say otherwise enforced; none as long as none are set.</summary>
    public FakeLimits? Limits { get; set; }

    /// <summary>What is to become of each call for which nothing is scripted; null where all is well.</summary>
    public Func<TeamsCall, FakeAnswer?>? Weather { get; set; }

    public static async Task<FakeTeams> StartAsync(CancellationToken ct, string tenantId = DefaultTenant)
    {
        var fake = new FakeTeams(tenantId);
        fake.app = await Loopback.StartAsync(fake.AnswerAsync, ct);
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var arrived = TimeProvider.System.GetTimestamp();
        var call = await ReadAsync(context);
        if (Limits?.Arrive(call, arrived) == true)
        {
            log.Add(call with { Status = 429 });
            await WriteAsync(context.Response, FakeAnswer.Error(429, "Throttled"), context.RequestAborted);
            return;
        }

        var (scripted, held) = script.Take(call);
        if (held is not null)
        {
            await held.HoldAsync(call, context.RequestAborted);
        }

        scripted ??= Weather?.Invoke(call);
        var answer = scripted is null or { CarriesOut: true }
            ? connector.Answer(call, context.Request.Query["pageSize"], context.Request.Query["continuationToken"])
            : scripted;
        if (scripted?.Delay > TimeSpan.Zero)
        {
            await Task.Delay(scripted.Delay, TimeProvider.System, CancellationToken.None);
        }

        if (scripted is { CutsConnection: true })
        {
            log.Add(call);
            context.Abort();
            return;
        }

        answer = scripted is { CarriesOut: true, Status: > 0 } ? scripted : answer;

        // Logged before it is answered: whoever has the answer finds the call.
        log.Add(call with { Status = answer.Status });
        await WriteAsync(context.Response, answer, context.RequestAborted);
    }

    private async Task<TeamsCall> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        // The raw target: a decoded path could not show whether an id was escaped.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new(Interlocked.Increment(ref received), request.Method, target, headers, Parse(text));
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static async Task WriteAsync(HttpResponse response, FakeAnswer answer, CancellationToken ct)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Body is { } body)
        {
            response.ContentType = answer.ContentType;
            await response.WriteAsync(body, ct);
        }
    }
}
