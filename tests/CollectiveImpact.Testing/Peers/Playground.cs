using System.Diagnostics;

namespace CollectiveImpact.Testing.Peers;

/// <summary>
/// Microsoft's local Teams, the Microsoft 365 Agents Playground, as a process of its own in a folder of its own.
/// It sends activities to the bot's endpoint and takes the bot's calls at <see cref="ServiceUrl"/>, all on loopback.
/// </summary>
public sealed class Playground : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private Playground(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        Address = new Uri($"http://localhost:{port}");
    }

    /// <summary>Where the page is.</summary>
    public Uri Address { get; }

    /// <summary>What activities carry as <c>serviceUrl</c>.</summary>
    public Uri ServiceUrl => new(Address, "_connector");

    /// <param name="configuration">The text of a <c>.m365agentsplayground.yml</c>.</param>
    /// <param name="botEndpoint">The bot's messaging endpoint, e.g. <c>http://127.0.0.1:3978/api/messages</c>.</param>
    /// <param name="cancellationToken">Stops the wait, and the process with it.</param>
    /// <exception cref="InvalidOperationException">It ended at once, mostly for a wrong configuration; the message holds its log.</exception>
    public static async Task<Playground> StartAsync(string configuration, Uri botEndpoint, CancellationToken cancellationToken)
    {
        var script = NodeModules.Find("@microsoft/m365agentsplayground/cli.js");
        var folder = Directory.CreateTempSubdirectory("playground-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, ".m365agentsplayground.yml"), configuration, cancellationToken);
        var process = new Process { StartInfo = PlaygroundProcess.Describe(script, folder, botEndpoint), EnableRaisingEvents = true };
        try
        {
            var port = await PlaygroundProcess.StartAsync(process, cancellationToken);
            var playground = new Playground(process, folder, port);
            await playground.WaitUntilServingAsync(cancellationToken);
            return playground;
        }
        catch
        {
            await EndAsync(process, folder);
            throw;
        }
    }

    /// <summary>What it has logged, for the message of a failed test.</summary>
    public string ReadLog() => PlaygroundProcess.ReadLog(_folder);

    /// <summary>Opens its page, and returns when it has told the bot that the app was installed for the current user.</summary>
    public Task<PlaygroundPage> OpenAsync(Browser browser, CancellationToken cancellationToken) => PlaygroundPage.OpenAsync(browser, Address, cancellationToken);

    public async ValueTask DisposeAsync() => await EndAsync(_process, _folder);

    // It says that it listens before it has read its configuration: until then it answers 404, and if it cannot read it, it ends.
    private async Task WaitUntilServingAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var serving = false;
        while (!serving)
        {
            try
            {
                using var answer = await http.GetAsync("_internal/v1/testConfig", cancellationToken);
                serving = answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException e)
            {
                await _process.WaitForExitAsync(cancellationToken);
                throw new InvalidOperationException($"The Playground did not start. {ReadLog()}", e);
            }
        }
    }

    private static async Task EndAsync(Process process, string folder)
    {
        using (process)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            await process.WaitForExitAsync(CancellationToken.None);
        }

        Directory.Delete(folder, recursive: true);
    }
}
