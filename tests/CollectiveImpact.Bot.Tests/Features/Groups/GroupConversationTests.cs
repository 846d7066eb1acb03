using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Groups;

/// <summary>The working groups, and what the secretariat's leader does with them.</summary>
public sealed class GroupConversationTests
{
    private static readonly DateOnly _today = new(2026, 12, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("grupper")]
    [InlineData("groups")]
    [InlineData("arbejdsgrupper")]
    [InlineData("Working groups")]
    public async Task Groups_are_told_to_everybody_who_takes_part(string command)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var card = (await host.Driver.SaysAsync("m06", command, Ct)).Card!;

        Assert.Contains("Fritid og fællesskaber", card.AllText(), StringComparison.Ordinal);
        Assert.Contains("I gang · Tovholder: Nanna Klithøj · 6 personer i gruppen", card.AllText(), StringComparison.Ordinal);
        Assert.Empty(card.Buttons());
        Assert.Null((await host.Driver.SaysAsync("m30", command, Ct)).Card);
    }

    [Fact]
    public async Task Group_is_made_once_with_its_goals_and_its_lead()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var form = (await host.Driver.ClicksAsync("m01", await ListAsync(host), "Ny arbejdsgruppe", Ct)).Card;
        var press = host.Driver.Press("m01", form, "Gem", ("name", "Mad og bevægelse"), ("mandate", "Linje 1\r\nLinje 2"), ("goals", "g2,g1"), ("lead", "m12"), ("begun", "false"));
        await Task.WhenAll(host.Driver.InvokesAsync(press, Ct), host.Driver.InvokesAsync(press, Ct));

        var group = Assert.Single(await host.GroupsAsync(Ct), group => group.Name == "Mad og bevægelse");
        Assert.Equal((WorkingGroupStatus.Proposed, "Linje 1\nLinje 2"), (group.Status, group.Mandate));
        Assert.Equal(["g1", "g2"], group.GoalIds.Select(goal => goal.Value));
        var lead = Assert.Single(await host.RolesAsync(Ct), role => role.Scope == group.Id.Value);
        Assert.Equal(("m12", AllianceRole.WorkingGroupLead, _today, null), (lead.MemberId.Value, lead.Role, lead.From, lead.To));
        Assert.Equal([AuditEntity.Role, AuditEntity.WorkingGroup], (await host.AuditAsync(Ct)).Select(happened => happened.Entity).Order().Reverse());
    }

    [Fact]
    public async Task Lead_changes_hands_and_the_group_goes_its_way()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var saved = (await host.Driver.ClicksAsync("m01", await FormAsync(host), "Gem", Ct, ("lead", "m18"))).Card;
        Assert.Contains("Tovholder: Oskar Lodsgaard", saved.AllText(), StringComparison.Ordinal);
        var leads = (await host.RolesAsync(Ct)).Where(role => role is { Role: AllianceRole.WorkingGroupLead, Scope: "wg1" }).ToDictionary(role => role.MemberId.Value);
        Assert.Equal(((DateOnly?)_today, null), (leads["m17"].To, leads["m18"].To));

        var resting = (await host.Driver.ClicksAsync("m01", await FormAsync(host), "Holder pause", Ct)).Card;
        await host.Driver.ClicksAsync("m01", resting, "Går i gang igen", Ct);
        var question = (await host.Driver.ClicksAsync("m01", await FormAsync(host), "Gruppen er færdig", Ct)).Card;
        var press = host.Driver.Press("m01", question, "Ja, afslut gruppen");
        await host.Driver.InvokesAsync(press, Ct);
        var again = await host.Driver.InvokesAsync(press, Ct);

        Assert.Contains("Afsluttet", again.Card.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain(await host.RolesAsync(Ct), role => role.Scope == "wg1" && role.To is null);
        Assert.Equal(
            ["status:Resting", "status:Active", "status:Closed"],
            (await host.AuditAsync(Ct)).Where(happened => happened is { Entity: AuditEntity.WorkingGroup, Outcome: not null }).Select(happened => happened.Outcome).Reverse());
        Assert.Equal(400, (await host.Driver.InvokesAsync("m01", "group.begin", new JsonObject { ["group"] = "wg1" }, Ct)).StatusCode);
    }

    [Fact]
    public async Task Closing_ends_the_roles_of_more_people_than_one_transaction_holds()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance =>
        {
            for (var i = 0; i < 120; i++)
            {
                Samples.AddMember(alliance, $"x{i}", "p01", 1000 + i);
                alliance["roleAssignments"]!.AsArray().Add(new JsonObject { ["id"] = $"rx{i}", ["memberId"] = $"x{i}", ["role"] = "WorkingGroupMember", ["scope"] = "wg1", ["from"] = "2026-01-01" });
            }
        }));
        var question = (await host.Driver.ClicksAsync("m01", await FormAsync(host), "Gruppen er færdig", Ct)).Card;

        var answer = await host.Driver.ClicksAsync("m01", question, "Ja, afslut gruppen", Ct);

        Assert.Contains("Afsluttet", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain(await host.RolesAsync(Ct), role => role.Scope == "wg1" && role.To is null);
    }

    [Fact]
    public async Task Members_come_and_go()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var form = await MembersAsync(host);
        Assert.Equal("m19,m27,m14,m06,m18", form.Inputs()["members"]);

        var saved = await host.Driver.ClicksAsync("m01", form, "Gem", Ct, ("members", "m19,m27,m14,m06,m05"));

        Assert.Contains("6 personer i gruppen", saved.Card.AllText(), StringComparison.Ordinal);
        var members = (await host.RolesAsync(Ct)).Where(role => role is { Role: AllianceRole.WorkingGroupMember, Scope: "wg1" }).ToDictionary(role => role.MemberId.Value);
        Assert.Equal(((DateOnly?)_today, null, null), (members["m18"].To, members["m05"].To, members["m06"].To));
        Assert.Equal(2, (await host.AuditAsync(Ct)).Count);
    }

    [Fact]
    public async Task Later_of_two_sees_the_newer_version_and_keeps_what_was_typed()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance => Samples.AddRole(alliance, "m02", "BackboneLead", "2026-01-01", null)));
        var (form, members) = (await FormAsync(host), await MembersAsync(host));
        await host.Driver.ClicksAsync("m02", await FormAsync(host, "m02"), "Gem", Ct, ("name", "Fri og fælles"), ("lead", "-"));
        await host.Driver.ClicksAsync("m02", await MembersAsync(host, "m02"), "Gem", Ct, ("members", "m19"));

        var answer = await host.Driver.ClicksAsync("m01", form, "Gem", Ct, ("mandate", "Mine egne ord"), ("goals", "g3"));
        Assert.Contains("Fri og fælles er blevet rettet", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(("Fritid og fællesskaber", "Mine egne ord", "g3", "m17"), (answer.Card.Inputs()["name"], answer.Card.Inputs()["mandate"], answer.Card.Inputs()["goals"], answer.Card.Inputs()["lead"]));

        var answered = await host.Driver.ClicksAsync("m01", members, "Gem", Ct, ("members", "m19,m05"));
        Assert.Contains("er blevet rettet, mens du skrev", answered.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal("m05,m19", string.Join(',', answered.Card.Inputs()["members"]!.Split(',').Order(StringComparer.Ordinal)));
        Assert.DoesNotContain(await host.RolesAsync(Ct), role => role is { Scope: "wg1", MemberId.Value: "m05" });
    }

    [Theory]
    [InlineData("name", " ", "Skriv gruppens navn")]
    [InlineData("name", "data og læring", "Der er allerede en arbejdsgruppe")]
    [InlineData("goals", "g1,g9", "Et af målene findes ikke længere")]
    [InlineData("goals", "p01", "Et af målene findes ikke længere")]
    [InlineData("lead", "p01", "Den valgte tovholder er ikke med i alliancen")]
    [InlineData("lead", "m99", "Den valgte tovholder er ikke med i alliancen")]
    public async Task Form_that_cannot_be_stored_comes_back_with_what_was_typed(string field, string value, string told)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var answer = await host.Driver.ClicksAsync("m01", await FormAsync(host), "Gem", Ct, ("mandate", "Skrevet"), (field, value));

        Assert.Contains(told, answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal("Skrevet", answer.Card.Inputs()["mandate"]);
        Assert.Empty(await host.AuditAsync(Ct));
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_alliance_is_not_put_in_a_group()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var answer = await host.Driver.ClicksAsync("m01", await MembersAsync(host), "Gem", Ct, ("members", "m19,m99"));

        Assert.Contains("ikke med i alliancen længere", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Empty(await host.AuditAsync(Ct));
    }

    [Fact]
    public async Task Nobody_else_changes_a_group_and_no_other_thing_is_taken_for_one()
    {
        await using var host = await BotHost.StartAsync(Ct);
        foreach (var verb in new[] { "edit", "find", "save", "members", "findMembers", "saveMembers", "begin", "rest", "askToClose", "close" })
        {
            var refused = await host.Driver.InvokesAsync("m17", $"group.{verb}", new JsonObject { ["group"] = "wg1", ["name"] = "Forfalsket" }, Ct);
            Assert.Equal((400, "Det kan kun sekretariatets leder gøre: Rikke Ankerlund."), (refused.StatusCode, refused.Text));
            foreach (var id in new[] { "wg9", "g1", "p01", new string('w', 5000) })
            {
                var answer = await host.Driver.InvokesAsync("m01", $"group.{verb}", new JsonObject { ["group"] = id, ["name"] = "Forfalsket" }, Ct);
                Assert.Equal((400, "Det kan jeg ikke finde. Måske har en anden lige ændret det. Hent listen igen."), (answer.StatusCode, answer.Text));
            }
        }

        Assert.Equal(400, (await host.Driver.InvokesAsync("m17", "group.add", new JsonObject(), Ct)).StatusCode);
    }

    private static async Task<JsonObject> ListAsync(BotHost host) => (await host.Driver.SaysAsync("m01", "grupper", Ct)).Card!;

    private static async Task<JsonObject> FormAsync(BotHost host, string member = "m01") =>
        (await host.Driver.InvokesAsync(member, "group.edit", new JsonObject { ["group"] = "wg1" }, Ct)).Card;

    private static async Task<JsonObject> MembersAsync(BotHost host, string member = "m01") =>
        (await host.Driver.ClicksAsync(member, await FormAsync(host, member), "Hvem er med", Ct)).Card;
}
