using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CollectiveImpact.Bot.Tests.Hosting.Telemetry;

/// <summary>Takes OTLP over HTTP on loopback and keeps what came. Texts stand in it as they are, so that they can be looked for without reading the format.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Signal, string Bytes)> _came = new();
    private readonly SemaphoreSlim _more = new(0);
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<Collector> StartAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new Collector(app);
        app.MapPost("/v1/{signal}", collector.TakeAsync);
        await app.StartAsync(ct);
        return collector;
    }

    /// <summary>Everything of a signal (traces, metrics, logs) that has come.</summary>
    public string Said(string signal) => string.Concat(_came.Where(part => part.Signal == signal).Select(part => part.Bytes));

    /// <summary>Waits until a signal has said this.</summary>
    public async Task HearAsync(string signal, string text, CancellationToken ct)
    {
        while (!Said(signal).Contains(text, StringComparison.Ordinal))
        {
            await _more.WaitAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _more.Dispose();
    }

    private async Task TakeAsync(string signal, HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await using var body = request.Headers.ContentEncoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        await body.CopyToAsync(bytes);
        _came.Enqueue((signal, Encoding.UTF8.GetString(bytes.ToArray())));
        _more.Release();
    }
}
