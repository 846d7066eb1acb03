using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Peers;
using Microsoft.Data.Sqlite;

namespace CollectiveImpact.Bot.Tests.Hosting;

/// <summary>The store is away for a while: people hear so in time and in words, lose nothing they typed, and everything goes on.</summary>
public sealed class StoreTroubleTests
{
    private static readonly TimeSpan _promised = TimeSpan.FromSeconds(5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_goes_on_after_table_storage_was_gone()
    {
        await using var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        await using var host = await BotHost.StartAsync(Ct, null, null, $"Storage:ConnectionString={azurite.ConnectionString}");
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        var cards = await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People).Count, Ct);
        await azurite.StopAsync();

        var began = TimeProvider.System.GetTimestamp();
        var answer = await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "Skrevet i modvind"));
        Assert.InRange(TimeProvider.System.GetElapsedTime(began), TimeSpan.Zero, _promised);
        Assert.Equal((500, "application/vnd.microsoft.error", SharedText.In("da-DK")["error.notSaved"]), (answer.StatusCode, answer.Type, answer.Text));
        Assert.StartsWith("Noget gik galt hos mig", (await host.Driver.SaysAsync("m06", "status", Ct)).Text, StringComparison.Ordinal);
        Assert.Equal(503, await host.Driver.StatusOfAsync("health/ready", Ct));
        Assert.Equal(200, await host.Driver.StatusOfAsync("health/live", Ct));

        await azurite.RestartAsync();
        var again = await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "Skrevet i modvind"));
        Assert.Contains("Tak, Mads", again.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(200, await host.Driver.StatusOfAsync("health/ready", Ct));
        await host.Driver.ClicksAsync("m01", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!, "Læg op nu", Ct);
        await host.Driver.ThreadsAsync(2, Ct);
    }

    [Fact]
    public async Task Bot_starts_without_its_store_and_is_ready_when_that_comes()
    {
        await using var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        await azurite.KillAsync();
        await using var host = await BotHost.StartAsync(Ct, null, null, $"Storage:ConnectionString={azurite.ConnectionString}");
        Assert.Equal(503, await host.Driver.StatusOfAsync("health/ready", Ct));

        await azurite.RestartAsync();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        deadline.CancelAfter(BotDriver.Patience);
        while (await host.Driver.StatusOfAsync("health/ready", deadline.Token) != 200)
        {
        }

        Assert.Contains("Hvordan går det?", (await host.Driver.SaysAsync("m06", "status", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_press_is_answered_in_time_while_another_program_has_locked_the_file()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var _ = host;
        foreach (var member in _speakers)
        {
            await host.Driver.SaysAsync(member, "hjælp", Ct);
        }

        await using (var other = await LockAsync(host.StorePath))
        {
            var began = TimeProvider.System.GetTimestamp();
            var answers = await Task.WhenAll(_speakers.Select(async member =>
                (Answer: await host.Driver.ClicksAsync(member, cards[member], "Send", Ct, ("win", "En sejr bag låsen")), After: TimeProvider.System.GetElapsedTime(began))));
            Assert.All(answers, given => Assert.Equal((500, SharedText.In("da-DK")["error.notSaved"]), (given.Answer.StatusCode, given.Answer.Text)));
            Assert.All(answers, given => Assert.InRange(given.After, TimeSpan.Zero, _promised));
        }

        Assert.Contains("Tak, ", (await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("win", "En sejr bag låsen"))).Card.AllText(), StringComparison.Ordinal);
    }

    private static readonly string[] _speakers = ["m05", "m06", "m07", "m09", "m11"];

    private static async Task<SqliteConnection> LockAsync(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(Ct);
        return connection;
    }
}
