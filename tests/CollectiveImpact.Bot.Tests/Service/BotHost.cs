using CollectiveImpact.Bot.Hosting;
using CollectiveImpact.Bot.Outgoing;
using CollectiveImpact.Bot.Rhythm;
using CollectiveImpact.Storage;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>
/// The bot in this process, on a real port and a real file, on a Tuesday morning in week 49 of 2026 unless told otherwise; and a Teams for it.
/// It does not tick by itself: whoever wants something done in time ticks.
/// </summary>
internal sealed class BotHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Tuesday = new(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(1));
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-").FullName;
    private WebApplication? _app;

    private BotHost(TimeProvider clock) => Clock = clock;

    public TimeProvider Clock { get; }

    public FakeTeams Teams { get; private set; } = null!;

    public BotDriver Driver { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    /// <summary>The store, as it is asked.</summary>
    public CountingTable Table => (CountingTable)Services.GetRequiredService<ITable>();

    /// <summary>Does what is due now.</summary>
    public Task TickAsync(CancellationToken ct) => Services.GetRequiredService<DueRunner>().RunAsync(ct);

    /// <summary>Lets the bot tick by itself from now on.</summary>
    public async Task StartTickingAsync(CancellationToken ct) => await (await Services.GetRequiredService<ISchedulerFactory>().GetScheduler(ct)).Start(ct);

    /// <summary>Stops delivery, so that only what a test does asks the store.</summary>
    public async Task QuietAsync(CancellationToken ct) => await Services.GetRequiredService<DeliveryLoop>().StopAsync(ct);

    /// <param name="ct">Stops the start.</param>
    /// <param name="sample">The alliance's file; the project's own when nothing is given.</param>
    /// <param name="clock">The bot's clock.</param>
    /// <param name="settings">More settings, as <c>key=value</c>.</param>
    public static async Task<BotHost> StartAsync(CancellationToken ct, string? sample = null, TimeProvider? clock = null, params string[] settings)
    {
        var host = new BotHost(clock ?? new RunningClock(Tuesday));
        var people = sample is null ? BotPeople.OfSample() : BotPeople.Of(sample);
        var file = BotPeople.SamplePath;
        if (sample is not null)
        {
            file = Path.Combine(host._folder, "alliance.json");
            await File.WriteAllTextAsync(file, sample, ct);
        }

        host._app = Build(host, ["--Alliance:SamplePath", file, .. settings.SelectMany(setting => $"--{setting}".Split('=', 2))]);
        await host._app.StartAsync(ct);
        host.Teams = await BotDriver.TeamsOfAsync(people, ct);
        var address = host._app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        host.Driver = new BotDriver(new Uri(address), host.Teams, people);
        return host;
    }

    /// <summary>Started, installed in the team and with this week's round opened; ends when every card has come.</summary>
    public static async Task<(BotHost Host, IReadOnlyDictionary<string, System.Text.Json.Nodes.JsonObject> Cards)> WithRoundAsync(
        CancellationToken ct, string? sample = null, TimeProvider? clock = null)
    {
        var host = await StartAsync(ct, sample, clock);
        await host.Driver.InstallsInTeamAsync("m01", ct);
        await host.Driver.SaysAsync("m01", "start runde", ct);
        return (host, await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People).Count, ct));
    }

    /// <summary>The bytes of the store's files.</summary>
    public IEnumerable<byte[]> StoreBytes() => StoreFiles(_folder);

    public static IEnumerable<byte[]> StoreFiles(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.db*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return bytes;
        }
    }

    public string StorePath => Path.Combine(_folder, "alliance.db");

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }

        Driver?.Dispose();
        await (Teams?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_folder, recursive: true);
    }

    private static WebApplication Build(BotHost host, string[] settings)
    {
        var arguments = StartArguments.Read(
            ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:SqlitePath", host.StorePath, .. settings]);
        var builder = AllianceBot.CreateBuilder(arguments).AddAllianceBot(arguments);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(host.Clock);
        builder.Services.ConfigureAll<QuartzHostedServiceOptions>(quartz => quartz.AutoStart = false);
        var store = builder.Services.Last(service => service.ServiceType == typeof(ITable)).ImplementationFactory!;
        builder.Services.AddSingleton<ITable>(provider => new CountingTable((ITable)store(provider)));
        return builder.Build().MapAllianceBot();
    }
}
