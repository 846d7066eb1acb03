using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Incoming;

/// <summary>People nobody knows, and people nobody can tell.</summary>
public sealed class StrangerTests(QuietBot bot) : IClassFixture<QuietBot>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stranger_is_told_in_both_languages_whom_to_ask()
    {
        bot.Driver.Teams.SetRoster("19:other@thread.tacv2", new FakeMember(BotPerson.Stranger.UserId, BotPerson.Stranger.AadObjectId!, "Finn"));
        await bot.Driver.PostAsync(bot.Driver.Write.Message(BotPerson.Stranger, "status"), Ct);

        Assert.Equal(Strangers.Text, Assert.Single(bot.Driver.Teams.MessagesTo(BotPerson.Stranger.UserId)).Text);
    }

    [Fact]
    public async Task Stranger_is_told_the_same_by_a_button_and_changes_nothing()
    {
        var answer = await bot.Driver.InvokesAsync(
            bot.Driver.Write.Invoke(BotPerson.Stranger, "win.send", new JsonObject { ["alliance"] = "ung-i-havnebyen", ["title"] = "Sejr fra en fremmed" }), Ct);

        Assert.Equal((400, Strangers.Text), (answer.StatusCode, answer.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("not-a-guid")]
    [InlineData("00000000-0000-4000-8000-000000000001|m01")]
    [InlineData("../\\?#%\u0000")]
    public async Task Person_without_a_known_object_id_is_nobody_even_under_a_known_name(string? objectId)
    {
        var activity = bot.Driver.Write.Invoke(bot.Driver.People["m01"], "digest.post", new JsonObject { ["week"] = "2026-W49" });
        activity["from"]!["aadObjectId"] = objectId;
        var answer = await bot.Driver.InvokesAsync(activity, Ct);

        Assert.Equal((400, Strangers.Text), (answer.StatusCode, answer.Text));
    }

    [Fact]
    public async Task Person_is_nobody_when_the_object_id_is_longer_than_any_key()
    {
        var activity = bot.Driver.Write.Invoke(bot.Driver.People["m01"], "win.send", new JsonObject());
        activity["from"]!["aadObjectId"] = new string('a', 10_000);

        Assert.Equal(Strangers.Text, (await bot.Driver.InvokesAsync(activity, Ct)).Text);
    }

    [Fact]
    public async Task Object_id_in_capitals_is_the_same_person()
    {
        var activity = bot.Driver.Write.Message(bot.Driver.People["m10"], "hjælp");
        activity["from"]!["aadObjectId"] = bot.Driver.People["m10"].AadObjectId!.ToUpperInvariant();
        await bot.Driver.PostAsync(activity, Ct);

        Assert.Contains("Det kan jeg hjælpe med", bot.Driver.Teams.MessagesTo("29:m10")[^1].Shown(), StringComparison.Ordinal);
    }
}
