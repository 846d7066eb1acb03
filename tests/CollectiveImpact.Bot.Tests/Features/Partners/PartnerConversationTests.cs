using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Partners;

/// <summary>The list of partners, and what the secretariat's leader does with it.</summary>
public sealed class PartnerConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Partner_is_added_once_however_often_the_form_is_sent()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var form = (await host.Driver.ClicksAsync("m01", await ListAsync(host), "Ny partner", Ct)).Card;
        (string, string?)[] typed = [("name", "  Havnens\n Bibliotek "), ("sector", "Culture"), ("involvement", "Collaborating")];
        var press = host.Driver.Press("m01", form, "Gem", typed);
        var answers = await Task.WhenAll(host.Driver.InvokesAsync(press, Ct), host.Driver.InvokesAsync(press, Ct), host.Driver.ClicksAsync("m01", form, "Gem", Ct, typed));

        Assert.All(answers, answer => Assert.Contains("Havnens Bibliotek", answer.Card.AllText(), StringComparison.Ordinal));
        var made = Assert.Single(await host.PartnersAsync(Ct), partner => partner.Name == "Havnens Bibliotek");
        Assert.Equal(
            (Sector.Culture, PartnerInvolvement.Collaborating, PartnerStatus.Active, (DateOnly?)new DateOnly(2026, 12, 1), "Havnens Bibliotek"),
            (made.Sector, made.Involvement, made.Status, made.JoinedOn, made.ShortName));
        Assert.Single(await host.AuditAsync(Ct), happened => happened is { Action: AuditAction.Created, Entity: AuditEntity.Partner });
    }

    [Fact]
    public async Task Change_is_stored_with_its_history_and_with_who_speaks_for_the_partner()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var form = await FormAsync(host, "Ret Kommunen");
        Assert.Equal(("Fjordholm Kommune", "m05", "-"), (form.Inputs()["name"], form.Inputs()["contacts"], form.Inputs()["deputy"]));

        var saved = await host.Driver.ClicksAsync("m01", form, "Gem", Ct, ("involvement", "Sideline"), ("contacts", "m06,m04"), ("deputy", "m07"), ("asked", "false"));

        Assert.Contains("Kontakt: Henrik Skumholm, Mads Mågeland", saved.Card.AllText(), StringComparison.Ordinal);
        var partner = await host.PartnerAsync("p01", Ct);
        Assert.Equal((PartnerInvolvement.Sideline, "m07", false), (partner.Involvement, partner.DeputyMemberId?.Value, partner.CheckInEnabled));
        Assert.Equal(new PastInvolvement(PartnerInvolvement.Core, new DateOnly(2026, 11, 30)), Assert.Single(partner.PastInvolvements));
        var contacts = (await host.RolesAsync(Ct)).Where(role => role.Role == AllianceRole.PartnerContact).ToDictionary(role => role.MemberId.Value);
        Assert.Equal((DateOnly?)new DateOnly(2026, 12, 1), contacts["m05"].To);
        Assert.Equal((new DateOnly(2026, 12, 1), null, "m01"), (contacts["m06"].From, contacts["m06"].To, contacts["m06"].AssignedBy?.Value));
        Assert.Contains(await host.AuditAsync(Ct), happened => happened is { Entity: AuditEntity.Partner, EntityId: "p01", Outcome: "involvement:Sideline,deputy,checkIn:off" });
        Assert.Equal(3, (await host.AuditAsync(Ct)).Count(happened => happened.Entity == AuditEntity.Role));
    }

    [Fact]
    public async Task Same_form_sent_again_changes_nothing_and_frightens_nobody()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var form = await FormAsync(host, "Ret Kommunen");
        var press = host.Driver.Press("m01", form, "Gem", ("short", "Kommunen her"), ("contacts", "m06"));
        await host.Driver.InvokesAsync(press, Ct);
        var audit = (await host.AuditAsync(Ct)).Count;

        var again = await host.Driver.InvokesAsync(press, Ct);

        Assert.DoesNotContain("mens du skrev", again.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(audit, (await host.AuditAsync(Ct)).Count);
        Assert.Equal(2, (await host.RolesAsync(Ct)).Count(role => role.Role == AllianceRole.PartnerContact && role.MemberId.Value is "m05" or "m06" && role.Scope == "alliance"));
    }

    [Fact]
    public async Task Later_of_two_sees_the_newer_version_and_keeps_what_was_typed()
    {
        await using var host = await TwoLeadsAsync();
        var (first, second) = (await FormAsync(host, "Ret Kommunen"), await FormAsync(host, "Ret Kommunen", "m02"));
        await host.Driver.ClicksAsync("m01", first, "Gem", Ct, ("name", "Ny Kommune"), ("involvement", "Collaborating"));

        var answer = await host.Driver.ClicksAsync("m02", second, "Gem", Ct, ("name", "Min Kommune"), ("short", ""), ("contacts", "m07"), ("find", "x"));

        Assert.Contains("Ny Kommune er blevet rettet, mens du skrev", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Contains("Samarbejdspart · Kommune", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(("Min Kommune", "", "m07"), (answer.Card.Inputs()["name"], answer.Card.Inputs()["short"], answer.Card.Inputs()["contacts"]));
        Assert.Equal("Ny Kommune", (await host.PartnerAsync("p01", Ct)).Name);

        await host.Driver.ClicksAsync("m02", answer.Card, "Gem", Ct);
        Assert.Equal("Min Kommune", (await host.PartnerAsync("p01", Ct)).Name);
    }

    [Theory]
    [InlineData("name", "", "Skriv partnerens navn")]
    [InlineData("name", "kajskolen", "Der er allerede en partner")]
    [InlineData("sector", "7", "Vælg en af mulighederne")]
    [InlineData("sector", "Bank", "Vælg en af mulighederne")]
    [InlineData("involvement", "", "Vælg en af mulighederne")]
    [InlineData("contacts", "m05,m10", "En kontaktperson skal høre til partneren")]
    [InlineData("contacts", "c01", "En kontaktperson skal høre til partneren")]
    [InlineData("deputy", "p01", "Stedfortræderen skal høre til partneren")]
    public async Task Form_that_cannot_be_stored_comes_back_with_what_was_typed(string field, string value, string told)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var answer = await host.Driver.ClicksAsync("m01", await FormAsync(host, "Ret Kommunen"), "Gem", Ct, ("short", "Skrevet"), (field, value));

        Assert.Contains(told, answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal("Skrevet", answer.Card.Inputs()["short"]);
        Assert.Equal("Kommunen", (await host.PartnerAsync("p01", Ct)).ShortName);
        Assert.Empty(await host.AuditAsync(Ct));
    }

    [Fact]
    public async Task Text_that_must_not_be_stored_is_refused()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var form = await FormAsync(host, "Ret Kommunen");
        Assert.Equal(400, (await host.Driver.ClicksAsync("m01", form, "Gem", Ct, ("name", "Foreningen 010190-1234"))).StatusCode);
        Assert.Equal(400, (await host.Driver.ClicksAsync("m01", form, "Gem", Ct, ("name", new string('x', 100_000)))).StatusCode);
        Assert.Equal("Fjordholm Kommune", (await host.PartnerAsync("p01", Ct)).Name);
    }

    [Fact]
    public async Task Partner_pauses_and_comes_back_and_is_asked_again()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var paused = await host.Driver.ClicksAsync("m01", await FormAsync(host, "Ret Kommunen"), "Hold pause", Ct, ("short", "Uden at gemme"));
        Assert.Contains("På pause", paused.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal("Uden at gemme", paused.Card.Inputs()["short"]);
        Assert.Equal((PartnerStatus.Paused, "Kommunen", false), ((await host.PartnerAsync("p01", Ct)).Status, (await host.PartnerAsync("p01", Ct)).ShortName, (await host.PartnerAsync("p01", Ct)).IsAsked));

        await host.Driver.ClicksAsync("m01", paused.Card, "Med igen", Ct);
        Assert.True((await host.PartnerAsync("p01", Ct)).IsAsked);
        Assert.Equal(["status:Active", "status:Paused"], (await host.AuditAsync(Ct)).Select(happened => happened.Outcome));
    }

    [Fact]
    public async Task Only_the_leader_has_buttons_and_whoever_presses_is_told_who_may()
    {
        await using var host = await BotHost.StartAsync(Ct);
        Assert.Empty((await host.Driver.SaysAsync("m06", "partners", Ct)).Card!.Buttons());
        Assert.Empty((await host.Driver.SaysAsync("m02", "partnere", Ct)).Card!.Buttons());
        Assert.Null((await host.Driver.SaysAsync("m30", "partnere", Ct)).Card);
        foreach (var verb in new[] { "add", "edit", "find", "save", "begin", "pause", "askToLeave", "leave" })
        {
            var answer = await host.Driver.InvokesAsync("m06", $"partner.{verb}", new JsonObject { ["partner"] = "p01", ["name"] = "Forfalsket" }, Ct);
            Assert.Equal((400, "Det kan kun sekretariatets leder gøre: Rikke Ankerlund."), (answer.StatusCode, answer.Text));
        }
    }

    [Theory]
    [InlineData("p99")]
    [InlineData("m06")]
    [InlineData("bb01")]
    [InlineData("../p01")]
    [InlineData("p01|x")]
    public async Task Press_about_no_partner_is_refused(string id)
    {
        await using var host = await BotHost.StartAsync(Ct);
        foreach (var verb in new[] { "edit", "find", "save", "begin", "pause", "askToLeave", "leave" })
        {
            var answer = await host.Driver.InvokesAsync("m01", $"partner.{verb}", new JsonObject { ["partner"] = id, ["name"] = "Forfalsket", ["seen"] = "x", ["page"] = "-1" }, Ct);
            Assert.Equal((400, "Det kan jeg ikke finde. Måske har en anden lige ændret det. Hent listen igen."), (answer.StatusCode, answer.Text));
        }
    }

    [Fact]
    public async Task Long_list_has_pages()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance =>
        {
            for (var i = 20; i < 68; i++)
            {
                alliance["partners"]!.AsArray().Add(new JsonObject { ["id"] = $"p{i}", ["name"] = $"Forening {i}", ["shortName"] = $"F{i}", ["sector"] = "Other", ["involvement"] = "Core" });
            }
        }));
        var seen = new List<string>();
        var page = await ListAsync(host);
        while (true)
        {
            seen.AddRange(page.Buttons().Select(button => (string?)button["data"]?["partner"]).OfType<string>());
            if (page.Buttons().All(button => (string?)button["title"] != "Vis mere"))
            {
                break;
            }

            page = (await host.Driver.ClicksAsync("m01", page, "Vis mere", Ct)).Card;
        }

        Assert.Equal((60, 60), (seen.Count, seen.Distinct().Count()));
        Assert.Contains("Side 5 af 5", page.AllText(), StringComparison.Ordinal);
    }

    internal static async Task<JsonObject> ListAsync(BotHost host, string member = "m01") => (await host.Driver.SaysAsync(member, "partnere", Ct)).Card!;

    internal static async Task<JsonObject> FormAsync(BotHost host, string button, string member = "m01") =>
        (await host.Driver.ClicksAsync(member, await ListAsync(host, member), button, Ct)).Card;

    internal static Task<BotHost> TwoLeadsAsync() => BotHost.StartAsync(Ct, Samples.With(alliance => Samples.AddRole(alliance, "m02", "BackboneLead", "2026-01-01", null)));
}
