using System.Net.Http.Headers;
using System.Text;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Hosting.Telemetry;

/// <summary>What the bot tells those who run it, and what it tells nobody.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Obstacle = "Nøglerne til hallen ligger hos Egon";
    private const string Token = "hemmeligt-adgangstegn";
    private const string Secret = "hemmeligt-link";

    private static readonly Dictionary<string, string> _often = new()
    {
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
        ["Logging__LogLevel__Default"] = "Debug",
    };

    private readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public TelemetryTests() => _patience.CancelAfter(TimeSpan.FromMinutes(3));

    private CancellationToken Ct => _patience.Token;

    [Fact]
    public async Task Traces_metrics_and_logs_go_out_and_hold_no_name_no_text_and_no_secret()
    {
        await using var collector = await Collector.StartAsync(Ct);
        await using var bot = new BotProcess(new Dictionary<string, string>(_often) { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address, ["OTEL_SERVICE_NAME"] = "alliancebot-test" });
        await bot.StartAsync(Ct);
        var people = BotPeople.OfSample();
        await LiveAsync(bot, people);

        await collector.HearAsync("traces", "POST /api/messages", Ct);
        await collector.HearAsync("traces", "GET /downloads/{alliance}/{secret}", Ct);
        await collector.HearAsync("metrics", "http.server.request.duration", Ct);
        await collector.HearAsync("logs", "CollectiveImpact.Bot.Outgoing", Ct);
        var said = string.Concat(new[] { "traces", "metrics", "logs" }.Select(collector.Said)) + bot.Said;
        Assert.All(["traces", "metrics", "logs"], signal => Assert.Contains("alliancebot-test", collector.Said(signal), StringComparison.Ordinal));
        Assert.DoesNotContain("/health", collector.Said("traces"), StringComparison.Ordinal);
        Assert.DoesNotContain("/v3/conversations", collector.Said("traces"), StringComparison.Ordinal);
        Assert.Contains("server.address", collector.Said("traces"), StringComparison.Ordinal);
        var words = people.All.Select(person => person.Name).Concat([Obstacle, Token, Secret, "@havnekommunen.example"]);
        Assert.DoesNotContain(words, word => said.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Spans_are_written_to_the_console_when_told()
    {
        await using var bot = new BotProcess(new Dictionary<string, string> { ["Telemetry__Console"] = "true" });
        await bot.StartAsync(Ct);

        using var http = new HttpClient { BaseAddress = bot.Address };
        await http.GetStringAsync(new Uri("", UriKind.Relative), Ct);

        await UntilAsync(() => bot.Said.Contains("ms Microsoft.AspNetCore: GET /", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Telemetry:Console", "Telemetry__Console", "true", "Production")]
    [InlineData("Telemetry:Console", "Telemetry__Console", "ja", "Development")]
    [InlineData("Telemetry:Consol", "Telemetry__Consol", "true", "Development")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT", "localhost", "Development")]
    public async Task Start_ends_in_one_line_that_names_the_key(string key, string setting, string value, string environment)
    {
        const string AnyId = "e3cb1c84-14e3-419c-b39c-1c06097b55fd";
        await using var bot = new BotProcess(new Dictionary<string, string>
        {
            [setting] = value,
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["MicrosoftAppType"] = "UserAssignedMSI",
            ["MicrosoftAppId"] = AnyId,
            ["MicrosoftAppTenantId"] = AnyId,
        });
        var (exitCode, output, error) = await bot.FailsAsync(Ct);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith(key + ":", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose() => _patience.Dispose();

    /// <summary>A round is asked and answered, a stranger knocks, and somebody follows a link to a file.</summary>
    private async Task LiveAsync(BotProcess bot, BotPeople people)
    {
        await using var teams = await BotDriver.TeamsOfAsync(people, Ct);
        using var driver = new BotDriver(bot.Address, teams, people);
        await driver.InstallsInTeamAsync("m01", Ct);
        await driver.SaysAsync("m01", "start runde", Ct);
        var cards = await driver.CheckInsAsync(Expectations.Asked(people, TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Count, Ct);
        await driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("status:c01", "Challenged"), ("obstacle:c01", Obstacle));

        using var http = new HttpClient { BaseAddress = bot.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var body = new StringContent($$"""{"type":"message","text":"{{Obstacle}}"}""", Encoding.UTF8, "application/json");
        using var refused = await http.PostAsync(new Uri("api/messages", UriKind.Relative), body, Ct);
        using var link = await http.GetAsync(new Uri($"downloads/ung-i-havnebyen/{Secret}", UriKind.Relative), Ct);
    }

    private async Task UntilAsync(Func<bool> holds)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (!holds())
        {
            await look.WaitForNextTickAsync(Ct);
        }
    }
}
