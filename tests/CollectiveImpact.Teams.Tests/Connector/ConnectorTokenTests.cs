using Azure.Identity;
using CollectiveImpact.Teams.Authentication;
using CollectiveImpact.Teams.Connector;
using CollectiveImpact.Testing.Teams;
using Sent = CollectiveImpact.Teams.Connector.ConnectorResult<CollectiveImpact.Teams.Connector.ResourceResponse>;

namespace CollectiveImpact.Teams.Tests.Connector;

public sealed class ConnectorTokenTests
{
    [Fact]
    public async Task Teams_is_sent_a_token_and_this_machine_never_is()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        await fixture.SendAsync();
        Assert.DoesNotContain("Authorization", fixture.Teams.Calls[0].Headers.Keys);
        Assert.Equal(0, fixture.Credentials);

        await fixture.SendAsync(Samples.ServiceUrl);
        Assert.Equal("Bearer token-1-1", fixture.Teams.Calls[1].Headers["Authorization"]);
    }

    [Fact]
    public async Task Token_is_kept_until_five_minutes_before_its_end()
    {
        await using var fixture = await ConnectorFixture.StartAsync("Production");
        await fixture.SendAsync(Samples.ServiceUrl);
        fixture.Clock.Advance(TimeSpan.FromMinutes(54));
        await fixture.SendAsync(Samples.ServiceUrl);
        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await fixture.SendAsync(Samples.ServiceUrl);

        Assert.Equal(["Bearer token-1-1", "Bearer token-1-1", "Bearer token-1-2"], fixture.Teams.Calls.Select(call => call.Headers["Authorization"]));
    }

    [Fact]
    public async Task Many_calls_at_once_share_one_token()
    {
        await using var fixture = await ConnectorFixture.StartAsync("Production");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => fixture.SendAsync(Samples.ServiceUrl, $"a:{n}")));

        Assert.All(fixture.Teams.Calls, call => Assert.Equal("Bearer token-1-1", call.Headers["Authorization"]));
        Assert.Equal(20, fixture.Teams.Calls.Count);
    }

    [Fact]
    public async Task Token_that_is_turned_away_is_dropped_and_another_is_tried_once()
    {
        await using var fixture = await ConnectorFixture.StartAsync("Production");
        fixture.Teams.FailNext(call => call.Headers["Authorization"] == "Bearer token-1-1", FakeAnswer.Error(401, "Unauthorized"));

        Assert.IsType<Sent.Done>(await fixture.SendAsync(Samples.ServiceUrl));
        Assert.Equal(["Bearer token-1-1", "Bearer token-2-1"], fixture.Teams.Calls.Select(call => call.Headers["Authorization"]));
    }

    [Theory]
    [InlineData("Unauthorized", 2)]
    [InlineData("BotNotRegistered", 1)]
    public async Task Tokens_that_are_all_turned_away_end_it(string code, int calls)
    {
        await using var fixture = await ConnectorFixture.StartAsync("Production");
        fixture.Teams.FailNext(_ => true, FakeAnswer.Error(401, code), times: 9);

        Assert.Equal(new Sent.Failed(code, false), await fixture.SendAsync(Samples.ServiceUrl));
        Assert.Equal(calls, fixture.Teams.Calls.Count);
    }

    [Fact]
    public async Task Token_that_is_not_issued_is_worth_another_try()
    {
        await using var fixture = await ConnectorFixture.StartAsync("Production");
        fixture.NoToken = new AuthenticationFailedException("scripted");
        Assert.Equal(new Sent.Failed("TokenNotIssued", true), await fixture.SendAsync(Samples.ServiceUrl));

        fixture.NoToken = null;
        Assert.IsType<Sent.Done>(await fixture.SendAsync(Samples.ServiceUrl));
    }

    [Theory]
    [InlineData("Development", "https://evil.example/")]
    [InlineData("Development", "http://smba.trafficmanager.net/emea/")]
    [InlineData("Development", "")]
    [InlineData("Production", "http://127.0.0.1:1/")]
    [InlineData("Production", "http://localhost:1/")]
    public async Task Host_that_is_not_allowed_is_not_called(string environment, string serviceUrl)
    {
        await using var fixture = await ConnectorFixture.StartAsync(environment);

        Assert.Equal(new Sent.Failed("ServiceUrlNotAllowed", false), await fixture.SendAsync(serviceUrl));
        Assert.Equal(0, fixture.Credentials);
    }

    [Theory]
    [InlineData("SingleTenant", typeof(ClientSecretCredential))]
    [InlineData("MultiTenant", typeof(ClientSecretCredential))]
    [InlineData("UserAssignedMSI", typeof(ManagedIdentityCredential))]
    public void Credential_is_that_of_the_app_type(string type, Type credential) => Assert.IsType(credential, BotCredential.Create(new()
    {
        MicrosoftAppType = type,
        MicrosoftAppId = Samples.AppId,
        MicrosoftAppTenantId = Samples.Tenant,
        MicrosoftAppPassword = "not-a-real-one",
    }));

    [Theory]
    [InlineData("SingleTenant", Samples.Tenant, "x", "", typeof(ClientSecretCredential))]
    [InlineData("MultiTenant", Samples.Tenant, "x", "", typeof(ClientSecretCredential))]
    [InlineData("UserAssignedMSI", null, null, "", typeof(ManagedIdentityCredential))]
    [InlineData("MultiTenant", null, "x", "MicrosoftAppTenantId", null)]
    [InlineData("SingleTenant", null, null, "MicrosoftAppTenantId MicrosoftAppPassword", null)]
    public void Identity_in_the_own_tenant_says_what_it_lacks(string type, string? tenant, string? password, string missing, Type? credential)
    {
        var identity = new BotIdentity(() => new() { MicrosoftAppType = type, MicrosoftAppId = Samples.AppId, MicrosoftAppTenantId = tenant, MicrosoftAppPassword = password });

        Assert.Equal(missing, string.Join(' ', identity.MissingSettings));
        if (credential is not null)
        {
            Assert.IsType(credential, identity.CreateCredential());
        }
    }

    [Fact]
    public void Identity_lacks_everything_when_nothing_is_set() =>
        Assert.Equal(["MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppPassword"], new BotIdentity(() => new()).MissingSettings);
}
