using System.Diagnostics;
using System.Diagnostics.Metrics;
using CollectiveImpact.Alliance.Features.Rounds;

namespace CollectiveImpact.Bot.Rhythm;

/// <summary>What operators see of the clock: the meter and the spans named <see cref="Name"/>. Kinds are tags; nothing of people.</summary>
internal sealed class RhythmMetrics : IDisposable
{
    public const string Name = "CollectiveImpact.Rhythm";

    private static readonly ActivitySource _source = new(Name);
    private readonly Meter _meter;
    private readonly Counter<long> _done;
    private readonly Counter<long> _failed;

    public RhythmMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _done = _meter.CreateCounter<long>("rhythm.done", "{piece}", "What was due and has been done, by kind.");
        _failed = _meter.CreateCounter<long>("rhythm.failed", "{try}", "What was due and could not be done, by kind.");
    }

    /// <summary>The span that the deliveries of what it makes belong to.</summary>
    public static Activity? Begin(Due due) => _source.StartActivity("due " + due.GetType().Name, ActivityKind.Internal);

    public void Done(Due due) => _done.Add(1, new KeyValuePair<string, object?>("kind", due.GetType().Name));

    public void Failed(string kind) => _failed.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Dispose() => _meter.Dispose();
}
