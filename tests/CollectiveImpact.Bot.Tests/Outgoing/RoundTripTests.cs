using System.Globalization;
using CollectiveImpact.Bot.Tests.Service;

namespace CollectiveImpact.Bot.Tests.Outgoing;

/// <summary>How often the store is asked: it is paid for in waiting time.</summary>
[Collection(Alone.Name)]
public sealed class RoundTripTests(ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_takes_two_round_trips_after_the_first_of_a_person()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var _ = host;
        await host.QuietAsync(Ct);
        await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "Første gang"));
        var before = host.Table.Trips;
        for (var time = 0; time < 5; time++)
        {
            var answer = await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", $"Rettet {time}"), ("win", "En sejr"));
            Assert.Contains($"Rettet {time}", answer.Card.ToJsonString(), StringComparison.Ordinal);
        }

        var trips = (host.Table.Trips - before) / 5.0;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trips:F1} round trips per answer"));
        Assert.InRange(trips, 1, 2);
    }

    [Fact]
    public async Task Card_takes_little_more_than_one_round_trip()
    {
        const int Members = 200;
        await using var host = await BotHost.StartAsync(Ct, Samples.Large(Members));
        await host.Driver.InstallsInTeamAsync("m01", Ct);

        // The first round reads the roster and makes the chats; from then on every round is like the second.
        var before = host.Table.Trips;
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        await host.Driver.CheckInsAsync(Members, Ct);
        await host.QuietAsync(Ct);

        var trips = (double)(host.Table.Trips - before) / Members;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trips:F2} round trips per delivered card, with opening the round and looking for more"));
        Assert.InRange(trips, 1, 2.2);
    }
}
