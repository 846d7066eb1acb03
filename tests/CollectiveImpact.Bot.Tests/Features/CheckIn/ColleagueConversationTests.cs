using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Features.CheckIn;

/// <summary>"Bed en kollega svare": Mads (m06) hands his card on to Henrik (m04), who has none of his own.</summary>
public sealed class ColleagueConversationTests
{
    private const string Ask = "Bed en kollega svare";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Colleague_answers_and_the_other_card_says_so_and_takes_nothing_more()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var _ = host;
        var asked = await HandOnAsync(host, cards["m06"], "m04", ("happened:c01", "Halvt skrevet"));
        Assert.Contains("Jeg har bedt Henrik", asked.AllText(), StringComparison.Ordinal);
        Assert.Equal("Halvt skrevet", asked.Inputs()["happened:c01"]);
        var theirs = await CardOfAsync(host);
        Assert.Contains("har bedt dig svare denne gang", theirs.AllText(), StringComparison.Ordinal);

        await host.Driver.ClicksAsync("m04", theirs, "Send", Ct, ("happened:c01", "Henrik ved besked"));
        var mine = await host.Driver.ClicksAsync("m06", asked, "Send", Ct);

        Assert.Contains("Henrik", mine.Shown(), StringComparison.Ordinal);
        Assert.Contains("har svaret", mine.Shown(), StringComparison.Ordinal);
        Assert.Contains("Henrik ved besked", mine.Shown(), StringComparison.Ordinal);
        Assert.Contains("Halvt skrevet", mine.Shown(), StringComparison.Ordinal);
        Assert.Contains("har svaret", (await host.Driver.SaysAsync("m06", "status", Ct)).Shown(), StringComparison.Ordinal);
        Assert.False((await host.InvitationsAsync(Ct))["m06"].HasAnswer);
    }

    [Fact]
    public async Task Who_handed_on_may_answer_first_and_the_colleague_is_told()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var _ = host;
        var asked = await HandOnAsync(host, cards["m06"], "m04");
        var theirs = await CardOfAsync(host);
        await host.Driver.ClicksAsync("m06", asked, "Send", Ct, ("happened:c01", "Jeg nåede det selv"));
        var late = await host.Driver.ClicksAsync("m04", theirs, "Send", Ct, ("happened:c01", "For sent"));

        Assert.Contains("har svaret", late.Shown(), StringComparison.Ordinal);
        Assert.Contains("Jeg nåede det selv", late.Shown(), StringComparison.Ordinal);
        Assert.Contains("For sent", late.Shown(), StringComparison.Ordinal);
        Assert.False((await host.InvitationsAsync(Ct))["m04"].HasAnswer);
    }

    [Fact]
    public async Task Colleague_with_a_card_of_their_own_gets_one_with_both_and_keeps_the_rest_when_it_is_taken_back()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var _ = host;
        var asked = await HandOnAsync(host, cards["m06"], "m05");
        await host.Teams.WaitForAsync(call => call.ConversationId == host.Teams.ChatWith("29:m05") && call.Status == 201, 2, BotDriver.Patience, Ct);
        var both = host.Driver.CheckInsTo("m05")[^1];
        Assert.Contains("status:c01", both.Inputs().Keys);
        Assert.Contains("status:c02", both.Inputs().Keys);

        await host.Driver.ClicksAsync("m06", asked, "Send", Ct, ("happened:c01", "Selv svaret"));
        var rest = await host.Driver.ClicksAsync("m05", both, "Send", Ct, ("happened:c01", "Overflødigt"), ("happened:c02", "Om min egen"));
        Assert.Contains("En kollega har selv svaret på en del af kortet", rest.Shown(), StringComparison.Ordinal);
        Assert.Contains("Overflødigt", rest.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain("status:c01", rest.Card.Inputs().Keys);
        Assert.Contains("Om min egen", (await host.Driver.ClicksAsync("m05", rest.Card, "Send", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_a_colleague_who_is_there_can_be_asked()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var _ = host;
        await host.Driver.SaysAsync("m04", "pause 1 uge", Ct);
        var card = (await host.Driver.ClicksAsync("m06", cards["m06"], Ask, Ct)).Card;
        foreach (var (colleague, said) in new[] { ("-", "Vælg først"), ("m04", "ikke spørge lige nu"), ("m08", "ikke spørge lige nu"), ("m06", "ikke spørge lige nu"), ("../m04|", "ikke spørge lige nu") })
        {
            var answer = await host.Driver.ClicksAsync("m06", card, "Spørg min kollega", Ct, ("colleague", colleague));
            Assert.Equal(400, answer.StatusCode);
            Assert.Contains(said, answer.Shown(), StringComparison.Ordinal);
        }

        Assert.Null((await host.InvitationsAsync(Ct))["m06"].DelegatedTo);
        var cpr = await host.Driver.ClicksAsync("m06", cards["m06"], Ask, Ct, ("happened:c01", "Ring om 010190-1234"));
        Assert.Contains("CPR", cpr.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_colleague_is_told_so_kindly()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct, Samples.With(alliance =>
        {
            foreach (var member in alliance["members"]!.AsArray().OfType<JsonObject>().Where(member => (string?)member["id"] != "m06" && (string?)member["organisationId"] == "p01"))
            {
                member["pausedUntil"] = "2026-12-24";
            }
        }));
        await using var _ = host;

        var answer = await host.Driver.ClicksAsync("m06", cards["m06"], Ask, Ct);

        Assert.Equal(400, answer.StatusCode);
        Assert.Contains("Jeg kan ikke finde en kollega hos jer", answer.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_that_is_handed_on_at_night_waits_until_morning()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(11));
        var asked = await HandOnAsync(host, cards["m06"], "m04");
        Assert.Contains("onsdag den 2. december kl. 08.00", asked.AllText(), StringComparison.Ordinal);
        Assert.Empty(host.Driver.CheckInsTo("m04"));

        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(12.5));

        Assert.NotNull(await CardOfAsync(host));
    }

    private static async Task<JsonObject> HandOnAsync(BotHost host, JsonObject card, string colleague, params (string Id, string? Value)[] typed)
    {
        var choice = (await host.Driver.ClicksAsync("m06", card, Ask, Ct, typed)).Card;
        return (await host.Driver.ClicksAsync("m06", choice, "Spørg min kollega", Ct, ("colleague", colleague))).Card;
    }

    private static async Task<JsonObject> CardOfAsync(BotHost host)
    {
        await host.Teams.WaitForAsync(call => call.ConversationId == host.Teams.ChatWith("29:m04") && call.Status == 201, BotDriver.Patience, Ct);
        return host.Driver.CheckInsTo("m04")[^1];
    }
}
