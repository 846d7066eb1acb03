using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CollectiveImpact.Bot.Playground;

/// <summary>The running Playground, in a folder of its own that goes with it.</summary>
internal sealed partial class PlaygroundProcess : IDisposable
{
    /// <summary>The port it takes when it is free; else it takes another by itself.</summary>
    private const int UsualPort = 56150;

    private readonly string _folder = Directory.CreateTempSubdirectory("alliance-playground-").FullName;
    private readonly Process _process = new();

    /// <summary>The last thing it complained of.</summary>
    public string? Complaint { get; private set; }

    /// <returns>False when the program cannot be started.</returns>
    public bool TryStart(PlaygroundCommand command, string configuration, Uri bot)
    {
        File.WriteAllText(Path.Combine(_folder, ".m365agentsplayground.yml"), configuration);
        _process.StartInfo = Describe(command, bot);
        _process.ErrorDataReceived += (_, line) => Complaint = string.IsNullOrWhiteSpace(line.Data) ? Complaint : line.Data.Trim();
        try
        {
            _process.Start();
        }
        catch (Win32Exception e)
        {
            Complaint = e.Message;
            return false;
        }

        _process.BeginErrorReadLine();
        return true;
    }

    /// <summary>The address it listens at, each time it says so, until it ends.</summary>
    public async IAsyncEnumerable<string> AddressesAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                yield return $"http://localhost:{match.Groups[1].Value}";
            }
        }
    }

    /// <summary>Ends it, and what it has started.</summary>
    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It was never started, or has ended.
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private ProcessStartInfo Describe(PlaygroundCommand command, Uri bot) => new(
        command.Program,
        [.. command.Arguments, "-e", $"{bot}api/messages", "-c", "msteams", "--disable-telemetry", "-p", UsualPort.ToString(CultureInfo.InvariantCulture)])
    {
        WorkingDirectory = _folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            // The page is opened by whoever wants to see it.
            ["TEAMSAPPTESTER_BROWSER"] = "none",
            ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(_folder, "playground.log"),
        },
    };

    [GeneratedRegex(@"Listening on ([0-9]+)")]
    private static partial Regex Listening();
}
