using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Teams.Tests.Authentication;

public sealed class BodyTests(InboundFixture fixture) : IClassFixture<InboundFixture>
{
    private const int Limit = 256 * 1024;

    [Theory]
    [InlineData("")]
    [InlineData("junk")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":\" \"}")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\"}")]
    public async Task Body_that_is_no_activity_is_400(string body)
    {
        var before = fixture.Host.Handled.Count;
        using var response = await fixture.Host.PostAsync(body, fixture.Bearer());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("The body is not an activity.", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(before, fixture.Host.Handled.Count);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_400()
    {
        var body = Encoding.UTF8.GetBytes(InboundFixture.Message(a => a["text"] = "????"));
        body[body.AsSpan().IndexOf("????"u8)] = 0xFF;
        using var response = await fixture.Host.PostAsync(body, fixture.Bearer());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(Limit, HttpStatusCode.OK)]
    [InlineData(Limit + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Body_may_have_256_KB(int bytes, HttpStatusCode expected)
    {
        var body = InboundFixture.Message();
        body += new string(' ', bytes - Encoding.UTF8.GetByteCount(body));
        using var response = await fixture.Host.PostAsync(body, fixture.Bearer());

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(Limit, HttpStatusCode.OK)]
    [InlineData(Limit + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Body_of_unsaid_length_is_held_to_the_same_limit(int bytes, HttpStatusCode expected)
    {
        var body = InboundFixture.Message();
        body += new string(' ', bytes - Encoding.UTF8.GetByteCount(body));
        using var response = await fixture.Host.PostAsync(body, fixture.Bearer(), ("Transfer-Encoding", "chunked"));

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("endOfConversation")]
    [InlineData("somethingNobodyKnows")]
    public async Task Type_that_nobody_knows_is_200(string type)
    {
        using var response = await fixture.Host.PostAsync(InboundFixture.Message(a => a["type"] = type), fixture.Bearer());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Get_is_405()
    {
        using var response = await fixture.Host.GetAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("answered", 200, "application/vnd.microsoft.activity.message")]
    [InlineData("unknown", 501, "application/vnd.microsoft.error")]
    [InlineData("broken", 500, "application/vnd.microsoft.error")]
    public async Task Invoke_is_always_200_with_the_outcome_in_the_body(string how, int statusCode, string type)
    {
        fixture.Host.Answer = _ => how switch
        {
            "answered" => InvokeResponse.Message("Gemt."),
            "unknown" => null,
            _ => throw new InvalidOperationException("secret of the inside"),
        };
        using var response = await fixture.Host.PostAsync(Samples.Json("card-action").ToJsonString(), fixture.Bearer());
        fixture.Host.Answer = _ => null;
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var body = JsonNode.Parse(text)!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(statusCode, (int)body["statusCode"]!);
        Assert.Equal(type, (string?)body["type"]);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handler_that_fails_on_a_message_is_500_without_a_word()
    {
        fixture.Host.Answer = _ => throw new InvalidOperationException("secret of the inside");
        using var response = await fixture.Host.PostAsync(InboundFixture.Message(), fixture.Bearer());
        fixture.Host.Answer = _ => null;

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
