using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.EndToEnd.Tests.TryOut;

/// <summary>The built bot as a process of its own, started in a folder that is not its own, as a user might.</summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly List<(Regex Pattern, TaskCompletionSource<Match> Heard)> _awaited = [];
    private readonly Lock _lock = new();

    private BotProcess(Process process) => _process = process;

    /// <param name="folder">Where it is started and keeps its store.</param>
    /// <param name="path">The folders of programs it knows; those of the test when null.</param>
    /// <param name="arguments">Its command line.</param>
    public static BotProcess Start(string folder, string? path, params string[] arguments)
    {
        string[] all = [Program(), "--urls", "http://127.0.0.1:0", .. arguments];
        var start = new ProcessStartInfo(DotnetHost(), all)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Storage__SqlitePath"] = Path.Combine(folder, "alliance.db"),
                ["PATH"] = path ?? Environment.GetEnvironmentVariable("PATH"),
            },
        };
        var bot = new BotProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        bot._process.OutputDataReceived += (_, line) => bot.Hear(line.Data);
        bot._process.ErrorDataReceived += (_, line) => bot.Hear(line.Data);
        bot._process.Start();
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        return bot;
    }

    public string Said => string.Join('\n', _said);

    public int ExitCode => _process.ExitCode;

    /// <summary>Where its own pages are.</summary>
    public async Task<Uri> AddressAsync(CancellationToken cancellationToken) =>
        new((await WaitForAsync(NowListening(), cancellationToken)).Groups[1].Value);

    /// <summary>Where it says the Playground is.</summary>
    public async Task<Uri> PlaygroundAsync(CancellationToken cancellationToken) =>
        new((await WaitForAsync(PlaygroundOpen(), cancellationToken)).Groups[1].Value);

    /// <summary>Waits until it has said a line like this.</summary>
    public async Task<Match> WaitForAsync(Regex pattern, CancellationToken cancellationToken)
    {
        var heard = new TaskCompletionSource<Match>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _awaited.Add((pattern, heard));
            foreach (var line in _said)
            {
                Answer(line);
            }
        }

        try
        {
            return await heard.Task.WaitAsync(_patience, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"It did not say {pattern}. It said: {Said}", e);
        }
    }

    /// <summary>Asks it to end, as the system does when it shuts down.</summary>
    public async Task StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(_patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_lock)
        {
            _said.Enqueue(line ?? "");
            Answer(line ?? "");
        }
    }

    private void Answer(string line)
    {
        foreach (var (pattern, heard) in _awaited)
        {
            if (pattern.Match(line) is { Success: true } match)
            {
                heard.TrySetResult(match);
            }
        }
    }

    // The bot's own output: what is copied beside the tests has their settings of the runtime.
    private static string Program()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(RepositoryRoot.Path, "src", "CollectiveImpact.Bot", "bin", output.Parent!.Name, output.Name, "CollectiveImpact.Bot.dll");
    }

    // By its full path, so that it is found whatever PATH the bot is given.
    private static string DotnetHost() => Path.Combine(
        Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    [GeneratedRegex("Now listening on: (http://[^ ]+)")]
    private static partial Regex NowListening();

    [GeneratedRegex("Playground: open (http://[^ ]+)")]
    private static partial Regex PlaygroundOpen();
}
