using System.Globalization;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Peers;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Benchmarks;

/// <summary>Measures the program itself against a Teams that enforces its limits, and prints what a reader can check.</summary>
internal static class LoadRun
{
    private const int People = 300;
    private const int FanOut = 1_000;
    private static readonly int[] Parallel = [16, 64];

    public static async Task RunAsync(CancellationToken ct)
    {
        Say($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
        var bare = await BareAsync(Parallel, ct);
        await AnswersAsync("SQLite", new Dictionary<string, string>(), Parallel, bare, ct);
        await using (var azurite = new AzuriteServer())
        {
            await azurite.InitializeAsync();
            await AnswersAsync("Azurite", new Dictionary<string, string> { ["Storage__ConnectionString"] = azurite.ConnectionString }, Parallel, bare, ct);
        }

        await FanOutAsync(FanOut, ct);
        Say($"fan-out to 10000 takes four minutes more: -- fanout 10000");
        await CountedRun.RunAsync(ct);
    }

    /// <summary>Only what a change of the way of an answer is judged by: the bare endpoint and SQLite, at the first of the loads.</summary>
    public static async Task AnswersAsync(CancellationToken ct) =>
        await AnswersAsync("SQLite", new Dictionary<string, string>(), Parallel[..1], await BareAsync(Parallel[..1], ct), ct);

    private static async Task<IReadOnlyDictionary<int, LoadResult>> BareAsync(int[] loads, CancellationToken ct)
    {
        var people = BotPeople.Of(LargeAlliance.Of(People));
        await using var teams = await BotDriver.TeamsOfAsync(people, ct);
        await using var program = await ProgramUnderLoad.BareAsync(ct);
        using var driver = new BotDriver(program.Address, teams, people);
        using var load = new AnswerLoad(program, driver, People);
        var results = new Dictionary<int, LoadResult>();
        foreach (var parallel in loads)
        {
            results[parallel] = await load.RunAsync(parallel, ct);
            Say($"bare endpoint, {parallel} in parallel: {Told(results[parallel])}");
        }

        return results;
    }

    private static async Task AnswersAsync(string store, Dictionary<string, string> settings, int[] loads, IReadOnlyDictionary<int, LoadResult> bare, CancellationToken ct)
    {
        await using var stage = await Stage.StartAsync(People, settings, ct);
        await stage.Driver.SaysAsync("m01", "start runde", ct);
        await stage.Driver.CheckInsAsync(People, ct);
        using var load = new AnswerLoad(stage.Bot, stage.Driver, People);
        foreach (var parallel in loads)
        {
            var result = await load.RunAsync(parallel, ct);
            Say($"answers on {store}, {parallel} in parallel: {Told(result)}, {result.PerSecond / bare[parallel].PerSecond:P1} of bare, {stage.Bot.PeakMemory:F0} MB at most");
        }
    }

    public static async Task FanOutAsync(int size, CancellationToken ct)
    {
        await using var stage = await Stage.StartAsync(size, new Dictionary<string, string>(), ct);
        stage.Teams.Limits = new FakeLimits();
        await stage.Driver.SaysAsync("m01", "start runde", ct);
        await CardsAsync(stage.Teams, 1, ct);
        var began = TimeProvider.System.GetTimestamp();
        await CardsAsync(stage.Teams, size, ct);
        var (peak, perSecond) = stage.Teams.Limits.RateSince(began);
        Say($"fan-out to {size}: {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F1} s, {perSecond:F1} calls/s ({perSecond / 50:P1} of what is allowed), at most {peak} in a second, {stage.Teams.Limits.Breaches.Count} too many");
        Say($"ready after {stage.Bot.ReadyAfter.TotalSeconds:F1} s, {stage.Bot.PeakMemory:F0} MB at most");
    }

    /// <summary>Ends when so many cards have been taken, however long that takes.</summary>
    public static async Task CardsAsync(FakeTeams teams, int count, CancellationToken ct)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        while (teams.Calls.Count(call => call is { Status: 201, IsPost: true, ConversationId: not null }) < count)
        {
            await look.WaitForNextTickAsync(ct);
        }
    }

    private static string Told(LoadResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.PerSecond:F0}/s, {result.CpuEach * 1000:F0} µs of a core each, p50 {result.P50:F1} ms, p99 {result.P99:F1} ms{(result.Refused == 0 ? "" : $", {result.Refused} NOT TAKEN")}");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
