using CollectiveImpact.Bot.Hosting;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Storage;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CollectiveImpact.Benchmarks;

/// <summary>The bot in this process on a SQLite file, with everything counted that it asks its store.</summary>
internal sealed class CountedBot : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("counted-").FullName;
    private WebApplication app = null!;

    private CountedBot()
    {
    }

    public IServiceProvider Services => app.Services;

    public FakeTeams Teams { get; private set; } = null!;

    public BotDriver Driver { get; private set; } = null!;

    public static async Task<CountedBot> StartAsync(string alliance, CancellationToken ct)
    {
        var bot = new CountedBot();
        var people = BotPeople.Of(alliance);
        var sample = Path.Combine(bot.folder, "alliance.json");
        await File.WriteAllTextAsync(sample, alliance, ct);
        var arguments = StartArguments.Read([
            "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:SqlitePath", Path.Combine(bot.folder, "alliance.db"), "--Alliance:SamplePath", sample]);
        var builder = AllianceBot.CreateBuilder(arguments).AddAllianceBot(arguments);
        builder.Logging.ClearProviders();
        var store = builder.Services.Last(service => service.ServiceType == typeof(ITable)).ImplementationFactory!;
        builder.Services.AddSingleton<ITable>(provider => new CountingTable((ITable)store(provider)));
        bot.app = builder.Build().MapAllianceBot();
        await bot.app.StartAsync(ct);
        bot.Teams = await BotDriver.TeamsOfAsync(people, ct);
        bot.Driver = new BotDriver(new Uri(bot.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), bot.Teams, people);
        return bot;
    }

    /// <summary>How long something took, and how often the store was asked meanwhile.</summary>
    public async Task<(double Seconds, int Trips, int Ranges)> CountAsync(Func<Task> work)
    {
        var table = (CountingTable)Services.GetRequiredService<ITable>();
        var (began, trips, ranges) = (TimeProvider.System.GetTimestamp(), table.Trips, table.Ranges);
        await work();
        return (TimeProvider.System.GetElapsedTime(began).TotalSeconds, table.Trips - trips, table.Ranges - ranges);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Driver?.Dispose();
        await (Teams?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(folder, recursive: true);
    }
}
