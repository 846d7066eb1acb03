using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Xunit;

namespace CollectiveImpact.Testing.Peers;

/// <summary>
/// Azurite's Table service as a process of its own, on a free loopback port, with a folder and an account key of its own. It saves to its
/// folder every few seconds and when stopped, so a kill may lose the latest writes; a stop loses nothing.
/// </summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    private const string Account = "alliance";
    private const int Starts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly string folder = Directory.CreateTempSubdirectory("azurite-").FullName;
    private Process? process;
    private int port;

    public Uri Endpoint => new($"http://127.0.0.1:{port}/{Account}");

    public string ConnectionString => ConnectionStringFor(Endpoint);

    /// <summary>The same account at another address, such as a proxy before this server.</summary>
    public string ConnectionStringFor(Uri endpoint) => $"AccountName={Account};AccountKey={key};TableEndpoint={endpoint.AbsoluteUri.TrimEnd('/')}";

    public async ValueTask InitializeAsync()
    {
        // Another program may take the free port before Azurite does.
        for (var start = 1; ; start++)
        {
            port = FreePort();
            try
            {
                await StartAsync();
                return;
            }
            catch (InvalidOperationException) when (start < Starts && IsTaken(port))
            {
                process?.Dispose();
            }
        }
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public async Task KillAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Asks it to save and end. Windows has no such signal for a console program; there it is a kill.</summary>
    public async Task StopAsync()
    {
        if (process is { HasExited: false } && !OperatingSystem.IsWindows())
        {
            using var signal = Process.Start("kill", ["-INT", $"{process.Id}"]);
            await process.WaitForExitAsync().WaitAsync(Patience);
        }

        await KillAsync();
    }

    /// <summary>Starts it again on the same port and folder.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        process?.Dispose();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        void Hear(string? line)
        {
            lock (said)
            {
                said.Add(line ?? "");
            }

            if (line?.Contains("successfully started", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        }

        process = new Process { StartInfo = StartInfo(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("Azurite ended: " + string.Join('\n', said.ToArray())));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(Patience);
    }

    private ProcessStartInfo StartInfo()
    {
        var program = Path.Combine(RepositoryRoot.Path, "tests", "node_modules", "azurite", "dist", "src", "table", "main.js");
        if (!File.Exists(program))
        {
            throw new InvalidOperationException("Azurite is not installed. Run `npm ci` in the folder tests, then try again.");
        }

        string[] arguments = [program, "--silent", "--disableTelemetry", "--location", folder, "--tableHost", "127.0.0.1", "--tablePort", $"{port}"];
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["AZURITE_ACCOUNTS"] = $"{Account}:{key}";
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsTaken(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
