using System.Diagnostics;
using System.Diagnostics.Metrics;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// What operators see of delivery: the meter and the spans named <see cref="Name"/>. Kinds and outcomes are tags; ids and names of people
/// are not.
/// </summary>
internal sealed class DeliveryMetrics : IDisposable
{
    public const string Name = "CollectiveImpact.Delivery";

    private static readonly ActivitySource _source = new(Name);
    private readonly AllianceTime _time;
    private readonly Meter _meter;
    private readonly Counter<long> _ended;
    private readonly Counter<long> _throttled;
    private readonly Histogram<double> _waited;
    private readonly Histogram<double> _fanOut;

    public DeliveryMetrics(IMeterFactory meters, DeliveryHealth health, AllianceTime time)
    {
        _time = time;
        _meter = meters.Create(Name);
        _ended = _meter.CreateCounter<long>("delivery.messages", "{message}", "Messages that are done with, by kind and outcome.");
        _throttled = _meter.CreateCounter<long>("delivery.throttled", "{try}", "Tries that Teams answered with 429, or that had to wait for its limits.");
        _waited = _meter.CreateHistogram<double>("delivery.wait", "s", "From when a message was made until it was sent.");
        _fanOut = _meter.CreateHistogram<double>("delivery.fanout", "s", "How long it took to invite everybody to a round.");
        _meter.CreateObservableGauge("delivery.queued", () => health.Queued, "{message}", "Messages that wait in the lanes of this replica.");
        _meter.CreateObservableGauge("delivery.oldest", () => health.OldestAge.TotalSeconds, "s", "How long the oldest of them has waited.");
    }

    /// <summary>One span per delivery, linked to what caused it: the press, the message or the tick that made the row.</summary>
    public static Activity? Begin(OutboxRow row)
    {
        ActivityContext.TryParse(row.Trace, null, out var cause);
        return _source.StartActivity("deliver " + row.Message.Key[0], ActivityKind.Producer, cause, tags: [new("delivery.kind", row.Message.Key[0]), new("delivery.attempt", row.Attempts)]);
    }

    public void Ended(OutboxRow row, End end, DateTimeOffset now)
    {
        var kind = new KeyValuePair<string, object?>("kind", row.Message.Key[0]);
        if (end.Outcome is { } outcome)
        {
            _ended.Add(1, kind, new("outcome", outcome.ToString()));
        }

        if (end.Reason == "Throttled")
        {
            _throttled.Add(1, kind);
        }

        if (end.Sent is not null)
        {
            _waited.Record(_time.Shrink(now - row.CreatedAt).TotalSeconds, kind);
        }

        if (end.Outcome == OutboxOutcome.Sent && row.Message is OutboxMessage.RoundFanOut)
        {
            _fanOut.Record(_time.Shrink(now - row.CreatedAt).TotalSeconds);
        }

        Activity.Current?.SetTag("delivery.outcome", end.Outcome?.ToString() ?? "Later").SetTag("delivery.reason", end.Reason);
    }

    public void Dispose() => _meter.Dispose();
}
