using System.Text;
using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Digests;

/// <summary>The week's news from preview to channel.</summary>
public sealed class DigestConversationTests
{
    private const int LargestCard = 25_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task News_is_not_made_of_nothing()
    {
        var (host, _) = await BotHost.WithRoundAsync(Ct);
        await using var bot = host;
        Assert.StartsWith("Der kom ingen svar i denne uge", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Text, StringComparison.Ordinal);
        Assert.Single(host.Teams.PostsIn(BotDriver.Channel));
    }

    [Fact]
    public async Task Block_shows_five_items_and_the_rest_on_demand_in_the_preview_and_in_the_channel()
    {
        await using var host = await WithWinsAsync(7, "Vi fik hul igennem");
        var preview = (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!;
        Assert.Equal(5, Count(preview, "Vi fik hul igennem"));

        var all = (await host.Driver.ClicksAsync("m01", preview, "Vis alle 7", Ct)).Card;
        Assert.Equal(7, Count(all, "Vi fik hul igennem"));
        var back = (await host.Driver.ClicksAsync("m01", all, "Vis hele nyhedsbrevet", Ct)).Card;
        await host.Driver.ClicksAsync("m01", back, "Læg op nu", Ct);
        await host.Driver.ThreadsAsync(2, Ct);

        var posted = host.Teams.PostsIn(BotDriver.Channel)[^1].Card!;
        Assert.Equal(7, Count((await host.Driver.ClicksAsync("m30", posted, "Vis alle 7", Ct)).Card, "Vi fik hul igennem"));
    }

    [Fact]
    public async Task Cards_of_a_digest_stay_under_their_size_however_much_was_told()
    {
        await using var host = await WithWinsAsync(45, "Æblegrød på kajen blev en årlig begivenhed for øens ældre og børn".PadRight(118, 'ø'), new string('å', 1900));
        var preview = (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!;
        var all = (await host.Driver.ClicksAsync("m01", preview, "Vis alle 45", Ct)).Card;

        Assert.All([preview, all], card => Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString(_relaxed)), 1, LargestCard));
        Assert.Contains("til", all.MarkdownTexts()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Held_news_is_not_posted_until_it_is_asked_for_again()
    {
        await using var host = await WithWinsAsync(1, "Værd at vente på");
        var preview = (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!;
        Assert.Contains("Ugens nyt venter", (await host.Driver.ClicksAsync("m02", preview, "Vent", Ct)).Card.AllText(), StringComparison.Ordinal);
        Assert.Single(host.Teams.PostsIn(BotDriver.Channel));

        await host.Driver.ClicksAsync("m03", (await host.Driver.SaysAsync("m03", "nyhedsbrev", Ct)).Card!, "Læg op nu", Ct);
        await host.Driver.ThreadsAsync(2, Ct);
        Assert.DoesNotContain("venter", (await host.Driver.ClicksAsync("m01", preview, "Vent", Ct)).Card.AllText(), StringComparison.Ordinal);
        Assert.Contains("alliancens kanal", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digest.post", "m06", "2026-W49")]
    [InlineData("digest.hold", "m30", "2026-W49")]
    [InlineData("digest.more", "m06", "2026-W49")]
    [InlineData("digest.post", "m01", "2026-W48")]
    [InlineData("digest.post", "m01", "2027-W01")]
    [InlineData("digest.more", "m01", "0001-W01")]
    [InlineData("digest.more", "m01", "9998-W52")]
    [InlineData("digest.post", "m01", "2026-W99")]
    [InlineData("digest.post", "m01", "")]
    public async Task Forged_press_posts_nothing(string verb, string member, string week)
    {
        await using var host = await WithWinsAsync(1, "Skal ikke ud endnu");
        var answer = await host.Driver.InvokesAsync(member, verb, new JsonObject { ["week"] = week, ["alliance"] = "en-anden", ["block"] = "wins" }, Ct);

        Assert.Equal(400, answer.StatusCode);
        Assert.Contains("Læg op nu", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!.Buttons().Select(button => (string?)button["title"]));
    }

    [Fact]
    public async Task News_is_held_back_when_there_is_no_channel_for_it()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.ClicksAsync("m06", (await host.Driver.SaysAsync("m06", "sejr Vi mødtes", Ct)).Card!, "Send", Ct);
        var answer = await host.Driver.ClicksAsync("m01", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!, "Læg op nu", Ct);

        Assert.Equal((400, true), (answer.StatusCode, answer.Text.Contains("ikke lagt ind i et team", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Week_told_of_without_a_round_goes_on_in_the_next_week()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        var first = await host.Driver.ClicksAsync("m06", (await host.Driver.SaysAsync("m06", "status", Ct)).Card!, "Send", Ct, ("happened:c01", "Fortalt i uge 49"));
        var win = await host.Driver.ClicksAsync("m06", (await host.Driver.SaysAsync("m06", "sejr Lagt op", Ct)).Card!, "Send", Ct);
        await host.Driver.ClicksAsync("m01", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!, "Læg op nu", Ct);
        await host.Driver.ThreadsAsync(2, Ct);

        Assert.Contains("Runden for uge 49 er slut", (await host.Driver.SaysAsync("m01", "start runde", Ct)).Text, StringComparison.Ordinal);
        var next = await host.Driver.ClicksAsync("m06", (await host.Driver.SaysAsync("m06", "status", Ct)).Card!, "Send", Ct, ("happened:c01", "Fortalt i uge 50"));
        Assert.Contains("ugens nyt for uge 50", next.Card.AllText(), StringComparison.Ordinal);
        Assert.Contains("Ret dit svar for uge 49", (await host.Driver.ClicksAsync("m06", first.Card, "Ret", Ct)).Card.AllText(), StringComparison.Ordinal);
        // The card of a win that has been told puts that one right; a new one is said anew.
        var again = await host.Driver.ClicksAsync("m06", (await host.Driver.ClicksAsync("m06", win.Card, "Ret", Ct)).Card, "Send", Ct, ("title", "En ny"));
        Assert.Contains("Jeg har rettet opslaget", again.Card.AllText(), StringComparison.Ordinal);
        var another = await host.Driver.ClicksAsync("m06", (await host.Driver.SaysAsync("m06", "sejr En til", Ct)).Card!, "Send", Ct);
        Assert.Contains("uge 50", another.Card.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offer_of_help_reaches_who_asked_once_and_not_by_forged_ids()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var _ = host;
        await host.Driver.ClicksAsync("m18", cards["m18"], "Send", Ct, ("help:c12", "En kajak mere"));
        await host.Driver.ClicksAsync("m17", cards["m17"], "Send", Ct, ("help:c11", "Kun for få"), ("visibility", "BackboneOnly"));
        await host.Driver.ClicksAsync("m01", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!, "Læg op nu", Ct);
        await host.Driver.ThreadsAsync(2, Ct);
        var digest = host.Teams.PostsIn(BotDriver.Channel)[^1].Card!;
        var offers = await Task.WhenAll(host.Driver.ClicksAsync("m06", digest, "Vi kan hjælpe", Ct), host.Driver.ClicksAsync("m05", digest, "Vi kan hjælpe", Ct));

        Assert.All(offers, offer => Assert.Equal(200, offer.StatusCode));
        Assert.Contains(offers, offer => offer.Text.StartsWith("Tak!", StringComparison.Ordinal));
        await host.Teams.WaitForAsync(call => call.Body?.ToJsonString().Contains("En kajak mere", StringComparison.Ordinal) == true
            && call.ConversationId == host.Teams.ChatWith("29:m18"), BotDriver.Patience, Ct);
        foreach (var (ask, text) in new[] { ("card-c11", "role.member"), (new string('x', 10_000), ""), ("card-c12|x", ""), ("", "") })
        {
            var forged = await host.Driver.InvokesAsync("m06", "ask.offer", new JsonObject { ["week"] = "2026-W49", ["ask"] = ask }, Ct);
            Assert.Equal(400, forged.StatusCode);
            Assert.Contains(text.Length > 0 ? SharedText.In("da-DK")[text] : SharedText.In("da-DK")["error.unknownButton"], forged.Text, StringComparison.Ordinal);
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions _relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static int Count(JsonObject card, string text) => card.Texts().Count(shown => shown.StartsWith(text, StringComparison.Ordinal));

    private static async Task<BotHost> WithWinsAsync(int count, string title, string story = "")
    {
        var host = await BotHost.StartAsync(Ct);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await host.Driver.SaysAsync("m01", "hjælp", Ct);
        for (var i = 0; i < count; i++)
        {
            await host.Driver.ClicksAsync("m06", (await host.Driver.SaysAsync("m06", "sejr", Ct)).Card!, "Send", Ct, ("title", $"{title} {i}"), ("story", story));
        }

        return host;
    }
}
