using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Incoming;

/// <summary>What can be said, by whom, in which spelling, and what comes back.</summary>
public sealed class CommandTests(QuietBot bot) : IClassFixture<QuietBot>
{
    private const string Danish = "da-DK";
    private const string English = "en";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("status", "Hvordan går det?")]
    [InlineData("  STATUS!  ", "Hvordan går det?")]
    [InlineData("Ret", "Hvordan går det?")]
    [InlineData("sejr", "Del en lille sejr")]
    [InlineData("win", "Del en lille sejr")]
    [InlineData("ønske", "Bed om en hånd")]
    [InlineData("ØNSKE?", "Bed om en hånd")]
    [InlineData("oenske", "Bed om en hånd")]
    [InlineData("onske", "Bed om en hånd")]
    [InlineData("overblik.", "Overblik over Alliancen Ung i Havnebyen")]
    [InlineData("overview", "Overblik over Alliancen Ung i Havnebyen")]
    [InlineData("kontakt", "Rikke Ankerlund")]
    [InlineData("»hjælp«", "Det kan jeg hjælpe med")]
    [InlineData("hjaelp", "Det kan jeg hjælpe med")]
    [InlineData("HJALP", "Det kan jeg hjælpe med")]
    [InlineData("hjælp metode", "De fem ting")]
    [InlineData("HELP: method", "De fem ting")]
    public async Task Command_is_understood_in_danish_however_it_is_spelt(string said, string shown) =>
        Assert.Contains(shown, (await bot.Driver.SaysAsync("m07", said, Ct)).Shown(), StringComparison.Ordinal);

    [Theory]
    [InlineData("status", "not named on any commitments")]
    [InlineData("sejr", "Share a small win")]
    [InlineData("overblik", "Overview of Alliancen")]
    [InlineData("contact!", "People in the backbone team")]
    [InlineData("hjælp", "What I can help with")]
    [InlineData("help metode", "The five things")]
    public async Task Command_is_answered_in_english_to_who_reads_english(string said, string shown) =>
        Assert.Contains(shown, (await bot.Driver.SaysAsync("m24", said, Ct)).Shown(), StringComparison.Ordinal);

    [Fact]
    public async Task Words_after_a_command_stand_in_its_card()
    {
        Assert.Equal("Tre nye hold", (await bot.Driver.SaysAsync("m07", "sejr: Tre nye hold", Ct)).Card!.Inputs()["title"]);
        Assert.Equal("et lokale til 20", (await bot.Driver.SaysAsync("m07", "oenske et lokale til 20", Ct)).Card!.Inputs()["what"]);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("sejr")]
    [InlineData("ønske")]
    public async Task Personal_command_is_not_answered_before_everybody(string said) => Assert.Equal(
        SharedText.In(Danish)["error.onlyPersonal", ("Command", said)],
        (await bot.Driver.MentionsAsync("m07", BotDriver.Channel, said.ToUpperInvariant(), Ct)).Text);

    [Theory]
    [InlineData("nyhedsbrev")]
    [InlineData("status runde")]
    public async Task Backbone_command_for_few_eyes_is_not_answered_before_everybody(string said) => Assert.Equal(
        SharedText.In(Danish)["error.onlyPersonal", ("Command", said)],
        (await bot.Driver.MentionsAsync("m01", BotDriver.Channel, said, Ct)).Text);

    [Theory]
    [InlineData("hjælp", "Det kan jeg hjælpe med")]
    [InlineData("overblik", "Overblik over")]
    [InlineData("kontakt", "Mennesker i sekretariatet")]
    public async Task Command_for_everybody_is_answered_in_the_channel_it_is_said_in(string said, string shown) =>
        Assert.Contains(shown, (await bot.Driver.MentionsAsync("m07", BotDriver.Channel, said, Ct)).Shown(), StringComparison.Ordinal);

    [Theory]
    [InlineData("m07", "hvad er klokken?", Danish)]
    [InlineData("m24", "what time is it?", English)]
    [InlineData("m07", "", Danish)]
    [InlineData("m07", "🎉", Danish)]
    [InlineData("m07", "statsu", Danish)]
    public async Task Unknown_words_get_the_three_likeliest_commands(string member, string said, string language)
    {
        var text = (await bot.Driver.SaysAsync(member, said, Ct)).Text!;
        Assert.StartsWith(SharedText.In(language)["error.notUnderstood"], text, StringComparison.Ordinal);
        Assert.Equal(3, text[SharedText.In(language)["error.notUnderstood"].Length..].Count(c => c == '«'));
        Assert.DoesNotContain("start ru", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("start runde")]
    [InlineData("start round")]
    [InlineData("status runde")]
    [InlineData("nyhedsbrev")]
    [InlineData("status levering")]
    public async Task Backbone_command_is_refused_to_partners_with_the_names_of_those_who_can(string said) => Assert.Equal(
        "Det kan kun sekretariatet gøre: Rikke Ankerlund, Jonas Bølgedal, Samira Tangager.", (await bot.Driver.SaysAsync("m07", said, Ct)).Text);

    [Theory]
    [InlineData("m30", "overblik")]
    [InlineData("m30", "sejr")]
    [InlineData("m30", "ønske")]
    [InlineData("m20", "ønske")]
    public async Task Command_is_refused_to_who_is_only_kept_informed_or_lends_a_hand(string member, string said) => Assert.Equal(
        SharedText.In(Danish)["error.notAllowed", ("Role", SharedText.In(Danish)["role.member"])], (await bot.Driver.SaysAsync(member, said, Ct)).Text);

    [Theory]
    [InlineData("m20", "sejr", "Del en lille sejr")]
    [InlineData("m20", "overblik", "Overblik over")]
    [InlineData("m28", "ønske", "Bed om en hånd")]
    [InlineData("m28", "status", "ikke på nogen aftaler")]
    [InlineData("m29", "status", "Hvordan går det?")]
    public async Task Command_is_open_to_volunteers_and_collaborating_parties_as_far_as_their_rights_go(string member, string said, string shown) =>
        Assert.Contains(shown, (await bot.Driver.SaysAsync(member, said, Ct)).Shown(), StringComparison.Ordinal);
}
