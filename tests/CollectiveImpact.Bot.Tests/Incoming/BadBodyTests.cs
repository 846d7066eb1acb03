using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Incoming;

/// <summary>Bodies that are no activity, or one with something wrong in it: a clear status, and never an exception's words.</summary>
public sealed class BadBodyTests(QuietBot bot) : IClassFixture<QuietBot>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 400)]
    [InlineData("hej", 400)]
    [InlineData("{", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("[{\"type\":\"message\"}]", 400)]
    [InlineData("\"message\"", 400)]
    [InlineData("42", 400)]
    [InlineData("{}", 400)]
    [InlineData("{\"type\":\"\"}", 400)]
    [InlineData("{\"type\":7}", 400)]
    [InlineData("{\"type\":[\"message\"]}", 400)]
    [InlineData("{\"type\":\"message\",\"from\":\"m01\"}", 400)]
    [InlineData("{\"type\":\"message\",\"conversation\":[]}", 400)]
    [InlineData("{\"type\":\"message\",\"entities\":{}}", 400)]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"i går\"}", 400)]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}", 400)]
    [InlineData("{\"type\":\"message\"}", 403)]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"https://evil.example/\"}", 403)]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"javascript:alert(1)\"}", 403)]
    public async Task Body_is_answered_with_its_status(string body, int status)
    {
        var answer = await bot.Driver.PostAsync(body, Ct);

        Assert.Equal(status, answer.Status);
        AssertNothingInside(answer.Body);
    }

    [Fact]
    public async Task Body_is_too_large_above_a_quarter_megabyte()
    {
        var activity = bot.Driver.Write.Message(bot.Driver.People["m07"], new string('x', 300 * 1024));
        Assert.Equal(413, (await bot.Driver.PostAsync(activity, Ct)).Status);
        Assert.Equal(200, await bot.Driver.StatusOfAsync("health/ready", Ct));
    }

    [Fact]
    public async Task Body_is_unreadable_when_it_is_nested_without_end() =>
        Assert.Equal(400, (await bot.Driver.PostAsync(string.Concat(Enumerable.Repeat("[", 100_000)), Ct)).Status);

    [Theory]
    [InlineData("message", "from")]
    [InlineData("message", "recipient")]
    [InlineData("message", "conversation")]
    [InlineData("message", "channelData")]
    [InlineData("message", "text")]
    [InlineData("message", "id")]
    [InlineData("invoke", "from")]
    [InlineData("invoke", "recipient")]
    [InlineData("invoke", "conversation")]
    [InlineData("invoke", "channelData")]
    [InlineData("invoke", "value")]
    [InlineData("invoke", "name")]
    [InlineData("conversationUpdate", "from")]
    [InlineData("conversationUpdate", "recipient")]
    [InlineData("conversationUpdate", "conversation")]
    [InlineData("conversationUpdate", "channelData")]
    [InlineData("installationUpdate", "from")]
    [InlineData("installationUpdate", "recipient")]
    [InlineData("installationUpdate", "conversation")]
    [InlineData("installationUpdate", "action")]
    public async Task Activity_is_taken_in_stride_when_a_part_of_it_is_missing_or_null(string type, string part)
    {
        var activity = Of(type);
        activity[part] = null;
        await TakenAsync(activity);
        activity.Remove(part);
        await TakenAsync(activity);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("endOfConversation")]
    [InlineData("MESSAGE")]
    [InlineData("ukendt")]
    public async Task Activity_of_another_type_is_passed_over(string type)
    {
        var activity = Of("message");
        activity["type"] = type;
        Assert.Equal((200, ""), await bot.Driver.PostAsync(activity, Ct));
    }

    [Theory]
    [InlineData("membersAdded", "[null]")]
    [InlineData("membersAdded", "[{}]")]
    [InlineData("membersRemoved", "[null,{\"id\":null}]")]
    [InlineData("entities", "[null]")]
    [InlineData("entities", "[{\"type\":\"mention\"}]")]
    [InlineData("channelData", "{\"team\":{\"id\":null}}")]
    [InlineData("channelData", "{\"tenant\":null,\"team\":null,\"settings\":{\"selectedChannel\":null}}")]
    [InlineData("conversation", "{\"id\":\" \",\"conversationType\":\"personal\"}")]
    [InlineData("conversation", "{\"id\":\"\",\"conversationType\":\"channel\"}")]
    [InlineData("conversation", "{\"id\":\"..\",\"conversationType\":null}")]
    public async Task Activity_is_taken_in_stride_when_a_part_of_it_holds_nothing_of_use(string part, string value)
    {
        foreach (var type in new[] { "message", "conversationUpdate", "installationUpdate", "invoke" })
        {
            var activity = Of(type);
            activity[part] = JsonNode.Parse(value);
            await TakenAsync(activity);
        }
    }

    [Fact]
    public async Task Activity_is_taken_in_stride_when_its_ids_are_longer_than_any_key()
    {
        foreach (var type in new[] { "message", "conversationUpdate", "installationUpdate", "invoke" })
        {
            var activity = Of(type);
            activity["channelData"]!["team"] = new JsonObject { ["id"] = new string('t', 10_000) };
            activity["conversation"]!["conversationType"] = "channel";
            await TakenAsync(activity);
        }
    }

    private JsonObject Of(string type) => type switch
    {
        "message" => bot.Driver.Write.Message(bot.Driver.People["m07"], "hjælp"),
        "invoke" => bot.Driver.Write.Invoke(bot.Driver.People["m07"], "overview.goal", new JsonObject()),
        "conversationUpdate" => bot.Driver.Write.PersonalMemberAdded(bot.Driver.People["m07"]),
        _ => bot.Driver.Write.PersonalInstallation(bot.Driver.People["m07"]),
    };

    private async Task TakenAsync(JsonObject activity)
    {
        var (status, body) = await bot.Driver.PostAsync(activity, Ct);
        Assert.Equal(200, status);
        AssertNothingInside(body);
        if (body.Length > 0)
        {
            Assert.NotEqual(500, InvokeAnswer.Read(status, body).StatusCode);
        }
    }

    private static void AssertNothingInside(string body)
    {
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
    }
}
