using System.Text.Json.Nodes;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Setup;

/// <summary>Who may not, what may not be stored, and what comes back otherwise than it went out.</summary>
public sealed class SetupRefusalTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anybody_but_the_leader_hears_who_can_do_it_and_changes_nothing()
    {
        await using var bot = await DraftBot.StartAsync();
        var card = await bot.OpensAsync();
        foreach (var member in new[] { "m02", "m06", "m30" })
        {
            Assert.Contains("Rikke", (await bot.Driver.SaysAsync(member, "opsæt", Ct)).Text, StringComparison.Ordinal);
            foreach (var verb in new[] { "setup.show", "setup.save", "setup.skip", "setup.activate", "setup.pause", "setup.resume", "setup.close", "setup.closeAgain", "setup.closeForGood" })
            {
                var refused = await bot.Driver.InvokesAsync(member, verb, new JsonObject { ["step"] = "Identity", ["name"] = "Kuppet" }, Ct);
                Assert.Equal(400, refused.StatusCode);
                Assert.Contains("Rikke", refused.Text, StringComparison.Ordinal);
            }
        }

        var stranger = await bot.Driver.InvokesAsync(bot.Driver.Write.Invoke(BotPerson.Stranger, "setup.save", card.Button("Gem og videre")["data"]!.DeepClone()), Ct);
        Assert.StartsWith("Jeg kan ikke finde dig", stranger.Text, StringComparison.Ordinal);
        Assert.Equal("Alliancen Ung i Havnebyen", (await bot.ProfileAsync()).Name);
        Assert.Empty(await bot.AuditAsync());
    }

    [Fact]
    public async Task Set_up_is_not_talked_of_in_a_channel()
    {
        await using var bot = await DraftBot.StartAsync();

        Assert.Contains("vores egen chat", (await bot.Driver.MentionsAsync("m01", BotDriver.Channel, "opsæt", Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_field_is_named_and_all_that_was_typed_stays_until_it_is_right()
    {
        await using var bot = await DraftBot.StartAsync(change: alliance => alliance["alliance"]!["status"] = "Active");
        var form = await bot.ClicksAsync(await bot.OpensAsync(), "Ugens rytme");

        var again = await bot.ClicksAsync(form, "Gem", ("opensDay", "Tuesday"), ("opensTime", "halv ti"), ("closesTime", "14"));
        Assert.Contains("»Åbner kl.«: Skriv et klokkeslæt", again.AllText(), StringComparison.Ordinal);
        Assert.Equal(("Tuesday", "halv ti", "14"), (again.Inputs()["opensDay"], again.Inputs()["opensTime"], again.Inputs()["closesTime"]));
        again = await bot.ClicksAsync(again, "Gem", ("opensTime", "9.30"), ("remindsDay", "Monday"));
        Assert.Contains("»Påmindelse«: Påmindelsen skal komme, efter at runden er åbnet", again.AllText(), StringComparison.Ordinal);
        Assert.Equal(DayOfWeek.Monday, (await bot.ProfileAsync()).Rhythm.Opens.Day);

        // What is typed after the next rounds were shown has its own.
        again = await bot.ClicksAsync(again, "Gem", ("remindsDay", "Wednesday"), ("opensTime", "8"));
        Assert.Contains("kl. 08.00, lukker", again.AllText(), StringComparison.Ordinal);
        again = await bot.ClicksAsync(again, "Gem", ("opensTime", "9.30"));
        Assert.Contains("kl. 09.30, lukker", again.AllText(), StringComparison.Ordinal);
        Assert.Contains("Det er gemt", (await bot.ClicksAsync(again, "Gem")).AllText(), StringComparison.Ordinal);
        Assert.Equal((DayOfWeek.Tuesday, new TimeOnly(9, 30)), ((await bot.ProfileAsync()).Rhythm.Opens.Day, (await bot.ProfileAsync()).Rhythm.Opens.Time));
    }

    [Fact]
    public async Task Text_that_may_not_be_stored_leaves_the_card_as_it_is()
    {
        await using var bot = await DraftBot.StartAsync(change: alliance => alliance["alliance"]!["status"] = "Active");
        var form = await bot.ClicksAsync(await bot.OpensAsync(), "Vision og mål");
        (string Field, string Text)[] unfit =
        [
            ("vision", "Skriv til 010150-6000, så hjælper vi"), ("goals", "Mål for 010150-6000"),
            ("vision", new string('a', 100_000)), ("goals", new string('a', 100_000)), ("vision", new string('a', 301)),
        ];
        foreach (var (field, text) in unfit)
        {
            var refused = await bot.Driver.ClicksAsync("m01", form, "Gem", Ct, ("goals", "Et mål"), (field, text));
            Assert.Equal((400, false), (refused.StatusCode, refused.IsCard));
        }

        Assert.Empty(await bot.GoalsAsync());
        Assert.Equal("", (await bot.ProfileAsync()).Vision);
        Assert.Contains("Det er gemt", (await bot.ClicksAsync(form, "Gem", ("goals", "Et mål"))).AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_that_was_overtaken_shows_the_newer_version_and_keeps_what_was_typed()
    {
        await using var bot = await DraftBot.StartAsync();
        var form = await bot.OpensAsync();
        await bot.ChangesAsync(async store => store.Save(await store.ProfileAsync(Ct) with { Name = "Den Nye Fjord", Place = "Andetsteds" }));

        var told = await bot.ClicksAsync(form, "Gem og videre", ("name", "Ren Fjord"));
        Assert.Contains("Alliancens navn: Den Nye Fjord", Runs(told));
        Assert.Contains("Sted eller område (valgfrit): Andetsteds", Runs(told));
        Assert.Equal("Ren Fjord", told.Inputs()["name"]);
        Assert.Equal("Den Nye Fjord", (await bot.ProfileAsync()).Name);

        await bot.ClicksAsync(told, "Gem og videre");
        Assert.Equal("Ren Fjord", (await bot.ProfileAsync()).Name);
    }

    [Fact]
    public async Task Overtaken_form_with_a_wrong_field_still_tells_of_the_newer_version_when_it_is_right()
    {
        await using var bot = await DraftBot.StartAsync();
        var form = await bot.OpensAsync();
        await bot.ChangesAsync(async store => store.Save(await store.ProfileAsync(Ct) with { Name = "Den Nye Fjord" }));

        var wrong = await bot.ClicksAsync(form, "Gem og videre", ("name", " "));
        Assert.Contains("»Alliancens navn« mangler", wrong.AllText(), StringComparison.Ordinal);

        Assert.Contains("Alliancens navn: Den Nye Fjord", Runs(await bot.ClicksAsync(wrong, "Gem og videre", ("name", "Ren Fjord"))));
    }

    [Fact]
    public async Task Change_elsewhere_does_not_make_a_form_old_and_a_form_sent_twice_is_stored_once()
    {
        await using var bot = await DraftBot.StartAsync();
        var goals = await bot.ClicksAsync(await bot.OpensAsync(), "Gem og videre", ("name", "Ren Fjord"));
        await bot.ChangesAsync(async store => store.Save(await store.ProfileAsync(Ct) with { Municipality = "Fjordholm Kommune" }));
        var press = bot.Driver.Press("m01", goals, "Gem og videre", ("goals", "Mindre affald"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bot.Driver.InvokesAsync(press.DeepClone().AsObject(), Ct)));

        Assert.All(answers, answer => Assert.Contains("Trin 3 af 7", answer.Card.AllText(), StringComparison.Ordinal));
        Assert.Equal("Mindre affald", Assert.Single(await bot.GoalsAsync()).Title);
        Assert.Single(await bot.AuditAsync(), "m01 Created Goal Goals");
    }

    [Fact]
    public async Task Card_made_by_hand_is_answered_in_words_and_changes_nothing()
    {
        await using var bot = await DraftBot.StartAsync();
        string[] made =
        [
            """{"step":"Nowhere"}""", """{"step":"7"}""", """{"step":"Identity"}""", """{"step":"Meetings"}""",
            """{"step":"Goals","seen":"0000000000000000","goals":"Et","nonce":"x/../y"}""",
            """{"step":"Channels","channelDigest":"19:someone-elses@thread.tacv2","channelGroup:../../m01":"none","channelFindx":"a"}""",
            """{"step":"Names","steeringUsual":{"a":1},"steeringName":7}""", """{"alliance":"another","step":"Rhythm","opensDay":"Monday"}""",
            """{"step":"Privacy","privacyLink":"javascript:alert(1)"}""",
        ];
        foreach (var data in made)
        {
            var answer = await bot.Driver.InvokesAsync("m01", "setup.save", JsonNode.Parse(data), Ct);
            Assert.InRange(answer.StatusCode, 200, 400);
            Assert.NotEmpty(answer.Shown());
        }

        Assert.Empty(await bot.AuditAsync());
        Assert.Empty(await bot.GoalsAsync());
        Assert.Null((await bot.ProfileAsync()).SetupStep);
    }

    [Fact]
    public async Task Leader_of_one_alliance_cannot_change_another_that_they_are_only_in()
    {
        await using var bot = await DraftBot.StartAsync();
        var card = await bot.OpensAsync();
        await bot.ImportsAsync(Other(bot.Driver.People["m01"].AadObjectId!));
        var press = bot.Driver.Press("m01", card, "Gem og videre", ("name", "Kuppet"));
        press["value"]!["action"]!["data"]!["alliance"] = "anden-alliance";

        var refused = await bot.Driver.InvokesAsync(press, Ct);

        Assert.Contains("Bo Leder", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Anden Alliance", (await bot.ProfileAsync("anden-alliance")).Name);
        Assert.Equal("Alliancen Ung i Havnebyen", (await bot.ProfileAsync()).Name);
    }

    private static AllianceSnapshot Other(string aadObjectId)
    {
        var backbone = new PartnerId("sekretariatet");
        Member Person(string id, string name, string? objectId) =>
            new() { Id = new MemberId(id), OrganisationId = backbone, DisplayName = name, FirstName = name.Split(' ')[0], AadObjectId = objectId };
        return new AllianceSnapshot
        {
            Profile = new AllianceProfile
            {
                Id = new AllianceId("anden-alliance"),
                Name = "Anden Alliance",
                ShortName = "Anden",
                Backbone = new BackboneOrganisation { Id = backbone, Name = "Sekretariatet" },
            },
            Members = [Person("bo", "Bo Leder", null), Person("rikke", "Rikke Gæst", aadObjectId)],
            Roles = [Role("bo", AllianceRole.BackboneLead), Role("rikke", AllianceRole.BackboneStaff)],
        };
    }

    private static RoleAssignment Role(string member, AllianceRole role) => new() { Id = "r1", MemberId = new MemberId(member), Role = role, From = new DateOnly(2026, 1, 1) };

    private static IEnumerable<string> Runs(JsonObject card) => CollectiveImpact.Testing.CardReading.Objects(card)
        .Where(node => (string?)node["type"] == "RichTextBlock")
        .Select(node => string.Concat(node["inlines"]!.AsArray().Select(run => (string?)run!["text"])));
}
