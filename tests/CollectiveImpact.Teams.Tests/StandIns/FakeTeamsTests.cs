using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Teams.Tests.StandIns;

public sealed class FakeTeamsTests : IAsyncLifetime
{
    private const string Channel = "19:253b1f341670408fb6fe51ba1d7d8b2f@thread.tacv2";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private readonly HttpClient http = new();
    private FakeTeams teams = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        teams = await FakeTeams.StartAsync(Ct);
        http.BaseAddress = new(teams.ServiceUrl);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task Waiting_ends_with_the_call_whether_it_came_before_or_after()
    {
        var waiting = teams.WaitForAsync(call => call.IsPost, Soon, Ct);
        await PostAsync("v3/conversations/a:1/activities", """{"type":"message","text":"Hej"}""");

        Assert.Equal("Hej", (string?)(await waiting).Body!["text"]);
        Assert.Equal(await waiting, await teams.WaitForAsync(call => call.IsPost, Soon, Ct));
    }

    [Fact]
    public async Task Waiting_for_several_ends_with_the_last_of_them()
    {
        var waiting = teams.WaitForAsync(call => call.IsPost, 2, Soon, Ct);
        await PostAsync("v3/conversations/a:1/activities", """{"type":"message","text":"1"}""");
        Assert.False(waiting.IsCompleted);
        await PostAsync("v3/conversations/a:1/activities", """{"type":"message","text":"2"}""");

        Assert.Equal(["1", "2"], (await waiting).Select(call => (string?)call.Body!["text"]));
    }

    [Fact]
    public async Task Waiting_in_vain_says_what_came_instead()
    {
        await http.GetAsync("v3/teams/19:none", Ct);

        var error = await Assert.ThrowsAsync<TimeoutException>(() => teams.WaitForAsync(call => call.IsPost, TimeSpan.FromMilliseconds(1), Ct));
        Assert.Contains("GET /v3/teams/19:none -> 404", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_has_one_chat_by_either_id_and_strangers_have_none()
    {
        teams.SetRoster(Channel, new FakeMember("29:amina", "object-amina", "Amina Yusuf"));

        Assert.Equal(teams.ChatWith("29:amina"), (string?)(await CreateAsync("29:amina"))!["id"]);
        Assert.Equal(teams.ChatWith("29:amina"), (string?)(await CreateAsync("object-amina"))!["id"]);
        Assert.Equal("MemberNotFoundInConversation", (string?)(await CreateAsync("29:stranger"))!["error"]!["code"]);
    }

    [Fact]
    public async Task Message_to_a_channel_begins_a_thread_and_to_a_thread_stays_there()
    {
        await PostAsync($"v3/conversations/{Uri.EscapeDataString(Channel)}/activities", """{"type":"message","text":"post"}""");
        var thread = teams.PostsIn(Channel).Single().ConversationId;
        await PostAsync($"v3/conversations/{Uri.EscapeDataString(thread)}/activities", """{"type":"message","text":"svar"}""");

        Assert.StartsWith(Channel + ";messageid=", thread, StringComparison.Ordinal);
        Assert.Equal(["post", "svar"], teams.MessagesIn(thread).Select(message => message.Text));
    }

    [Fact]
    public async Task Blocked_chat_refuses_writes_until_it_is_healed()
    {
        teams.Block("a:1");
        using var refused = await PostAsync("v3/conversations/a:1/activities", """{"type":"message","text":"Hej"}""");
        teams.Heal();
        using var taken = await PostAsync("v3/conversations/a:1/activities", """{"type":"message","text":"Hej"}""");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
    }

    [Fact]
    public async Task Held_call_is_carried_out_when_it_is_released()
    {
        var held = teams.HoldNext(call => call.IsPost);
        var posting = PostAsync("v3/conversations/a:1/activities", """{"type":"message","text":"Hej"}""");
        await held.Arrived.WaitAsync(Soon, Ct);
        Assert.Empty(teams.MessagesIn("a:1"));
        held.Release();
        (await posting).Dispose();

        Assert.Single(teams.MessagesIn("a:1"));
    }

    [Theory]
    [InlineData("""{"type":"message"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"typing"}""", HttpStatusCode.Accepted)]
    [InlineData("""{"type":"message","text":"a","attachments":[{}]}""", HttpStatusCode.Accepted)]
    [InlineData("junk", HttpStatusCode.BadRequest)]
    public async Task Odd_messages_are_answered_as_Teams_does(string body, HttpStatusCode status)
    {
        using var response = await PostAsync("v3/conversations/a:1/activities", body);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"tenantId":"t","isGroup":false,"members":[{"id":"29:a"},{"id":"29:b"}]}""")]
    [InlineData("""{"tenantId":"t","isGroup":true,"channelData":{"channel":{"id":"19:x"}}}""")]
    [InlineData("""{"isGroup":false,"members":[{"id":"29:a"}]}""")]
    public async Task Conversation_of_the_wrong_shape_is_bad_syntax(string body)
    {
        using var response = await PostAsync("v3/conversations", body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private async Task<JsonNode?> CreateAsync(string memberId)
    {
        using var response = await PostAsync("v3/conversations", $$$"""{"tenantId":"t","isGroup":false,"members":[{"id":"{{{memberId}}}"}]}""");
        return await response.Content.ReadFromJsonAsync<JsonNode>(Ct);
    }

    private Task<HttpResponseMessage> PostAsync(string path, string body) => http.PostAsync(path, new StringContent(body), Ct);
}
