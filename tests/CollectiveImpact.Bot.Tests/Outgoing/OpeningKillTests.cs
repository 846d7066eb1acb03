using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using Microsoft.Data.Sqlite;

namespace CollectiveImpact.Bot.Tests.Outgoing;

/// <summary>The real program, killed while it invites a thousand people to a round.</summary>
[Collection(Alone.Name)]
public sealed class OpeningKillTests(ITestOutputHelper output)
{
    private const int Members = 1_000;
    private const string Invitations = "invitation|%";

    /// <summary>Waiting or sent: in one place at a time.</summary>
    private const string Cards = "%|checkin|%";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_that_is_cut_off_again_and_again_is_completed_and_asks_nobody_twice()
    {
        var people = BotPeople.Of(Samples.Large(Members));
        var sample = Path.GetTempFileName();
        await File.WriteAllTextAsync(sample, people.Alliance.ToJsonString(), Ct);
        await using var teams = await BotDriver.TeamsOfAsync(people, Ct);
        await using var bot = await new BotProcess(new Dictionary<string, string> { ["Alliance__SamplePath"] = sample }).StartAsync(Ct);
        using var driver = new BotDriver(bot.Address, teams, people);
        await driver.InstallsInTeamAsync("m01", Ct);
        await using var store = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(bot.Folder, "data", "alliance.db"), Mode = SqliteOpenMode.ReadOnly }.ToString());
        await store.OpenAsync(Ct);
        await driver.SaysAsync("m01", "start runde", Ct);

        List<long> invited = [];
        for (var at = 1L; (invited is [] || invited[^1] < Members) && invited.Count < 10; at = invited[^1] + 1)
        {
            invited.Add(await RowsAsync(store, Invitations, at));
            await bot.KillAsync();
            await bot.StartAsync(Ct);
        }

        output.WriteLine($"{Members} people; invited at each kill: {string.Join(", ", invited)}");
        Assert.InRange(invited[0], 1, Members - 1);
        Assert.Equal(Members, await RowsAsync(store, Invitations, Members));
        Assert.Equal(Members, await RowsAsync(store, Cards, Members));
        Assert.Equal(1, await RowsAsync(store, "delivered|fanout|%", 1));
        File.Delete(sample);
    }

    /// <summary>How many rows have such a key, once there are at least so many.</summary>
    private static async Task<long> RowsAsync(SqliteConnection store, string keys, long atLeast)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        deadline.CancelAfter(BotDriver.Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        await using var count = store.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM Rows WHERE RowKey LIKE $keys";
        count.Parameters.AddWithValue("$keys", keys);
        while (true)
        {
            if ((long)(await count.ExecuteScalarAsync(deadline.Token))! is var rows && rows >= atLeast)
            {
                return rows;
            }

            await look.WaitForNextTickAsync(deadline.Token);
        }
    }
}
