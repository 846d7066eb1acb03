using Azure.Core;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Connector;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CollectiveImpact.Teams.Tests.Connector;

/// <summary>The client as a host makes it, against the stand-in. Teams' own address leads there too, so that tokens can be seen.</summary>
internal sealed class ConnectorFixture : IAsyncDisposable
{
    public const string Chat = "a:1chat/with a slash@and;more=1";
    public const string Channel = "19:253b1f341670408fb6fe51ba1d7d8b2f@thread.tacv2";

    private readonly IHost host;

    private ConnectorFixture(FakeTeams teams, string environment, Action<IHttpClientBuilder>? http)
    {
        Teams = teams;
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(
            [new("MicrosoftAppId", Samples.AppId), new("MicrosoftAppTenantId", Samples.Tenant), new("MicrosoftAppPassword", "not-a-real-one")]);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(provider => new ConnectorTokens(Issue, Clock));
        var standIn = new Uri(teams.ServiceUrl);
        var client = builder.Services.AddHttpClient(ConnectorClient.HttpClientName).AddHttpMessageHandler(() => new ToStandIn(standIn));
        http?.Invoke(client);
        host = builder.Build();
        Client = host.Services.GetRequiredService<ConnectorClient>();
    }

    public FakeTeams Teams { get; }

    public ManualClock Clock { get; } = new(new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));

    public ConnectorClient Client { get; }

    public ConnectorRoute Route => new(Teams.ServiceUrl, Samples.Tenant);

    public int Credentials { get; private set; }

    /// <summary>What the next credential does instead of giving a token.</summary>
    public Exception? NoToken { get; set; }

    public static async Task<ConnectorFixture> StartAsync(string environment = "Development", Action<IHttpClientBuilder>? http = null) =>
        new(await FakeTeams.StartAsync(TestContext.Current.CancellationToken), environment, http);

    public Task<ConnectorResult<ResourceResponse>> SendAsync(string? serviceUrl = null, string conversationId = Chat) =>
        Client.SendAsync(new(serviceUrl ?? Teams.ServiceUrl, Samples.Tenant), conversationId, Activity.Message("Hej"), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        host.Dispose();
        await Teams.DisposeAsync();
    }

    private Credential Issue() => new(this, ++Credentials);

    private sealed class Credential(ConnectorFixture fixture, int number) : TokenCredential
    {
        private int issued;

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Assert.Equal(["https://api.botframework.com/.default"], requestContext.Scopes);
            return fixture.NoToken is { } error
                ? throw error
                : new($"token-{number}-{++issued}", fixture.Clock.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    private sealed class ToStandIn(Uri standIn) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Host == "smba.trafficmanager.net")
            {
                request.RequestUri = new(standIn, request.RequestUri.AbsolutePath.Replace("/emea/" + Samples.Tenant, "", StringComparison.Ordinal));
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
