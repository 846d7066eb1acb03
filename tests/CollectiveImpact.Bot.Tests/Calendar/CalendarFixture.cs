using System.Collections.Concurrent;
using Azure.Core;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Calendar;
using CollectiveImpact.Bot.Calendar;
using CollectiveImpact.Teams;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Graph;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Entry = CollectiveImpact.Alliance.Calendar.CalendarResult<CollectiveImpact.Alliance.Calendar.CalendarEntry>;

namespace CollectiveImpact.Bot.Tests.Calendar;

/// <summary>The calendar as the bot makes it, against the stand-in; Graph's own address leads there too, so that tokens can be seen.</summary>
internal sealed class CalendarFixture : IAsyncDisposable
{
    public static readonly DateTimeOffset One = new(2027, 3, 16, 12, 0, 0, TimeSpan.Zero);
    private readonly List<IHost> _hosts = [];

    private CalendarFixture(FakeGraph graph, TimeProvider? time, string? baseUrl)
    {
        Graph = graph;
        Calendar = Restart(time, baseUrl);
    }

    public FakeGraph Graph { get; }

    public ICalendar Calendar { get; private set; }

    /// <summary>Everything the bot logged, of every category.</summary>
    public ConcurrentQueue<string> Logs { get; } = [];

    /// <summary>The scopes for which tokens were asked.</summary>
    public ConcurrentQueue<string> Scopes { get; } = [];

    public Exception? NoToken { get; set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<CalendarFixture> StartAsync(TimeProvider? time = null, string? baseUrl = null) => new(await FakeGraph.StartAsync(Ct), time, baseUrl);

    /// <summary>The meeting of the tests: a partner meeting of two hours in spring.</summary>
    public static CalendarMeeting Meeting(params CalendarPerson[] people) => new()
    {
        Mark = new(new AllianceId("ung-i-havnebyen"), "2027-partner-1"),
        Version = 0,
        Subject = "Partnermøde 1 · Ung i Havnebyen",
        Words = [new("Kære partnere"), new("Dagsordenen kommer en uge før."), new("Læs mere", new("https://havnebyen.example/moede?a=1&b=2"))],
        Period = new(One, One.AddHours(2)),
        TimeZone = "Europe/Copenhagen",
        Place = "Rådhuset, lokale 2",
        People = people.Length > 0 ? people : [new("mads@kommune.example", "Mads"), new("amina@klubben.example", "Amina", IsRequired: false)],
    };

    public static CalendarPerson[] Crowd(int count) => [.. Enumerable.Range(1, count).Select(n => new CalendarPerson($"p{n:D3}@partner.example", $"Partner {n}"))];

    public static CalendarEntry Done(Entry result) => Assert.IsType<Entry.Done>(result).Value;

    public static CalendarProblem Failed(Entry result) => Assert.IsType<Entry.Failed>(result).Problem;

    public async Task<CalendarEntry> CreateAsync(CalendarMeeting? meeting = null) => Done(await Calendar.CreateAsync(meeting ?? Meeting(), Ct));

    /// <summary>The bot after a kill: nothing is remembered.</summary>
    public ICalendar Restart(TimeProvider? time = null, string? baseUrl = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = baseUrl is null ? "Development" : "Production" });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Graph:BaseUrl", baseUrl ?? Graph.BaseUrl),
            new("Graph:Organizer", FakeGraph.DefaultOrganizer),
            new("MicrosoftAppId", "11111111-2222-3333-4444-555555555555"),
            new("MicrosoftAppTenantId", "11111111-2222-3333-4444-666666666666"),
            new("MicrosoftAppPassword", "not-a-real-one"),
        ]);

        // Time stands still unless a test moves it: a slow machine is no service that does not answer.
        builder.Services.AddSingleton(time ?? new ManualClock(One));
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        builder.Services.AddCalendar(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(new GraphCredential(() => new Credential(this)));
        builder.Services.AddHttpClient(GraphConnection.HttpClientName).AddHttpMessageHandler(() => new ToStandIn(new Uri(Graph.BaseUrl)));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Listener(Logs));
        var host = builder.Build();
        _hosts.Add(host);
        return Calendar = host.Services.GetRequiredService<ICalendar>();
    }

    public async ValueTask DisposeAsync()
    {
        _hosts.ForEach(host => host.Dispose());
        await Graph.DisposeAsync();
    }

    private sealed class Credential(CalendarFixture fixture) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            fixture.Scopes.Enqueue(string.Join(' ', requestContext.Scopes));
            return fixture.NoToken is { } error ? throw error : new("token-1", One.AddYears(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    private sealed class ToStandIn(Uri standIn) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host == "graph.microsoft.com")
            {
                request.RequestUri = new(standIn, request.RequestUri.PathAndQuery);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Listener(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {eventId.Id} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
