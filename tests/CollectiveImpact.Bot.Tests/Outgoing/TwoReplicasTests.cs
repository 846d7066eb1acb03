using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Outgoing;

[Collection(Alone.Name)]
public sealed class TwoReplicasTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_comes_twice_from_two_replicas_on_one_storage_account()
    {
        await using var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        var people = BotPeople.OfSample();
        await using var teams = await BotDriver.TeamsOfAsync(people, Ct);
        var storage = new Dictionary<string, string> { ["Storage__ConnectionString"] = azurite.ConnectionString };
        await using var first = await new BotProcess(storage).StartAsync(Ct);
        await using var second = await new BotProcess(storage).StartAsync(Ct);
        using var one = new BotDriver(first.Address, teams, people);
        using var other = new BotDriver(second.Address, teams, people);

        await Task.WhenAll(one.InstallsInTeamAsync("m01", Ct), other.InstallsInTeamAsync("m01", Ct, memberAddedFirst: true));
        await Task.WhenAll(one.SaysAsync("m01", "start runde", Ct), other.SaysAsync("m02", "start runde", Ct));
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var cards = await one.CheckInsAsync(Expectations.Asked(people, today).Count, Ct);
        var press = one.Press("m06", cards["m06"], "Send", ("happened:c01", "Kun én gang"));
        await Task.WhenAll(one.InvokesAsync(press, Ct), other.InvokesAsync(press.DeepClone().AsObject(), Ct));
        var preview = (await other.SaysAsync("m01", "nyhedsbrev", Ct)).Card!;
        await Task.WhenAll(one.ClicksAsync("m01", preview, "Læg op nu", Ct), other.ClicksAsync("m02", preview, "Læg op nu", Ct));
        await one.ThreadsAsync(2, Ct);
        await one.SaysAsync("m01", "status runde", Ct);

        Assert.All(cards.Keys, member => Assert.Single(one.CheckInsTo(member)));
        Assert.Equal(2, teams.PostsIn(BotDriver.Channel).Count);
    }
}
