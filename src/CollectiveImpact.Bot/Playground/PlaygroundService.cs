using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Hosting;
using CollectiveImpact.Bot.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CollectiveImpact.Bot.Playground;

/// <summary>Starts Microsoft's local Teams beside the bot, with the alliance's people on stage, and says where to look.</summary>
internal sealed partial class PlaygroundService(
    StartArguments arguments, IServer server, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILogger<PlaygroundService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        await using var scope = scopes.CreateAsyncScope();
        var team = scope.ServiceProvider.GetRequiredService<PlaygroundTeam>();
        if (await team.ReadAsync(stoppingToken) is not { } alliance || PlaygroundCast.Of(alliance, arguments.As) is not { } cast)
        {
            Log.NoCast(logger, arguments.As ?? "-");
            return;
        }

        if (PlaygroundCommand.Find(Environment.GetEnvironmentVariable("PATH"), AppContext.BaseDirectory, Environment.CurrentDirectory) is not { } command)
        {
            Log.NoNode(logger);
            return;
        }

        using var playground = new PlaygroundProcess();
        if (!playground.TryStart(command, PlaygroundStage.Yaml(alliance.Profile, cast, SharedText.In(Languages.Danish)["app.name"]), OwnAddress()))
        {
            Log.NotStarted(logger, playground.Complaint);
            return;
        }

        var isOpen = false;
        await foreach (var address in playground.AddressesAsync(stoppingToken))
        {
            await team.BindAsync(alliance, cast, $"{address}/_connector", stoppingToken);
            Log.Open(logger, address, cast.CurrentUser.Id.Value);
            isOpen = true;
        }

        // Ctrl+C ends both at once, and then there is nothing to tell.
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return;
        }

        if (isOpen)
        {
            Log.Ended(logger);
        }
        else
        {
            Log.NotStarted(logger, playground.Complaint);
        }
    }

    /// <summary>Where the bot is heard on this machine. "Any address" is none that can be called.</summary>
    private Uri OwnAddress()
    {
        var address = new UriBuilder(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:3978");
        address.Host = address.Host is "0.0.0.0" or "[::]" or "::" ? "localhost" : address.Host;
        return address.Uri;
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stoppingToken);
    }

    private static partial class Log
    {
        [LoggerMessage(501, LogLevel.Information, "Playground: open {Address} — you are {Member}. Stop with Ctrl+C.")]
        public static partial void Open(ILogger logger, string address, string member);

        [LoggerMessage(502, LogLevel.Warning, "The Playground needs Node.js 20 or newer (https://nodejs.org). The bot goes on without it.")]
        public static partial void NoNode(ILogger logger);

        [LoggerMessage(503, LogLevel.Warning, "The Playground has ended. The bot goes on without it.")]
        public static partial void Ended(ILogger logger);

        [LoggerMessage(504, LogLevel.Error, "The Playground has no stage: it needs an alliance with six people, and {Member} among them.")]
        public static partial void NoCast(ILogger logger, string member);

        [LoggerMessage(505, LogLevel.Warning, "The Playground did not start: {Reason} The bot goes on without it.")]
        public static partial void NotStarted(ILogger logger, string? reason);
    }
}
