using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Pause;

public sealed class PauseConversationTests(QuietBot quiet) : IClassFixture<QuietBot>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private BotDriver Bot => quiet.Driver;

    [Fact]
    public async Task Pause_is_begun_by_words_and_ended_by_words()
    {
        var begun = await Bot.SaysAsync("m06", "pause til 24. december", Ct);
        Assert.Contains("Jeg lader dig være i fred til og med 24. december 2026", begun.Shown(), StringComparison.Ordinal);
        Assert.Contains("Imens spørger jeg Lone Kajbjerg", begun.Shown(), StringComparison.Ordinal);
        Assert.Contains("Du holder pause til og med 24. december 2026", (await Bot.SaysAsync("m06", "pause", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains("Velkommen tilbage", (await Bot.SaysAsync("m06", "pause slut", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_is_begun_by_the_card_and_by_its_presets()
    {
        var card = (await Bot.SaysAsync("m14", "pause", Ct)).Card!;
        Assert.Equal("2026-12-15", card.Inputs()["until"]);
        Assert.Contains("til og med 8. december 2026", (await Bot.ClicksAsync("m14", card, "En uge", Ct)).Shown(), StringComparison.Ordinal);
        var begun = await Bot.ClicksAsync("m14", card, "Hold pause", Ct, ("until", "2027-01-04"));
        Assert.Contains("til og med 4. januar 2027", begun.Shown(), StringComparison.Ordinal);
        Assert.Contains("Velkommen tilbage", (await Bot.ClicksAsync("m14", begun.Card, "Slut pausen", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pause 24-12-2025", "er gået")]
    [InlineData("pause 24-12-2028", "højst holde pause et år")]
    [InlineData("pause til jul", "ikke sikker på")]
    public async Task Day_that_cannot_be_is_asked_for_on_the_card(string said, string problem)
    {
        var answer = await Bot.SaysAsync("m19", said, Ct);

        Assert.Contains(problem, answer.Shown(), StringComparison.Ordinal);
        Assert.NotNull(answer.Card!.Inputs()["until"]);
    }

    [Theory]
    [InlineData("pause.until", "until", "2020-01-01")]
    [InlineData("pause.until", "until", "xx")]
    [InlineData("pause.until", "until", "2999-01-01")]
    [InlineData("pause.preset", "weeks", "4000")]
    [InlineData("pause.preset", "weeks", "-1")]
    [InlineData("pause.preset", "weeks", null)]
    public async Task Pressed_data_that_no_card_has_begins_no_pause(string verb, string field, string? value)
    {
        var answer = await Bot.InvokesAsync("m22", verb, new JsonObject { [field] = value }, Ct);

        Assert.True(answer.IsCard);
        Assert.DoesNotContain("Du holder pause", (await Bot.SaysAsync("m22", "pause", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_stand_in_is_advised_to_tell_the_secretariat()
    {
        var begun = await Bot.SaysAsync("m23", "pause 2 uger", Ct);

        Assert.Contains("Giv gerne sekretariatet et praj", begun.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_on_pause_gets_no_check_in_and_is_back_by_themselves()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        await using var host = await BotHost.StartAsync(Ct, clock: clock);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await host.Driver.SaysAsync("m06", "pause 7/12", Ct);
        await host.Driver.SaysAsync("m07", "pause 8/12", Ct);
        clock.Push(TimeSpan.FromDays(7));
        await host.Driver.SaysAsync("m01", "start runde", Ct);

        var asked = await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People, "2026-12-08").Count - 1, Ct);

        Assert.Contains("m06", asked.Keys);
        Assert.DoesNotContain("m07", asked.Keys);
    }
}
