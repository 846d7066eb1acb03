using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Features.Setup;

/// <summary>The step that needs Teams, when Teams is slow, silent, large or not there at all.</summary>
public sealed class SetupChannelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Step_without_a_team_says_so_and_can_be_passed_over_or_tried_again()
    {
        await using var bot = await DraftBot.StartAsync(isInTeam: false, change: alliance => alliance["alliance"]!["status"] = "Active");
        var card = await bot.ClicksAsync(await bot.OpensAsync(), "Kanaler");
        Assert.Contains("Er jeg lagt ind i jeres team?", card.AllText(), StringComparison.Ordinal);
        await bot.Driver.InstallsInTeamAsync("m01", Ct);

        card = await bot.ClicksAsync(card, "Prøv igen");

        Assert.Equal(BotDriver.Channel, card.Inputs()["channelDigest"]);
    }

    [Fact]
    public async Task Teams_that_does_not_answer_costs_nothing_that_was_chosen()
    {
        await using var bot = await DraftBot.StartAsync(change: alliance => alliance["alliance"]!["status"] = "Active");
        var form = await bot.ClicksAsync(await bot.OpensAsync(), "Kanaler");
        foreach (var status in new[] { 500, 429, 404 })
        {
            bot.Host.Teams.FailNext(IsChannelList, status);
            var refused = await bot.Driver.ClicksAsync("m01", form, "Gem", Ct, ("channelDigest", BotDriver.Channel));
            Assert.Equal(400, refused.StatusCode);
            Assert.Contains("Dine valg står der stadig", refused.Text, StringComparison.Ordinal);
        }

        Assert.False((await bot.TeamAsync())!.DigestChannelIsChosen);

        Assert.Contains("Det er gemt", (await bot.ClicksAsync(form, "Gem", ("channelDigest", BotDriver.Channel))).AllText(), StringComparison.Ordinal);
        Assert.Equal(BotDriver.Channel, (await bot.TeamAsync())!.DigestChannelId);
    }

    [Fact]
    public async Task Teams_that_never_answers_is_not_waited_for()
    {
        await using var bot = await DraftBot.StartAsync(change: alliance => alliance["alliance"]!["status"] = "Active");
        var overview = await bot.OpensAsync();
        var held = bot.Host.Teams.HoldNext(IsChannelList);

        var card = await bot.ClicksAsync(overview, "Kanaler");

        Assert.Contains("Prøv igen", card.AllText(), StringComparison.Ordinal);
        held.Release();
    }

    [Fact]
    public async Task Working_group_has_its_own_channel_and_its_own_event()
    {
        await using var bot = await DraftBot.StartAsync(change: alliance => alliance["alliance"]!["status"] = "Active");
        await bot.AddsGroupAsync("ag-kyst", "Kystgruppen");
        var form = await bot.ClicksAsync(await bot.OpensAsync(), "Kanaler");
        Assert.Equal("Kanal for Kystgruppen (valgfri)", (string?)form.Element("channelGroup:ag-kyst")["label"]);

        await bot.ClicksAsync(form, "Gem", ("channelDigest", BotDriver.Channel), ("channelGroup:ag-kyst", BotDriver.Channel));

        Assert.Equal(BotDriver.Channel, (await bot.GroupAsync("ag-kyst"))!.ChannelId);
        Assert.Equal(["m01 Changed Alliance Channels", "m01 Changed WorkingGroup Channels"], (await bot.AuditAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Channel_of_a_large_team_is_found_by_a_part_of_its_name()
    {
        await using var bot = await DraftBot.StartAsync(change: alliance => alliance["alliance"]!["status"] = "Active");
        FakeChannel[] channels = [new(BotDriver.Team, null), .. Enumerable.Range(1, 300).Select(n => new FakeChannel($"19:kanal-{n:D3}-{new string('x', 40)}@thread.tacv2", $"Kanal nummer {n:D3}"))];
        bot.Host.Teams.WithTeam(new FakeTeam(BotDriver.Team, "Stort team", channels), bot.Driver.People.Roster());
        var form = await bot.ClicksAsync(await bot.OpensAsync(), "Kanaler");
        Assert.DoesNotContain("Kanal nummer 299", form.AllText(), StringComparison.Ordinal);

        form = await bot.ClicksAsync(form, "Vis dem, der passer", ("channelFind", "nummer 299"));
        Assert.Contains("Kanal nummer 299", form.AllText(), StringComparison.Ordinal);
        await bot.ClicksAsync(form, "Gem", ("channelDigest", channels[299].Id));

        Assert.Equal(channels[299].Id, (await bot.TeamAsync())!.DigestChannelId);
    }

    [Fact]
    public async Task Activation_is_offered_without_a_number_when_Teams_does_not_tell_it()
    {
        await using var bot = await DraftBot.StartAsync();
        bot.Host.Teams.FailNext(call => call.Method == "GET" && call.Segments is ["v3", "teams", _], 500, times: 100);

        var ready = await bot.FillsInAsync();

        Assert.Contains("hilser jeg på alle i teamet", ready.AllText(), StringComparison.Ordinal);
        await bot.ClicksAsync(ready, "Aktivér alliancen");
        Assert.Equal(AllianceStatus.Active, (await bot.ProfileAsync()).Status);
    }

    private static bool IsChannelList(TeamsCall call) => call.Method == "GET" && call.Segments is ["v3", "teams", _, "conversations"];
}
