using System.Diagnostics;
using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace CollectiveImpact.Bot.Hosting.Telemetry;

/// <summary>A line per span, for whoever looks at the bot at work on their own machine.</summary>
internal sealed class ConsoleSpans : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"span {span.TraceId.ToHexString()[..12]} {span.Duration.TotalMilliseconds:F1} ms {span.Source.Name}: {span.DisplayName} {span.Status}"));
        }

        return ExportResult.Success;
    }
}

/// <summary>A line per instrument, once a minute.</summary>
internal sealed class ConsoleMetrics : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
        {
            var points = 0;
            foreach (var point in metric.GetMetricPoints())
            {
                points++;
            }

            Console.WriteLine($"metric {metric.MeterName}: {metric.Name} in {metric.Unit}, {points} series");
        }

        return ExportResult.Success;
    }
}
