using System.Net;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Teams.Tests.Authentication;

public sealed class TokenTests(InboundFixture fixture) : IClassFixture<InboundFixture>
{
    private static readonly Dictionary<string, Action<TokenDraft>> BadTokens = new()
    {
        ["broken signature"] = t => t.BreakSignature = true,
        ["no algorithm"] = t => t.Header["alg"] = "none",
        ["public key as a shared secret"] = t => t.Header["alg"] = "HS256",
        ["another RSA algorithm"] = t => t.Header["alg"] = "RS384",
        ["another issuer"] = t => t.Payload["iss"] = "https://api.botframework.example",
        ["issuer in another case"] = t => t.Payload["iss"] = "https://API.botframework.com",
        ["issuer with a slash"] = t => t.Payload["iss"] = TestAuthority.Issuer + "/",
        ["no issuer"] = t => t.Payload.Remove("iss"),
        ["another audience"] = t => t.Payload["aud"] = "00001111-aaaa-2222-bbbb-3333cccc4444",
        ["audience with a slash"] = t => t.Payload["aud"] = Samples.AppId + "/",
        ["no audience"] = t => t.Payload.Remove("aud"),
        ["expired beyond the skew"] = t => t.Payload["exp"] = (long)t.Payload["nbf"]! - 301,
        ["not yet valid beyond the skew"] = t => t.Payload["nbf"] = (long)t.Payload["nbf"]! + 301,
        ["no end"] = t => t.Payload.Remove("exp"),
        ["unknown key"] = t => t.Header["kid"] = "key-nobody-knows",
        ["no key id"] = t => t.Header.Remove("kid"),
        ["signed by another key than it names"] = t => t.Key = new AuthorityKey("key-1"),
    };

    public static TheoryData<string> BadTokenNames => [.. BadTokens.Keys];

    [Fact]
    public async Task Valid_token_lets_the_activity_in()
    {
        var before = fixture.Host.Handled.Count;
        using var response = await fixture.Host.PostAsync(InboundFixture.Message(), fixture.Bearer());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.Equal("hjælp", fixture.Host.Handled[before..].Single().Text);
    }

    [Theory]
    [InlineData(-299, 3600)]
    [InlineData(-3600, -299)]
    [InlineData(299, 3600)]
    public async Task Token_is_good_within_five_minutes_of_its_lifetime(int from, int to)
    {
        var now = fixture.Host.Clock.GetUtcNow().ToUnixTimeSeconds();
        using var response = await fixture.Host.PostAsync(InboundFixture.Message(), fixture.Bearer(t =>
        {
            t.Payload["nbf"] = now + from;
            t.Payload["exp"] = now + to;
        }));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(BadTokenNames))]
    public async Task Bad_token_is_401_and_reaches_nobody(string which)
    {
        var before = fixture.Host.Handled.Count;
        using var response = await fixture.Host.PostAsync(InboundFixture.Message(), fixture.Bearer(BadTokens[which]));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("A token of the Bot Connector is needed.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(before, fixture.Host.Handled.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer junk")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic YTpi")]
    public async Task Header_without_a_token_is_401(string? authorization)
    {
        var before = fixture.Host.Handled.Count;
        using var response = await fixture.Host.PostAsync(InboundFixture.Message(), authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(before, fixture.Host.Handled.Count);
    }

    [Fact]
    public async Task Valid_token_under_another_scheme_is_401()
    {
        using var response = await fixture.Host.PostAsync(InboundFixture.Message(), fixture.Bearer().Replace("Bearer", "Token", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Token_comes_before_everything_else()
    {
        using var tooLarge = await fixture.Host.PostAsync(new string(' ', 300_000));
        using var unreadable = await fixture.Host.PostAsync("junk");

        Assert.Equal(HttpStatusCode.Unauthorized, tooLarge.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, unreadable.StatusCode);
    }

    [Fact]
    public async Task Authority_that_cannot_be_reached_lets_nobody_in()
    {
        var authority = await TestAuthority.StartAsync(TestContext.Current.CancellationToken);
        await using var host = await TeamsHost.StartAsync(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = Samples.AppId,
            ["MicrosoftAppTenantId"] = Samples.Tenant,
            ["Teams:OpenIdMetadata"] = authority.MetadataAddress,
        });
        var token = authority.Token(Samples.AppId, Samples.ServiceUrl, host.Clock.GetUtcNow());
        await authority.DisposeAsync();

        using var response = await host.PostAsync(InboundFixture.Message(), "Bearer " + token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(host.Handled);
    }
}
