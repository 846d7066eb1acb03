using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.People;

/// <summary>Roles are given and ended.</summary>
public sealed class RoleConversationTests
{
    private static readonly DateOnly _today = new(2026, 12, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Role_is_given_once_for_the_days_that_were_chosen()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var press = host.Driver.Press("m01", await GiveAsync(host, "m06"), "Gem", ("role", "WorkingGroupLead"), ("group", "wg2"), ("from", "2027-01-01"), ("to", "2027-06-30"));
        var answers = await Task.WhenAll(host.Driver.InvokesAsync(press, Ct), host.Driver.InvokesAsync(press, Ct));

        Assert.All(answers, answer => Assert.Contains("Tovholder · Skole og uddannelse fra 1. januar 2027 til og med 30. juni 2027", answer.Card.AllText(), StringComparison.Ordinal));
        var role = Assert.Single(await host.RolesAsync(Ct), role => role.MemberId.Value == "m06" && role.Role == AllianceRole.WorkingGroupLead);
        Assert.Equal(("wg2", new DateOnly(2027, 1, 1), (DateOnly?)new DateOnly(2027, 6, 30), "m01"), (role.Scope, role.From, role.To, role.AssignedBy?.Value));
        Assert.Single(await host.AuditAsync(Ct), happened => happened is { Action: AuditAction.Created, Entity: AuditEntity.Role });
    }

    [Theory]
    [InlineData("WorkingGroupMember", "wg1", "2026-12-01", null, "Personen har allerede den rolle")]
    [InlineData("WorkingGroupMember", "-", "2026-12-01", null, "Vælg den arbejdsgruppe")]
    [InlineData("SteeringMember", "wg1", "2026-12-01", null, "Den rolle gælder hele alliancen")]
    [InlineData("SteeringMember", "-", "2026-12-01", "2026-11-30", "Rollen kan ikke slutte, før den begynder")]
    [InlineData("SteeringMember", "-", "i morgen", null, "Skriv en dato som 2026-12-01")]
    [InlineData("SteeringMember", "-", "2026-12-01", "31-12-2026", "Skriv en dato som 2026-12-01")]
    [InlineData("0", "-", "2026-12-01", null, "Vælg en af mulighederne")]
    [InlineData("Boss", "-", "2026-12-01", null, "Vælg en af mulighederne")]
    [InlineData("WorkingGroupMember", "wg9", "2026-12-01", null, "Vælg en af mulighederne")]
    public async Task Role_that_cannot_be_given_is_refused_in_words(string role, string group, string from, string? to, string told)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var answer = await host.Driver.ClicksAsync("m01", await GiveAsync(host, "m06"), "Gem", Ct, ("role", role), ("group", group), ("from", from), ("to", to));

        Assert.Contains(told, answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Empty(await host.AuditAsync(Ct));
    }

    [Theory]
    [InlineData("BackboneStaff", "bb01")]
    [InlineData("BackboneLead", "bb01")]
    [InlineData("Volunteer", "unplaced")]
    public async Task Somebody_without_a_partner_belongs_to_the_secretariat_with_a_role_in_it(string role, string organisation)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var form = (await host.Driver.ClicksAsync("m01", await PeopleConversationTests.ListAsync(host), "Ny person", Ct)).Card;
        var made = (await host.Driver.ClicksAsync("m01", form, "Gem", Ct, ("name", "Sally Solskov"), ("mail", "sally@kajskolen.example"), ("partner", "unplaced"))).Card;
        var give = (await host.Driver.ClicksAsync("m01", made, "Giv en rolle", Ct)).Card;

        await host.Driver.ClicksAsync("m01", give, "Gem", Ct, ("role", role));

        Assert.Equal(organisation, (await host.MembersAsync(Ct)).Single(member => member.DisplayName == "Sally Solskov").OrganisationId.Value);
    }

    [Fact]
    public async Task Somebody_of_a_partner_stays_there_with_a_role_in_the_secretariat()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.ClicksAsync("m01", await GiveAsync(host, "m06"), "Gem", Ct, ("role", "BackboneStaff"));

        Assert.Equal("p01", (await host.MemberAsync("m06", Ct)).OrganisationId.Value);
    }

    [Fact]
    public async Task Role_ends_on_the_day_that_was_chosen()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var press = host.Driver.Press("m01", await EndAsync(host, "m06"), "Gem", ("role", "r08"), ("to", "2026-11-30"));
        await host.Driver.InvokesAsync(press, Ct);
        var again = await host.Driver.InvokesAsync(press, Ct);

        Assert.Contains("til og med 30. november 2026", again.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(_today.AddDays(-1), (await host.RolesAsync(Ct)).Single(role => role.Id == "r08").To);
        Assert.Single(await host.AuditAsync(Ct), happened => happened is { Entity: AuditEntity.Role, EntityId: "m06:r08", Outcome: "WorkingGroupMember:to:2026-11-30" });
    }

    [Theory]
    [InlineData("r08", "2020-01-01", "Rollen kan ikke slutte, før den begynder")]
    [InlineData("r08", "", "Skriv en dato som")]
    [InlineData("r01", "2026-12-01", "Vælg en af mulighederne")]
    [InlineData("m06", "2026-12-01", "Vælg en af mulighederne")]
    public async Task Role_that_cannot_end_is_refused_in_words(string role, string last, string told)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var answer = await host.Driver.ClicksAsync("m01", await EndAsync(host, "m06"), "Gem", Ct, ("role", role), ("to", last));

        Assert.Contains(told, answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Empty(await host.AuditAsync(Ct));
    }

    [Fact]
    public async Task Last_leader_keeps_the_role_until_somebody_follows()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var refused = await host.Driver.ClicksAsync("m01", await EndAsync(host, "m01"), "Gem", Ct, ("role", "r01"), ("to", "2026-12-31"));
        Assert.Contains("Så ville sekretariatet stå uden leder", refused.Card.AllText(), StringComparison.Ordinal);

        await host.Driver.ClicksAsync("m01", await GiveAsync(host, "m02"), "Gem", Ct, ("role", "BackboneLead"), ("from", "2027-01-01"));
        await host.Driver.ClicksAsync("m01", await EndAsync(host, "m01"), "Gem", Ct, ("role", "r01"), ("to", "2026-12-31"));

        Assert.Equal((DateOnly?)new DateOnly(2026, 12, 31), (await host.RolesAsync(Ct)).Single(role => role.Id == "r01").To);
    }

    [Fact]
    public async Task Two_leaders_who_both_resign_leave_one_behind()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance => Samples.AddRole(alliance, "m02", "BackboneLead", "2026-01-01", null)));
        var first = host.Driver.Press("m01", await EndAsync(host, "m01"), "Gem", ("role", "r01"), ("to", "2026-12-01"));
        var second = host.Driver.Press("m02", await EndAsync(host, "m02", "m02"), "Gem", ("role", "r-m02-BackboneLead-2026-01-01"), ("to", "2026-12-01"));
        await Task.WhenAll(host.Driver.InvokesAsync(first, Ct), host.Driver.InvokesAsync(second, Ct));

        Assert.Single(await host.RolesAsync(Ct), role => role is { Role: AllianceRole.BackboneLead, To: null });
    }

    [Fact]
    public async Task Later_of_two_sees_the_newer_version_and_keeps_what_was_typed()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance => Samples.AddRole(alliance, "m02", "BackboneLead", "2026-01-01", null)));
        var (first, second) = (await GiveAsync(host, "m06"), await GiveAsync(host, "m06", "m02"));
        await host.Driver.ClicksAsync("m01", first, "Gem", Ct, ("role", "SteeringMember"));

        var answer = await host.Driver.ClicksAsync("m02", second, "Gem", Ct, ("role", "Volunteer"), ("to", "2027-01-31"));

        Assert.Contains("Mads Mågeland er blevet rettet, mens du skrev", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Contains("Medlem af styregruppen fra 1. december 2026", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(("Volunteer", "2027-01-31"), (answer.Card.Inputs()["role"], answer.Card.Inputs()["to"]));
        Assert.DoesNotContain(await host.RolesAsync(Ct), role => role.MemberId.Value == "m06" && role.Role == AllianceRole.Volunteer);
    }

    private static async Task<JsonObject> GiveAsync(BotHost host, string member, string by = "m01") =>
        (await host.Driver.ClicksAsync(by, await PeopleConversationTests.ShowAsync(host, member, by), "Giv en rolle", Ct)).Card;

    private static async Task<JsonObject> EndAsync(BotHost host, string member, string by = "m01") =>
        (await host.Driver.ClicksAsync(by, await PeopleConversationTests.ShowAsync(host, member, by), "Afslut en rolle", Ct)).Card;
}
