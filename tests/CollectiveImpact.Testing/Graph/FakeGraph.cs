using System.Text.Json;
using System.Text.Json.Nodes;
using CollectiveImpact.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CollectiveImpact.Testing.Graph;

/// <summary>
/// Plays Microsoft Graph on 127.0.0.1, as far as one organizer's calendar goes. Every request is held against the schema of the real
/// service; disposing fails when one did not keep to it.
/// </summary>
public sealed class FakeGraph : IAsyncDisposable
{
    public const string DefaultOrganizer = "alliance@kommune.example";
    private const int MostAtOnce = 4;

    private readonly Lock gate = new();
    private readonly List<GraphCall> calls = [];
    private readonly List<string> breaches = [];
    private readonly List<Rule> script = [];
    private WebApplication? app;
    private int underWay;

    private FakeGraph(string organizer) => Mailbox = new(organizer);

    /// <summary>What <c>Graph:BaseUrl</c> is to be.</summary>
    public string BaseUrl => new Uri(app!.Address(), "v1.0").AbsoluteUri;

    public FakeMailbox Mailbox { get; }

    /// <summary>Every request that was answered or cut, oldest first.</summary>
    public IReadOnlyList<GraphCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    /// <summary>What is to become of each request for which nothing is scripted; null where all is well.</summary>
    public Func<GraphCall, FakeAnswer?>? Weather { get; set; }

    public static async Task<FakeGraph> StartAsync(CancellationToken ct, string organizer = DefaultOrganizer)
    {
        var fake = new FakeGraph(organizer);
        await GraphRules.LoadAsync();
        fake.app = await Loopback.StartAsync(fake.AnswerAsync, ct);
        return fake;
    }

    /// <summary>The next requests that fit are answered so.</summary>
    public void AnswerNext(Func<GraphCall, bool> fits, FakeAnswer answer, int times = 1)
    {
        lock (gate)
        {
            script.Add(new(fits, answer) { Left = times });
        }
    }

    /// <exception cref="InvalidOperationException">A request broke the rules of the real service.</exception>
    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        if (breaches.Count > 0)
        {
            throw new InvalidOperationException("Requests that the real Graph would not know: " + string.Join("; ", breaches));
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var call = await ReadAsync(context);
        FakeAnswer answer;
        try
        {
            answer = await AnswerAsync(call, Interlocked.Increment(ref underWay));
        }
        finally
        {
            // Before it is answered: whoever has the answer may send the next.
            Interlocked.Decrement(ref underWay);
        }

        lock (gate)
        {
            calls.Add(call with { Status = answer.CutsConnection ? 0 : answer.Status });
        }

        if (answer.CutsConnection)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context.Response, answer, context.RequestAborted);
    }

    private async Task<FakeAnswer> AnswerAsync(GraphCall call, int atOnce)
    {
        var wrong = await GraphRules.BreachesAsync(call);
        lock (gate)
        {
            breaches.AddRange(wrong);
        }

        var scripted = Take(call) ?? Weather?.Invoke(call);
        var answer = wrong.Count > 0 ? GraphAnswers.Error(400, "RequestBodyRead")
            : atOnce > MostAtOnce ? GraphAnswers.Throttled("1")
            : scripted is null or { CarriesOut: true } ? Mailbox.Answer(call)
            : scripted;
        if (scripted?.Delay > TimeSpan.Zero)
        {
            await Task.Delay(scripted.Delay, TimeProvider.System, CancellationToken.None);
        }

        return scripted is { CutsConnection: true } or { CarriesOut: true, Status: > 0 } ? scripted : answer;
    }

    private FakeAnswer? Take(GraphCall call)
    {
        lock (gate)
        {
            if (script.Find(rule => rule.Left > 0 && rule.Fits(call)) is not { } rule)
            {
                return null;
            }

            rule.Left--;
            return rule.Answer;
        }
    }

    private static async Task<GraphCall> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new(context.Request.Method, target, headers, text.Length == 0 ? null : JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }));
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

    private sealed record Rule(Func<GraphCall, bool> Fits, FakeAnswer Answer)
    {
        public int Left { get; set; }
    }
}
