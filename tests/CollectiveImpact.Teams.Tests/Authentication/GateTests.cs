using System.Net;

namespace CollectiveImpact.Teams.Tests.Authentication;

public sealed class GateTests(InboundFixture fixture) : IClassFixture<InboundFixture>
{
    [Fact]
    public async Task Service_urls_may_differ_in_case() => await IsAsync(
        HttpStatusCode.OK, fixture.Bearer(t => t.Payload["serviceurl"] = Samples.ServiceUrl.ToUpperInvariant()), InboundFixture.Message());

    [Fact]
    public async Task Claim_may_be_spelled_serviceUrl() => await IsAsync(
        HttpStatusCode.OK,
        fixture.Bearer(t =>
        {
            t.Payload.Remove("serviceurl");
            t.Payload["serviceUrl"] = Samples.ServiceUrl;
        }),
        InboundFixture.Message());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/emea/3f3d1cea-7a18-41af-872b-cfbbd5140984")]
    public async Task Claim_with_another_service_url_is_403(string? claim) => await IsAsync(
        HttpStatusCode.Forbidden, fixture.Bearer(t => t.Payload["serviceurl"] = claim), InboundFixture.Message());

    [Fact]
    public async Task Token_without_the_claim_is_403() => await IsAsync(
        HttpStatusCode.Forbidden, fixture.Bearer(t => t.Payload.Remove("serviceurl")), InboundFixture.Message());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Activity_without_service_url_is_403(string? serviceUrl)
    {
        await IsAsync(HttpStatusCode.Forbidden, fixture.Bearer(), InboundFixture.Message(a => a["serviceUrl"] = serviceUrl));
        await IsAsync(HttpStatusCode.Forbidden, fixture.Bearer(t => t.Payload["serviceurl"] = ""), InboundFixture.Message(a => a["serviceUrl"] = serviceUrl));
    }

    [Theory]
    [InlineData("https://evil.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/emea/")]
    [InlineData("https://user@smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://smba.trafficmanager.net./emea/")]
    [InlineData("https://smba.trafficmanager.net/emea/?to=evil.example")]
    [InlineData("https://smba.trafficmanager.net/emea/#evil.example")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://trafficmanager.net/")]
    [InlineData("https://localhost/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("/emea/")]
    [InlineData("file:///etc/hosts")]
    public async Task Host_that_is_not_on_the_list_is_403_though_the_token_names_it(string serviceUrl) => await IsAsync(
        HttpStatusCode.Forbidden, fixture.Bearer(serviceUrl: serviceUrl), InboundFixture.Message(a => a["serviceUrl"] = serviceUrl));

    [Theory]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://SMBA.trafficmanager.net:443/emea/")]
    public async Task Host_on_the_list_is_let_in(string serviceUrl) => await IsAsync(
        HttpStatusCode.OK, fixture.Bearer(serviceUrl: serviceUrl), InboundFixture.Message(a => a["serviceUrl"] = serviceUrl));

    [Theory]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Activity_of_another_channel_is_403(string? channelId) => await IsAsync(
        HttpStatusCode.Forbidden, fixture.Bearer(), InboundFixture.Message(a => a["channelId"] = channelId));

    [Theory]
    [InlineData(InboundFixture.KeyOfAnotherChannel)]
    [InlineData(InboundFixture.KeyWithoutEndorsements)]
    public async Task Key_that_is_not_endorsed_for_Teams_is_403(string kid) => await IsAsync(
        HttpStatusCode.Forbidden,
        fixture.Bearer(t =>
        {
            t.Key = fixture.Keys[kid];
            t.Header["kid"] = kid;
        }),
        InboundFixture.Message());

    [Theory]
    [InlineData("conversation")]
    [InlineData("channelData")]
    [InlineData("both")]
    public async Task Tenant_that_is_not_allowed_is_403_wherever_it_stands(string where)
    {
        const string Other = "56653e9d-2158-46ee-90d7-675c39642038";
        await IsAsync(HttpStatusCode.Forbidden, fixture.Bearer(), InboundFixture.Message(a =>
        {
            if (where != "channelData")
            {
                a["conversation"]!["tenantId"] = Other;
            }

            if (where != "conversation")
            {
                a["channelData"]!["tenant"]!["id"] = Other;
            }
        }));
    }

    [Fact]
    public async Task Activity_without_a_tenant_is_403() => await IsAsync(HttpStatusCode.Forbidden, fixture.Bearer(), InboundFixture.Message(a =>
    {
        a["conversation"]!.AsObject().Remove("tenantId");
        a.Remove("channelData");
    }));

    [Fact]
    public async Task Tenant_of_channelData_alone_is_enough() => await IsAsync(
        HttpStatusCode.OK, fixture.Bearer(), InboundFixture.Message(a => a["conversation"]!.AsObject().Remove("tenantId")));

    private async Task IsAsync(HttpStatusCode expected, string authorization, string body)
    {
        var before = fixture.Host.Handled.Count;
        using var response = await fixture.Host.PostAsync(body, authorization);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? before + 1 : before, fixture.Host.Handled.Count);
    }
}
