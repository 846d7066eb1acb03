using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace CollectiveImpact.Testing.Peers;

/// <summary>How the Playground's process is described, started and listened to.</summary>
internal static partial class PlaygroundProcess
{
    public static ProcessStartInfo Describe(string script, string folder, Uri botEndpoint) =>
        new("node", [script, "--app-endpoint", botEndpoint.ToString(), "--channel-id", "msteams", "--disable-telemetry"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                // The one variable that keeps it from opening a browser by itself.
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["TEAMSAPPTESTER_PORT"] = FreePort().ToString(CultureInfo.InvariantCulture),
                ["M365_AGENTS_PLAYGROUND_LOGFILE"] = LogFile(folder),
            },
        };

    /// <summary>Starts it and returns the port it took: when the wanted one is busy it takes another.</summary>
    public static async Task<int> StartAsync(Process process, CancellationToken cancellationToken)
    {
        var listening = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? "") is { Success: true } match)
            {
                listening.TrySetResult(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            }
        };
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The Playground ended before it listened."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return await listening.Task.WaitAsync(cancellationToken);
    }

    public static string ReadLog(string folder) => File.Exists(LogFile(folder)) ? File.ReadAllText(LogFile(folder)) : "";

    private static string LogFile(string folder) => Path.Combine(folder, "playground.log");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"Listening on (\d+)")]
    private static partial Regex Listening();
}
