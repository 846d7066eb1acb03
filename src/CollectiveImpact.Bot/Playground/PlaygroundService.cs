using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
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
    private const string Package = "@microsoft/m365agentsplayground@0.2.28";
    private const int DefaultPort = 56150;
    private const string NoNode = "The Playground needs Node.js 20 or newer (https://nodejs.org). The bot goes on without it.";

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

        var folder = Directory.CreateTempSubdirectory("alliance-playground-").FullName;
        var yaml = PlaygroundStage.Yaml(alliance.Profile, cast, SharedText.In(Languages.Danish)["app.name"]);
        await File.WriteAllTextAsync(Path.Combine(folder, ".m365agentsplayground.yml"), yaml, stoppingToken);
        using var process = new Process { StartInfo = Describe(folder) };
        try
        {
            if (!TryStart(process))
            {
                return;
            }

            while (await process.StandardOutput.ReadLineAsync(stoppingToken) is { } line)
            {
                if (Listening().Match(line) is { Success: true } match)
                {
                    var address = $"http://localhost:{match.Groups[1].Value}";
                    await team.BindAsync(alliance, cast, $"{address}/_connector", stoppingToken);
                    Log.Open(logger, address, cast.CurrentUser.Id.Value);
                }
            }

            Log.Ended(logger);
        }
        finally
        {
            End(process);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ProcessStartInfo Describe(string folder, Uri bot, int port)
    {
        // On Windows npx is a script, which only a shell starts.
        string[] npx = ["--yes", "--prefer-offline", $"--package={Package}", "--", "agentsplayground", "-e", $"{bot}api/messages", "-c", "msteams", "--disable-telemetry", "-p", port.ToString(CultureInfo.InvariantCulture)];
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", "npx", .. npx]) : new ProcessStartInfo("npx", npx);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        // The page is opened by whoever wants to see it.
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(folder, "playground.log");
        return start;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It was never started, or has ended.
        }
    }

    private ProcessStartInfo Describe(string folder)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:3978";
        return Describe(folder, new UriBuilder(address) { Host = "localhost" }.Uri, DefaultPort);
    }

    private bool TryStart(Process process)
    {
        try
        {
            process.ErrorDataReceived += (_, line) => Log.Said(logger, line.Data ?? "");
            process.Start();
            process.BeginErrorReadLine();
            return true;
        }
        catch (Win32Exception)
        {
            Log.NotStarted(logger, NoNode);
            return false;
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stoppingToken);
    }

    [GeneratedRegex(@"Listening on ([0-9]+)")]
    private static partial Regex Listening();

    private static partial class Log
    {
        [LoggerMessage(501, LogLevel.Information, "Playground: open {Address} — you are {Member}. Stop with Ctrl+C.")]
        public static partial void Open(ILogger logger, string address, string member);

        [LoggerMessage(502, LogLevel.Warning, "{Reason}")]
        public static partial void NotStarted(ILogger logger, string reason);

        [LoggerMessage(503, LogLevel.Warning, "The Playground has ended. The bot goes on without it.")]
        public static partial void Ended(ILogger logger);

        [LoggerMessage(504, LogLevel.Error, "The Playground has no stage: it needs an alliance with six people, and {Member} among them.")]
        public static partial void NoCast(ILogger logger, string member);

        [LoggerMessage(505, LogLevel.Debug, "Playground: {Line}")]
        public static partial void Said(ILogger logger, string line);
    }
}
