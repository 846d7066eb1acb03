using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CollectiveImpact.Benchmarks;

/// <summary>A program of its own: the bot as it is published, or the bare endpoint.</summary>
internal sealed class ProgramUnderLoad : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly string folder = Directory.CreateTempSubdirectory("load-").FullName;
    private readonly Process process;

    private ProgramUnderLoad(string dll, string[] arguments, Uri address, IReadOnlyDictionary<string, string> settings)
    {
        Address = address;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, dll), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address.AbsoluteUri;
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } said)
            {
                Console.Error.WriteLine(said);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>In MB: the most it has had in memory so far.</summary>
    public double PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>What it has used of the processors so far: hardly changed by what else the machine does.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static Task<ProgramUnderLoad> BotAsync(IReadOnlyDictionary<string, string> settings, CancellationToken ct) =>
        StartAsync(address => new("CollectiveImpact.Bot.dll", [], address, settings), ct);

    public static Task<ProgramUnderLoad> BareAsync(CancellationToken ct) =>
        StartAsync(address => new("CollectiveImpact.Benchmarks.dll", ["bare", address.AbsoluteUri], address, new Dictionary<string, string>()), ct);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<ProgramUnderLoad> StartAsync(Func<Uri, ProgramUnderLoad> start, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        var program = start(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/")));
        using var http = new HttpClient { BaseAddress = program.Address };
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ct);
        deadline.CancelAfter(Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (!await IsReadyAsync(http, deadline.Token))
        {
            await look.WaitForNextTickAsync(deadline.Token);
        }

        program.ReadyAfter = TimeProvider.System.GetElapsedTime(began);
        return program;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("health/ready", UriKind.Relative), ct);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
