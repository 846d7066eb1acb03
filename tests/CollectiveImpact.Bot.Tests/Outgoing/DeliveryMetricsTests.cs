using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CollectiveImpact.Bot.Outgoing;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Outgoing;

/// <summary>What an operator sees: numbers without names, and one trace from what somebody did to what was sent because of it.</summary>
[Collection(Alone.Name)]
public sealed class DeliveryMetricsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cards_are_in_the_trace_of_who_opened_the_round()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is DeliveryMetrics.Name or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using (host)
        {
            await host.QuietAsync(Ct);
        }

        var requests = spans.Where(span => span.OperationName.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)).Select(span => span.TraceId).ToHashSet();
        var sent = spans.Where(span => span.OperationName == "deliver checkin").ToList();
        Assert.Equal(cards.Count, sent.Count);
        Assert.Contains(Assert.Single(sent.Select(span => span.TraceId).Distinct()), requests);
        Assert.All(sent, span => Assert.Equal("Sent", span.GetTagItem("delivery.outcome")));
    }

    [Fact]
    public async Task Numbers_tell_what_was_sent_what_was_throttled_and_what_waits()
    {
        var numbers = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, heard) =>
        {
            if (instrument.Meter.Name == DeliveryMetrics.Name)
            {
                heard.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => numbers.AddOrUpdate(Named(instrument, tags), value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => numbers[Named(instrument, tags)] = value);
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => numbers[Named(instrument, tags)] = value);
        listener.Start();
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        host.Teams.FailNext(call => call.ConversationId == host.Teams.ChatWith("29:m06"), FakeAnswer.Error(429, "Throttled") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } });
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        var cards = await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People).Count, Ct);
        await host.QuietAsync(Ct);
        listener.RecordObservableInstruments();

        Assert.Equal((cards.Count, 1.0), (numbers["delivery.messages checkin Sent"], numbers["delivery.throttled checkin"]));
        Assert.True(numbers.ContainsKey("delivery.queued") && numbers.ContainsKey("delivery.oldest") && numbers.ContainsKey("delivery.fanout"));
        Assert.InRange(numbers["delivery.wait checkin"], 0, 60);
        Assert.DoesNotContain(numbers.Keys, name => name.Contains("m06", StringComparison.Ordinal));
    }

    private static string Named(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => tag.Value?.ToString() ?? "")]);
}
