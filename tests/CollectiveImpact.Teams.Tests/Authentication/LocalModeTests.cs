using System.Net;
using CollectiveImpact.Teams.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Teams.Tests.Authentication;

public sealed class LocalModeTests
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Theory]
    [InlineData("http://localhost:56150/_connector", HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1:1234/", HttpStatusCode.OK)]
    [InlineData("http://[::1]:1234/", HttpStatusCode.OK)]
    [InlineData(Samples.ServiceUrl, HttpStatusCode.OK)]
    [InlineData("http://localhost.evil.example/", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1.evil.example/", HttpStatusCode.Forbidden)]
    [InlineData("http://user@localhost:1234/", HttpStatusCode.Forbidden)]
    [InlineData("https://evil.example/", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    public async Task Caller_on_this_machine_needs_no_token_but_a_local_service_url(string serviceUrl, HttpStatusCode expected)
    {
        await using var host = await TeamsHost.StartAsync(Nothing);
        using var response = await host.PostAsync(InboundFixture.Message(a => a["serviceUrl"] = serviceUrl));

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("Forwarded", "for=192.0.2.1")]
    [InlineData("X-Forwarded-For", "192.0.2.1")]
    [InlineData("X-Forwarded-Host", "tunnel.example")]
    [InlineData("Origin", "https://evil.example")]
    public async Task Tunnel_or_page_is_not_this_machine(string header, string value)
    {
        await using var host = await TeamsHost.StartAsync(Nothing);
        using var response = await host.PostAsync(InboundFixture.Message(), authorization: null, (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(host.Handled);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.0.2.1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData(null, false)]
    public void Only_a_loopback_address_is_this_machine(string? address, bool admitted)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);

        Assert.Equal(admitted, new LocalMode(Options.Create(new TeamsOptions()), development: true).Admits(context));
        Assert.False(new LocalMode(Options.Create(new TeamsOptions()), development: false).Admits(context));
        Assert.False(new LocalMode(Options.Create(new TeamsOptions { MicrosoftAppId = Samples.AppId }), development: true).Admits(context));
    }

    [Fact]
    public async Task Junk_token_does_no_harm()
    {
        await using var host = await TeamsHost.StartAsync(Nothing);
        using var response = await host.PostAsync(InboundFixture.Message(), "Bearer junk");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task App_id_ends_it()
    {
        await using var host = await TeamsHost.StartAsync(new Dictionary<string, string?> { ["MicrosoftAppId"] = Samples.AppId });
        using var response = await host.PostAsync(InboundFixture.Message());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Tenant_list_holds_when_there_is_one()
    {
        await using var host = await TeamsHost.StartAsync(new Dictionary<string, string?> { ["Teams:AllowedTenants"] = Samples.Tenant });
        using var own = await host.PostAsync(InboundFixture.Message());
        using var other = await host.PostAsync(InboundFixture.Message(
            a => a["conversation"]!["tenantId"] = "56653e9d-2158-46ee-90d7-675c39642038"));

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }
}
