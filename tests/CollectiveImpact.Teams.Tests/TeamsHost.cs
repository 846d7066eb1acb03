using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CollectiveImpact.Teams.Tests;

/// <summary>The wire in a real host on a free loopback port, with a handler that keeps what reaches it.</summary>
internal sealed class TeamsHost : IActivityHandler, IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client = new();

    private TeamsHost(IReadOnlyDictionary<string, string?> settings, string environment, Action<IServiceCollection>? more)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IActivityHandler>(this);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        more?.Invoke(builder.Services);
        app = builder.Build();
        app.MapTeamsMessages();
    }

    public ManualClock Clock { get; } = new(new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));

    public List<Activity> Handled { get; } = [];

    public Func<Activity, InvokeResponse?> Answer { get; set; } = _ => null;

    public IServiceProvider Services => app.Services;

    private Uri Messages => new(new Uri(app.Urls.First()), "/api/messages");

    public static async Task<TeamsHost> StartAsync(
        IReadOnlyDictionary<string, string?> settings, string environment = "Development", Action<IServiceCollection>? more = null)
    {
        var host = new TeamsHost(settings, environment, more);
        try
        {
            await host.app.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        return host;
    }

    public Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken ct)
    {
        Handled.Add(activity);
        return Task.FromResult(Answer(activity));
    }

    public Task<HttpResponseMessage> PostAsync(string body, string? authorization = null, params (string Name, string Value)[] headers) =>
        PostAsync(Encoding.UTF8.GetBytes(body), authorization, headers);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? authorization = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8") } },
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync() => client.GetAsync(Messages, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }
}
