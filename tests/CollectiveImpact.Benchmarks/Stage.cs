using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Benchmarks;

/// <summary>A bot of its own in a team of so many, and a Teams for it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly string sample = Path.GetTempFileName();

    private Stage()
    {
    }

    public FakeTeams Teams { get; private set; } = null!;

    public ProgramUnderLoad Bot { get; private set; } = null!;

    public BotDriver Driver { get; private set; } = null!;

    public static async Task<Stage> StartAsync(int members, Dictionary<string, string> settings, CancellationToken ct)
    {
        var stage = new Stage();
        var alliance = LargeAlliance.Of(members);
        await File.WriteAllTextAsync(stage.sample, alliance, ct);
        settings["Alliance__SamplePath"] = stage.sample;
        settings["Logging__LogLevel__Default"] = "Warning";
        var people = BotPeople.Of(alliance);
        stage.Teams = await BotDriver.TeamsOfAsync(people, ct);
        stage.Bot = await ProgramUnderLoad.BotAsync(settings, ct);
        stage.Driver = new BotDriver(stage.Bot.Address, stage.Teams, people);
        await stage.Driver.InstallsInTeamAsync("m01", ct);
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        Driver?.Dispose();
        await (Bot?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Teams?.DisposeAsync() ?? ValueTask.CompletedTask);
        File.Delete(sample);
    }
}
