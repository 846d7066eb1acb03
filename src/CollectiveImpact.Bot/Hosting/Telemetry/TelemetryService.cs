using System.Diagnostics;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CollectiveImpact.Bot.Hosting.Telemetry;

/// <summary>Collects spans and metrics of the bot and of the framework, while the bot runs, for whoever asked for them.</summary>
internal sealed class TelemetryService(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    /// <summary>The names of the bot's own sources and meters begin so.</summary>
    private const string Own = "CollectiveImpact.*";

    private static readonly string[] _sources = [Own, "Microsoft.AspNetCore", "System.Net.Http"];

    private static readonly string[] _meters =
        [Own, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <summary>What everything is said of: <c>OTEL_SERVICE_NAME</c> when it is set, and this version.</summary>
    public static ResourceBuilder Resource() => ResourceBuilder.CreateDefault()
        .AddService("alliancebot", serviceVersion: typeof(TelemetryService).Assembly.GetName().Version?.ToString(3))
        .AddEnvironmentVariableDetector();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value is { Console: false, Endpoint: null })
        {
            return Task.CompletedTask;
        }

        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Resource()).AddSource(_sources).AddProcessor(new AddressScrubber());
        var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Resource()).AddMeter(_meters);
        if (options.Value.Endpoint is not null)
        {
            traces.AddOtlpExporter();
            metrics.AddOtlpExporter();
        }

        if (options.Value.Console)
        {
            traces.AddProcessor(new SimpleActivityExportProcessor(new ConsoleSpans()));
            metrics.AddReader(new PeriodicExportingMetricReader(new ConsoleMetrics()));
        }

        (_traces, _metrics) = (traces.Build(), metrics.Build());
        return Task.CompletedTask;
    }

    /// <summary>What is left is sent before the process ends.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        (_traces, _metrics) = (null, null);
    }

    /// <summary>
    /// Takes addresses out of spans. They hold secrets (a link to a file that is fetched) and names (the folder of somebody's SharePoint); the route and the
    /// host stay.
    /// </summary>
    private sealed class AddressScrubber : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            data.SetTag("url.full", null).SetTag("url.path", null).SetTag("url.query", null);
        }
    }
}
