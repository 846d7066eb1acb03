using System.Text;
using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Features.People;

/// <summary>The list of people, adding somebody, and who somebody is.</summary>
public sealed class PeopleConversationTests
{
    private const int LargestCard = 25_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("m02")]
    [InlineData("m06")]
    [InlineData("m08")]
    [InlineData("m30")]
    public async Task List_is_for_the_leader_only(string member)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var answer = await host.Driver.SaysAsync(member, "personer", Ct);
        Assert.Equal("Det kan kun sekretariatets leder gøre: Rikke Ankerlund.", answer.Text);

        string[] verbs = ["list", "add", "make", "show", "edit", "find", "save", "giveRole", "saveRole", "endRole", "saveEnd", "pause", "savePause", "resume", "askToLeave", "leave", "takeBack"];
        foreach (var verb in verbs)
        {
            var refused = await host.Driver.InvokesAsync(member, $"person.{verb}", new JsonObject { ["person"] = member, ["role"] = "BackboneLead" }, Ct);
            Assert.Equal((400, "Det kan kun sekretariatets leder gøre: Rikke Ankerlund."), (refused.StatusCode, refused.Text));
        }

        Assert.Empty(await host.AuditAsync(Ct));
    }

    [Fact]
    public async Task Those_without_a_partner_come_first_then_those_not_reached_then_the_rest()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance =>
        {
            foreach (var member in alliance["members"]!.AsArray().Select(row => row!.AsObject()).Where(row => (string?)row["id"] != "m25"))
            {
                member["isGuest"] = false;
            }

            alliance.Row("members", "m30")["status"] = "Left";
        }));
        var list = (await host.Driver.SaysAsync("m01", "people", Ct)).Card!;
        var shown = list.Buttons().Select(button => (string?)button["data"]?["person"]).OfType<string>().ToList();

        Assert.Equal("m25", shown[0]);
        Assert.Contains("Ikke nået: mine beskeder når dem ikke", list.AllText(), StringComparison.Ordinal);
        var last = list;
        while (last.Buttons().Any(button => (string?)button["title"] == "Vis mere"))
        {
            last = (await host.Driver.ClicksAsync("m01", last, "Vis mere", Ct)).Card;
            shown.AddRange(last.Buttons().Select(button => (string?)button["data"]?["person"]).OfType<string>());
        }

        Assert.Equal((30, "m30"), (shown.Distinct().Count(), shown[^1]));
        Assert.Contains("Har forladt alliancen", last.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_partner_and_somebody_whose_card_could_not_come_are_listed_as_such()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance =>
        {
            foreach (var member in alliance["members"]!.AsArray().Select(row => row!.AsObject()))
            {
                member["isGuest"] = false;
            }
        }));
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        host.Teams.FailNext(
            call => call.Method == "POST" && call.ConversationId == host.Teams.ChatWith("29:m06"), FakeAnswer.Error(403, "BotNotInConversationRoster"), times: 100);
        var form = (await host.Driver.ClicksAsync("m01", await ListAsync(host), "Ny person", Ct)).Card;
        await host.Driver.ClicksAsync("m01", form, "Gem", Ct, ("name", "Sally Solskov"), ("mail", "sally@kajskolen.example"), ("partner", "unplaced"));
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        deadline.CancelAfter(BotDriver.Patience);
        IReadOnlyList<string> headings;
        JsonObject list;
        do
        {
            list = (await host.Driver.SaysAsync("m01", "personer", deadline.Token)).Card!;
            headings = list.MarkdownTexts();
        }
        while (!headings.Contains("Ikke nået: mine beskeder når dem ikke"));

        Assert.True(headings.ToList().IndexOf("Har ikke sagt, hvem de hører til") < headings.ToList().IndexOf("Ikke nået: mine beskeder når dem ikke"));
        Assert.Equal("m06", (string?)list.Button("Ret Mads Mågeland")["data"]!["person"]);
        Assert.Equal("Ret Sally Solskov", list.Buttons().Select(button => (string?)button["title"]).First(title => title!.StartsWith("Ret ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cards_speak_the_readers_language()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.SaysAsync("m01", "sprog", Ct);

        var person = await ShowAsync(host, "m17");
        Assert.Contains("Working group lead · Fritid og fællesskaber from ", person.AllText(), StringComparison.Ordinal);
        Assert.Contains("Core partner", (await host.Driver.SaysAsync("m01", "partners", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains("At work · Lead: Nanna Klithøj", (await host.Driver.SaysAsync("m01", "groups", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains("Search by name or partner", (await host.Driver.SaysAsync("m01", "people", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Equal("Let us do that in our own chat, where only you can see it. Write \"partners\" to me there.", (await MentionAsync(host)).Text);
    }

    [Theory]
    [InlineData("personer mågeland", "m06")]
    [InlineData("personer Nærpolitiet", "m30")]
    [InlineData("people steen øst", "m30")]
    public async Task Search_finds_by_name_and_partner(string said, string member)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var list = (await host.Driver.SaysAsync("m01", said, Ct)).Card!;

        Assert.Equal(member, Assert.Single(list.Buttons().Select(button => (string?)button["data"]?["person"]).OfType<string>()));
        var none = await host.Driver.ClicksAsync("m01", list, "Søg", Ct, ("search", "Findes ikke"));
        Assert.Contains("Jeg fandt ingen, der passer", none.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal("Findes ikke", none.Card.Inputs()["search"]);
    }

    [Fact]
    public async Task Five_thousand_people_are_listed_page_by_page_in_small_cards()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance =>
        {
            for (var i = 0; i < 5000; i++)
            {
                Samples.AddMember(alliance, $"x{i:D4}", $"p{(i % 12) + 1:D2}", 1000 + i);
                alliance.Row("members", $"x{i:D4}")["displayName"] = $"Æselinde Ørskov-Åkjær nummer {i}";
                alliance.Row("members", $"x{i:D4}")["title"] = "Specialkonsulent for tværgående samarbejder og partnerskaber";
            }
        }));
        var first = (await host.Driver.SaysAsync("m01", "personer", Ct)).Card!;
        Assert.Contains("5030 personer", first.AllText(), StringComparison.Ordinal);
        var page = await host.Driver.InvokesAsync("m01", "person.list", new JsonObject { ["page"] = "500" }, Ct);
        var beyond = await host.Driver.InvokesAsync("m01", "person.list", new JsonObject { ["page"] = "2147483647" }, Ct);
        var found = await host.Driver.ClicksAsync("m01", first, "Søg", Ct, ("search", "nummer 4711"));
        var form = (await host.Driver.ClicksAsync("m01", (await host.Driver.ClicksAsync("m01", found.Card, "person.show", Ct)).Card, "Ret oplysninger", Ct)).Card;
        var partner = (await host.Driver.InvokesAsync("m01", "partner.edit", new JsonObject { ["partner"] = "p01" }, Ct)).Card;
        var group = (await host.Driver.InvokesAsync("m01", "group.members", new JsonObject { ["group"] = "wg1" }, Ct)).Card;

        Assert.All([first, page.Card, beyond.Card, found.Card, form, partner, group], card => Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString(_relaxed)), 1, LargestCard));
        Assert.Contains("Side 629 af 629", beyond.Card.AllText(), StringComparison.Ordinal);
        Assert.Contains("Her står 30 af ", partner.AllText(), StringComparison.Ordinal);
        var sought = await host.Driver.ClicksAsync("m01", group, "Søg", Ct, ("find", "nummer 4711"));
        Assert.Contains("nummer 4711", sought.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal("m19,m27,m14,m06,m18", sought.Card.Inputs()["members"]);
    }

    [Fact]
    public async Task Person_added_by_hand_is_invited_once()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var form = (await host.Driver.ClicksAsync("m01", await ListAsync(host), "Ny person", Ct)).Card;
        var press = host.Driver.Press("m01", form, "Gem", ("name", "Sally  Solskov"), ("mail", "sally@kajskolen.example"), ("title", "Lærer"), ("partner", "p03"));
        var answers = await Task.WhenAll(host.Driver.InvokesAsync(press, Ct), host.Driver.InvokesAsync(press, Ct));

        Assert.All(answers, answer => Assert.Contains("Inviteret, ikke set i Teams endnu", answer.Card.AllText(), StringComparison.Ordinal));
        var made = Assert.Single(await host.MembersAsync(Ct), member => member.WorkMail == "sally@kajskolen.example");
        Assert.Equal(
            ("Sally Solskov", "Sally", "Lærer", "p03", MemberStatus.Invited, null),
            (made.DisplayName, made.FirstName, made.Title, made.OrganisationId.Value, made.Status, made.AadObjectId));
        Assert.NotNull(made.ProfileConfirmedAt);
        Assert.Single(await host.AuditAsync(Ct), happened => happened is { Action: AuditAction.Created, Entity: AuditEntity.Member, Outcome: "partner:p03" });
    }

    [Theory]
    [InlineData("name", "", "Skriv personens navn")]
    [InlineData("mail", "", "Skriv personens arbejdsmail")]
    [InlineData("mail", "sally", "ligner ikke en mailadresse")]
    [InlineData("mail", "LONE.KAJBJERG@fjordholm-kommune.example", "allerede en person med den mail")]
    [InlineData("partner", "p99", "Vælg en af mulighederne")]
    [InlineData("partner", "m01", "Vælg en af mulighederne")]
    [InlineData("partner", "", "Vælg en af mulighederne")]
    public async Task Person_that_cannot_be_added_comes_back_with_what_was_typed(string field, string value, string told)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var form = (await host.Driver.ClicksAsync("m01", await ListAsync(host), "Ny person", Ct)).Card;
        var answer = await host.Driver.ClicksAsync(
            "m01", form, "Gem", Ct, ("name", "Sally Solskov"), ("mail", "sally@kajskolen.example"), ("title", "Lærer"), ("partner", "p03"), (field, value));

        Assert.Contains(told, answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal("Lærer", answer.Card.Inputs()["title"]);
        Assert.Equal(30, (await host.MembersAsync(Ct)).Count);
    }

    [Fact]
    public async Task Details_are_changed_and_the_later_of_two_keeps_what_was_typed()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance => Samples.AddRole(alliance, "m02", "BackboneLead", "2026-01-01", null)));
        var (first, second) = (await EditAsync(host, "m30"), await EditAsync(host, "m30", "m02"));
        await host.Driver.ClicksAsync("m01", first, "Gem", Ct, ("first", "Stenner"), ("title", ""));
        Assert.Equal(("Stenner", null), ((await host.MemberAsync("m30", Ct)).FirstName, (await host.MemberAsync("m30", Ct)).Title));

        var answer = await host.Driver.ClicksAsync("m02", second, "Gem", Ct, ("name", "Steen Ø."), ("title", "Betjent"));

        Assert.Contains("Steen Østersbo er blevet rettet, mens du skrev", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(("Steen Ø.", "Betjent", "Steen"), (answer.Card.Inputs()["name"], answer.Card.Inputs()["title"], answer.Card.Inputs()["first"]));
        await host.Driver.ClicksAsync("m02", answer.Card, "Gem", Ct);
        Assert.Equal("Betjent", (await host.MemberAsync("m30", Ct)).Title);
    }

    [Theory]
    [InlineData("m99")]
    [InlineData("p01")]
    [InlineData("r01")]
    [InlineData("m01|r01")]
    [InlineData("")]
    public async Task Press_about_nobody_is_refused(string id)
    {
        await using var host = await BotHost.StartAsync(Ct);
        foreach (var verb in new[] { "show", "edit", "find", "save", "giveRole", "saveRole", "endRole", "saveEnd", "pause", "savePause", "resume", "askToLeave", "leave", "takeBack" })
        {
            var answer = await host.Driver.InvokesAsync("m01", $"person.{verb}", new JsonObject { ["person"] = id, ["name"] = "Forfalsket", ["seen"] = "x" }, Ct);
            Assert.Equal((400, "Det kan jeg ikke finde. Måske har en anden lige ændret det. Hent listen igen."), (answer.StatusCode, answer.Text));
        }
    }

    [Fact]
    public async Task Text_that_must_not_be_stored_is_refused()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var form = await EditAsync(host, "m30");
        Assert.Equal(400, (await host.Driver.ClicksAsync("m01", form, "Gem", Ct, ("title", "010190-1234"))).StatusCode);
        Assert.Equal(400, (await host.Driver.ClicksAsync("m01", form, "Gem", Ct, ("first", new string('x', 100_000)))).StatusCode);
        Assert.Equal(400, (await host.Driver.InvokesAsync("m01", "person.list", new JsonObject { ["search"] = new string('x', 100_000) }, Ct)).StatusCode);
        Assert.Empty(await host.AuditAsync(Ct));
    }

    private static Task<SentMessage> MentionAsync(BotHost host) => host.Driver.MentionsAsync("m01", BotDriver.Channel, "partners", Ct);

    internal static async Task<JsonObject> ListAsync(BotHost host) => (await host.Driver.SaysAsync("m01", "personer", Ct)).Card!;

    internal static async Task<JsonObject> ShowAsync(BotHost host, string member, string by = "m01") =>
        (await host.Driver.InvokesAsync(by, "person.show", new JsonObject { ["person"] = member }, Ct)).Card;

    internal static async Task<JsonObject> EditAsync(BotHost host, string member, string by = "m01") =>
        (await host.Driver.ClicksAsync(by, await ShowAsync(host, member, by), "Ret oplysninger", Ct)).Card;

    private static readonly System.Text.Json.JsonSerializerOptions _relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
