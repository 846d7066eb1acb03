using System.Globalization;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Peers;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Outgoing;

/// <summary>Three real processes on one storage account: one delivers at a time, and when it goes another goes on.</summary>
[Collection(Alone.Name)]
public sealed class ReplicaTests(ITestOutputHelper output)
{
    private const int Members = 300;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fan_out_goes_on_without_loss_or_doubles_when_replicas_are_told_to_stop_and_when_they_die()
    {
        await using var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        var people = BotPeople.Of(Samples.Large(Members));
        await using var teams = await BotDriver.TeamsOfAsync(people, Ct);
        var sample = Path.GetTempFileName();
        await File.WriteAllTextAsync(sample, people.Alliance.ToJsonString(), Ct);
        var settings = new Dictionary<string, string> { ["Storage__ConnectionString"] = azurite.ConnectionString, ["Alliance__SamplePath"] = sample };
        await using var first = await new BotProcess(settings).StartAsync(Ct);
        await using var second = await new BotProcess(settings).StartAsync(Ct);
        await using var third = await new BotProcess(settings).StartAsync(Ct);
        List<BotProcess> replicas = [first, second, third];
        using var driver = new BotDriver(third.Address, teams, people);
        await driver.InstallsInTeamAsync("m01", Ct);
        teams.Limits = new FakeLimits();
        await driver.SaysAsync("m01", "start runde", Ct);
        await driver.CheckInsAsync(30, Ct);

        // The one that delivers is told to stop: it ends what is under way, and another is there at once.
        var stopped = await HolderAsync(replicas);
        replicas.Remove(stopped);
        var began = TimeProvider.System.GetTimestamp();
        await stopped.TerminateAsync(Ct);
        var before = (await driver.CheckInsAsync(30, Ct)).Count;
        await driver.CheckInsAsync(before + 20, Ct);
        var handedOver = TimeProvider.System.GetElapsedTime(began);

        // The next one is killed: what it had under way is all that may come twice.
        var killed = await HolderAsync(replicas);
        replicas.Remove(killed);
        await killed.KillAsync();
        began = TimeProvider.System.GetTimestamp();
        var atDeath = (await driver.CheckInsAsync(30, Ct)).Count;
        await driver.CheckInsAsync(atDeath + 1, Ct);
        var takenOver = TimeProvider.System.GetElapsedTime(began);
        File.Delete(sample);
        await EverybodyAsync(driver, people);

        var twice = people.All.Count(person => driver.CheckInsTo(person.Member).Count > 1);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"handed over in {handedOver.TotalSeconds:F1} s, taken over in {takenOver.TotalSeconds:F1} s, {twice} in flight came twice"));
        Assert.InRange(handedOver, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.InRange(takenOver, TimeSpan.Zero, TimeSpan.FromSeconds(45));
        Assert.Empty(teams.Limits.Breaches.Select(breach => (breach.Scope, breach.Seconds)));
        Assert.InRange(twice, 0, 32);
    }

    private static async Task EverybodyAsync(BotDriver driver, BotPeople people)
    {
        for (var count = Members; people.All.Count(person => driver.CheckInsTo(person.Member).Count > 0) < Members; count++)
        {
            await driver.CheckInsAsync(count, Ct);
        }
    }

    /// <summary>The replica that delivers now. On a slow machine another may have before it.</summary>
    private static async Task<BotProcess> HolderAsync(IReadOnlyList<BotProcess> replicas)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        deadline.CancelAfter(BotDriver.Patience);
        var before = replicas.Select(Delivered).ToList();
        while (await look.WaitForNextTickAsync(deadline.Token))
        {
            var now = replicas.Select(Delivered).ToList();
            if (replicas.Where((_, number) => now[number] > before[number]).ToList() is [var holder])
            {
                return holder;
            }

            before = now;
        }

        throw new InvalidOperationException("Nobody delivers.");
    }

    private static int Delivered(BotProcess replica) => replica.Said.Split("CheckInCard: Sent").Length - 1;
}
