using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace CollectiveImpact.EndToEnd.Tests.TryOut;

/// <summary>What <c>--playground</c> does on a machine as it happens to be.</summary>
public sealed partial class PlaygroundSwitchTests : IDisposable
{
    private const int UsualPort = 56150;
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Bot_says_in_one_line_what_is_missing_and_goes_on_when_there_is_no_Node()
    {
        await using var bot = BotProcess.Start(_folder, _folder, "--playground");
        await bot.WaitForAsync(NeedsNode(), Token);

        using var http = new HttpClient { BaseAddress = await bot.AddressAsync(Token) };
        using var ready = await http.GetAsync("health/ready", Token);

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Single(bot.Said.Split('\n'), line => line.Contains("Node.js", StringComparison.Ordinal));
        Assert.DoesNotContain("Exception", bot.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Playground_takes_another_port_when_its_usual_one_is_busy_and_ends_with_the_bot()
    {
        using var taken = Take(UsualPort);
        await using var bot = BotProcess.Start(_folder, null, "--playground", "--as", "m06");
        var address = await bot.PlaygroundAsync(Token);
        using var http = new HttpClient { BaseAddress = address };
        using var page = await http.GetAsync("_internal/v1/testConfig", Token);

        await bot.StopAsync();

        Assert.NotEqual(UsualPort, address.Port);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(0, bot.ExitCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("_internal/v1/testConfig", Token));
    }

    [Fact]
    public async Task Bot_says_who_is_missing_when_nobody_has_the_id()
    {
        await using var bot = BotProcess.Start(_folder, null, "--playground", "--as", "m99");

        var said = await bot.WaitForAsync(NoStage(), Token);

        Assert.Contains("m99", said.Value, StringComparison.Ordinal);
    }

    // Busy already is as good as taken.
    private static TcpListener Take(int port)
    {
        var listener = new TcpListener(IPAddress.Any, port);
        try
        {
            listener.Start();
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            TestContext.Current.AddWarning(string.Create(CultureInfo.InvariantCulture, $"Port {port} was busy already."));
        }

        return listener;
    }

    [GeneratedRegex("needs Node.js 20 or newer .*goes on without it")]
    private static partial Regex NeedsNode();

    [GeneratedRegex("has no stage.*")]
    private static partial Regex NoStage();
}
