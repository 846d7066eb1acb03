using CollectiveImpact.Teams.Connector;
using CollectiveImpact.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Sent = CollectiveImpact.Teams.Connector.ConnectorResult<CollectiveImpact.Teams.Connector.ResourceResponse>;

namespace CollectiveImpact.Teams.Tests.Connector;

public sealed class ConnectorOutcomeTests
{
    [Theory]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "ForbiddenOperationException")]
    [InlineData(403, "MessageWritesBlocked")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(404, "ActivityNotFoundInConversation")]
    [InlineData(404, "ActivityNotFound")]
    [InlineData(400, "MemberNotFoundInConversation")]
    [InlineData(404, "MemberNotFoundInConversation")]
    public async Task What_is_not_there_is_gone(int status, string code) =>
        Assert.Equal(new Sent.Gone(code), await AnsweredAsync(FakeAnswer.Error(status, code)));

    [Theory]
    [InlineData(400, "BadSyntax", false)]
    [InlineData(400, "BadArgument", false)]
    [InlineData(400, "Bad Argument", false)]
    [InlineData(400, "ConversationBlockedByAnother", false)]
    [InlineData(401, "BotNotRegistered", false)]
    [InlineData(403, "NotEnoughPermissions", false)]
    [InlineData(403, "InvalidBotApiHost", false)]
    [InlineData(404, "BadArgument", false)]
    [InlineData(409, "Conflict", false)]
    [InlineData(412, "PreconditionFailed", true)]
    [InlineData(413, "MessageSizeTooBig", false)]
    [InlineData(500, "ServiceError", false)]
    [InlineData(500, "ConversationNotFound", false)]
    [InlineData(502, "ServiceError", true)]
    [InlineData(503, "ServiceUnavailable", true)]
    [InlineData(504, "GatewayTimeout", true)]
    public async Task Everything_else_failed_and_only_some_of_it_may_be_tried_again(int status, string code, bool mayRetry) =>
        Assert.Equal(new Sent.Failed(code, mayRetry), await AnsweredAsync(FakeAnswer.Error(status, code)));

    [Theory]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"x\"}"}""")]
    [InlineData("""{"errorCode":209,"message":"blocked"}""")]
    [InlineData("""{"subCode":"MessageWritesBlocked"}""")]
    [InlineData("""{"error":{"code":"Forbidden","message":"{\"subCode\":\"MessageWritesBlocked\"}"}}""")]
    [InlineData("""{"error":{"code":"Forbidden","subCode":"MessageWritesBlocked","message":"x"}}""")]
    public async Task Blocked_writes_are_gone_in_every_shape(string body) =>
        Assert.Equal(new Sent.Gone("MessageWritesBlocked"), await AnsweredAsync(new(403, body)));

    [Theory]
    [InlineData(413, "<html><h1>Payload too large</h1></html>", "Http413", false)]
    [InlineData(403, "", "Http403", false)]
    [InlineData(502, "<!doctype html><title>Bad gateway</title>", "Http502", true)]
    [InlineData(503, "[1,2]", "Http503", true)]
    [InlineData(400, "{\"error\":\"text\"}", "Http400", false)]
    [InlineData(400, "{\"error\":{\"code\":7}}", "Http400", false)]
    [InlineData(403, "{\"errorCode\":\"209\",\"message\":[]}", "Http403", false)]
    [InlineData(404, "{ broken", "Http404", false)]
    [InlineData(418, "null", "Http418", false)]
    public async Task Body_that_says_nothing_is_no_failure_of_its_own(int status, string body, string code, bool mayRetry) =>
        Assert.Equal(new Sent.Failed(code, mayRetry), await AnsweredAsync(new(status, body) { ContentType = "text/html" }));

    [Theory]
    [InlineData("30", 30_000)]
    [InlineData("0", 0)]
    [InlineData("1.5", 1_500)]
    [InlineData("Fri, 20 Nov 2026 10:01:30 GMT", 90_000)]
    [InlineData("Fri, 20 Nov 2026 09:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData("1e99", null)]
    [InlineData("999999999999999999999", null)]
    [InlineData(null, null)]
    public async Task Throttling_says_how_long_when_Teams_does(string? header, int? milliseconds)
    {
        var answer = FakeAnswer.Error(429, "Throttled") with
        {
            Headers = header is null ? [] : new Dictionary<string, string> { ["Retry-After"] = header },
        };

        Assert.Equal(new Sent.Throttled(milliseconds is { } ms ? TimeSpan.FromMilliseconds(ms) : null), await AnsweredAsync(answer));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    public async Task Sent_message_is_done_even_when_its_answer_cannot_be_read(int status)
    {
        Assert.Equal(new Sent.Done(new("17")), await AnsweredAsync(new(status, """{"id":"17"}""")));
        Assert.Equal(new Sent.Done(new()), await AnsweredAsync(new(status, "<html>")));
        Assert.Equal(new Sent.Done(new()), await AnsweredAsync(new(status)));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirect_is_not_followed(int status)
    {
        await using var elsewhere = await FakeTeams.StartAsync(TestContext.Current.CancellationToken);
        var redirect = new FakeAnswer(status) { Headers = new Dictionary<string, string> { ["Location"] = elsewhere.ServiceUrl + "v3/stolen" } };

        Assert.Equal(new Sent.Failed($"Http{status}", false), await AnsweredAsync(redirect));
        Assert.Empty(elsewhere.Calls);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Cut_connection_is_no_answer_whether_or_not_the_message_arrived(bool arrived, int messages)
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        fixture.Teams.CutNext(call => call.IsPost, arrived);

        Assert.Equal(new Sent.Failed("NoAnswer", true), await fixture.SendAsync());
        Assert.Equal(messages, fixture.Teams.MessagesIn(ConnectorFixture.Chat).Count);
    }

    [Fact]
    public async Task Nobody_listening_is_no_answer()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        var url = fixture.Teams.ServiceUrl;
        await fixture.Teams.DisposeAsync();

        Assert.Equal(new Sent.Failed("NoAnswer", true), await fixture.SendAsync(url));
    }

    [Fact]
    public async Task Silence_is_no_answer()
    {
        await using var fixture = await ConnectorFixture.StartAsync(
            http: client => client.ConfigureHttpClient(http => http.Timeout = TimeSpan.FromMilliseconds(100)));
        fixture.Teams.HoldNext(_ => true);

        Assert.Equal(new Sent.Failed("NoAnswer", true), await fixture.SendAsync());
    }

    [Fact]
    public async Task Caller_that_gives_up_is_not_told_that_Teams_did()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var held = fixture.Teams.HoldNext(_ => true);
        var sending = fixture.Client.SendAsync(fixture.Route, "a:1", new() { Type = "message", Text = "Hej" }, stop.Token);
        await held.Arrived;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    private static async Task<Sent> AnsweredAsync(FakeAnswer answer)
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        fixture.Teams.FailNext(_ => true, answer);
        return await fixture.SendAsync();
    }
}
