using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Setup;

/// <summary>From an empty Draft to an alliance that is running, by card after card.</summary>
public sealed class SetupConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_is_set_up_step_by_step_and_activated()
    {
        await using var bot = await DraftBot.StartAsync();
        Assert.Contains("ikke sat i gang", (await bot.Driver.SaysAsync("m01", "start runde", Ct)).Text, StringComparison.Ordinal);

        var card = await bot.OpensAsync();
        Assert.Contains("Trin 1 af 7", card.AllText(), StringComparison.Ordinal);
        card = await bot.ClicksAsync(card, "Gem og videre", ("name", "Ren Fjord"), ("shortName", ""), ("place", "Fjordbyen"), ("municipality", "Fjordholm Kommune"), ("language", "en"));
        card = await bot.ClicksAsync(card, "Gem og videre", ("vision", "En fjord, man kan bade i"), ("goals", "Mindre affald\nFlere fisk"));
        card = await bot.ClicksAsync(card, "Gem og videre", ("steeringUsual", "alliancegruppe"), ("workingGroupName", "kystsjak"), ("workingGroupNameDefinite", "kystsjakket"));
        Assert.Equal(["Generelt", "Ugens nyt"], Titles(card, "channelDigest"));
        card = await bot.ClicksAsync(card, "Gem og videre", ("channelDigest", BotDriver.Channel), ("channelSteering", BotDriver.Team));
        card = await bot.ClicksAsync(card, "Gem og videre", ("opensTime", "kl. 9"), ("digestTime", "10:30"));
        Assert.Contains("Sådan falder de næste fem runder", card.AllText(), StringComparison.Ordinal);
        Assert.Equal(new TimeOnly(10, 0), (await bot.ProfileAsync()).Rhythm.Opens.Time);
        card = await bot.ClicksAsync(card, "Gem og videre");
        Assert.Contains("Møder i alliancegruppen", card.AllText(), StringComparison.Ordinal);
        card = await bot.ClicksAsync(card, "Gem og videre", ("steeringWeeks", "8, 21, 35 og 46"), ("partnerPlace", "Havnehuset"));
        Assert.DoesNotContain(card.Buttons(), button => (string?)button["verb"] == "setup.activate");
        card = await bot.ClicksAsync(card, "Gem og videre", ("controller", "Fjordholm Kommune"), ("privacyContact", "dpo@fjordholm.example"), ("privacyLink", "https://fjordholm.example/data"));
        Assert.Contains("hilser jeg på de 30 personer i teamet", card.AllText(), StringComparison.Ordinal);
        card = await bot.ClicksAsync(card, "Aktivér alliancen");

        Assert.Contains("Så er alliancen i gang", card.AllText(), StringComparison.Ordinal);
        var (profile, team) = (await bot.ProfileAsync(), (await bot.TeamAsync())!);
        Assert.Equal((AllianceStatus.Active, null), (profile.Status, profile.SetupStep));
        Assert.Equal(("Ren Fjord", "Ren Fjord", "Fjordbyen", "Fjordholm Kommune", "en"), (profile.Name, profile.ShortName, profile.Place, profile.Municipality, profile.Language));
        Assert.Equal(("alliancegruppen", "kystsjakket", "the kystsjak"), (profile.Steering.DanishDefinite, profile.WorkingGroup.DanishDefinite, profile.WorkingGroup.EnglishDefinite));
        Assert.Equal((BotDriver.Channel, true, BotDriver.Team, null), (team.DigestChannelId, team.DigestChannelIsChosen, team.SteeringChannelId, team.GeneralChannelId));
        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(10, 30)), (profile.Rhythm.Opens.Time, profile.Rhythm.Digest.Time));
        Assert.Equal([8, 21, 35, 46], profile.Series[0].IsoWeeks);
        Assert.Equal(("Havnehuset", "https://fjordholm.example/data"), (profile.Series[1].Place, profile.PrivacyNotice?.OriginalString));
        Assert.Equal(["Mindre affald", "Flere fisk"], (await bot.GoalsAsync()).Select(goal => goal.Title));
        Assert.Equal(
            [
                "m01 Changed Alliance Identity", "m01 Created Goal Goals", "m01 Created Goal Goals", "m01 Changed Alliance Goals", "m01 Changed Alliance Names",
                "m01 Changed Alliance Channels", "m01 Changed Alliance Rhythm", "m01 Changed Alliance Meetings", "m01 Changed Alliance Privacy", "m01 Activated Alliance status:Active",
            ],
            await bot.AuditAsync());
    }

    [Fact]
    public async Task Set_up_is_left_and_taken_up_again_where_it_was()
    {
        await using var bot = await DraftBot.StartAsync();
        var card = await bot.ClicksAsync(await bot.OpensAsync(), "Gem og videre", ("name", "Ren Fjord"));
        card = await bot.ClicksAsync(card, "Spring over");
        Assert.Contains("Trin 3 af 7", card.AllText(), StringComparison.Ordinal);

        card = await bot.OpensAsync("INDSTILLINGER");
        Assert.Contains("Trin 3 af 7", card.AllText(), StringComparison.Ordinal);
        card = await bot.ClicksAsync(card, "Tilbage");
        Assert.Contains("Trin 2 af 7", card.AllText(), StringComparison.Ordinal);
        card = await bot.ClicksAsync(card, "Tilbage");
        card = await bot.ClicksAsync(card, "Tilbage");
        Assert.Contains("Det mangler, før alliancen kan gå i gang", card.AllText(), StringComparison.Ordinal);
        card = await bot.ClicksAsync(card, "Fortsæt opsætningen");

        Assert.Contains("Trin 3 af 7", card.AllText(), StringComparison.Ordinal);
        Assert.Equal(["m01 Changed Alliance Identity"], await bot.AuditAsync());
    }

    [Fact]
    public async Task Checklist_says_what_is_missing_and_leads_there_and_back()
    {
        await using var bot = await DraftBot.StartAsync();
        var card = await bot.ClicksAsync(await bot.OpensAsync(), "Gem og videre", ("name", "Ren Fjord"));
        for (var step = 2; step <= 7; step++)
        {
            card = await bot.ClicksAsync(card, "Spring over");
        }

        var text = card.AllText();
        Assert.All(
            ["Mindst ét mål", "En kanal til ugens nyt", "Faste møder i styregruppen", "Faste møder i partnergruppen", "Hvem der er dataansvarlig"],
            gap => Assert.Contains($"• {gap}", text, StringComparison.Ordinal));
        card = await bot.ClicksAsync(await bot.ClicksAsync(card, "Faste møder"), "Gem");

        Assert.Contains("Det er gemt", card.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain("• Faste møder", card.AllText(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => card.Button("Aktivér alliancen"));
        var forced = await bot.Driver.InvokesAsync("m01", "setup.activate", new JsonObject(), Ct);
        Assert.Contains("• Mindst ét mål", forced.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(AllianceStatus.Draft, (await bot.ProfileAsync()).Status);
    }

    [Fact]
    public async Task Activation_is_done_once_however_often_it_is_pressed()
    {
        await using var bot = await DraftBot.StartAsync();
        var ready = await bot.FillsInAsync();
        var press = bot.Driver.Press("m01", ready, "Aktivér alliancen");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bot.Driver.InvokesAsync(press.DeepClone().AsObject(), Ct)));

        Assert.All(answers, answer => Assert.Contains("Så er alliancen i gang", answer.Card.AllText(), StringComparison.Ordinal));
        Assert.Single(await bot.AuditAsync(), line => line.Contains("Activated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alliance_is_not_activated_when_something_went_missing_after_the_card_was_shown()
    {
        await using var bot = await DraftBot.StartAsync();
        var ready = await bot.FillsInAsync();
        await bot.ChangesAsync(async store =>
        {
            foreach (var goal in await store.GoalsAsync(Ct))
            {
                store.Save(goal with { Status = GoalStatus.Retired });
            }
        });

        Assert.Contains("• Mindst ét mål", (await bot.ClicksAsync(ready, "Aktivér alliancen")).AllText(), StringComparison.Ordinal);
        Assert.Equal(AllianceStatus.Draft, (await bot.ProfileAsync()).Status);
    }

    [Fact]
    public async Task Running_alliance_is_paused_taken_up_again_and_closed_for_good_after_two_questions()
    {
        await using var bot = await DraftBot.StartAsync();
        var card = await bot.ClicksAsync(await bot.FillsInAsync(), "Aktivér alliancen");
        card = await bot.ClicksAsync(card, "Sæt på pause");
        Assert.Contains("på pause", (await bot.Driver.SaysAsync("m02", "start runde", Ct)).Text, StringComparison.Ordinal);
        card = await bot.ClicksAsync(card, "Tag alliancen op igen");
        card = await bot.ClicksAsync(card, "Luk alliancen");
        Assert.Equal(AllianceStatus.Active, (await bot.ProfileAsync()).Status);
        card = await bot.ClicksAsync(card, "Ja, luk den");
        Assert.Equal(AllianceStatus.Active, (await bot.ProfileAsync()).Status);
        var settings = await bot.ClicksAsync(card, "Nej, gå tilbage");
        card = await bot.ClicksAsync(card, "Luk alliancen for altid");

        Assert.Empty(card.Buttons());
        Assert.Contains("Alliancen er lukket", (await bot.ClicksAsync(settings, "Sæt på pause")).AllText(), StringComparison.Ordinal);
        Assert.Contains("Alliancen er lukket", (await bot.OpensAsync()).AllText(), StringComparison.Ordinal);
        Assert.Contains("lukket", (await bot.Driver.SaysAsync("m01", "start runde", Ct)).Text, StringComparison.Ordinal);
        Assert.Equal(
            ["m01 Changed Alliance status:Paused", "m01 Changed Alliance status:Active", "m01 Changed Alliance status:Closed"],
            (await bot.AuditAsync()).Where(line => line.Contains("Changed Alliance status", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task How_often_and_which_weeks_are_off_is_shown_before_it_is_saved_and_kept_when_it_is_wrong()
    {
        await using var bot = await DraftBot.StartAsync();
        var form = await bot.ClicksAsync(await bot.FillsInAsync(), "Hyppighed og ferier");
        var wrong = await bot.ClicksAsync(form, "Gem", ("summerWeeks", "juli"), ("winterWeeks", "8"));
        Assert.Contains("»Sommerferie, uger«: Skriv ugenumre", wrong.AllText(), StringComparison.Ordinal);
        Assert.Equal("8", wrong.Inputs()["winterWeeks"]);

        var preview = await bot.ClicksAsync(wrong, "Gem", ("summerWeeks", "28-30"), ("cadence", "EverySecondWeek:1"));
        Assert.Contains("Sådan falder de næste fem runder", preview.AllText(), StringComparison.Ordinal);
        Assert.Equal([7], (await bot.ProfileAsync()).Holidays.WinterWeeks);

        Assert.Contains("Hver anden uge, ferie i uge 8, 28, 29, 30", (await bot.ClicksAsync(preview, "Gem")).AllText(), StringComparison.Ordinal);
        Assert.Equal([8], (await bot.ProfileAsync()).Holidays.WinterWeeks);
    }

    private static IEnumerable<string?> Titles(JsonObject card, string input) => card.Element(input)["choices"]!.AsArray().Select(choice => (string?)choice!["title"]);
}
