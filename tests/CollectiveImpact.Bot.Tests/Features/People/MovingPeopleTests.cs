using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.People;

/// <summary>Somebody changes partner, pauses, leaves or comes back.</summary>
public sealed class MovingPeopleTests
{
    private static readonly DateOnly _today = new(2026, 12, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_responsible_changes_partner_only_when_somebody_takes_over()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var asked = (await host.Driver.ClicksAsync("m01", await PeopleConversationTests.EditAsync(host, "m17"), "Gem", Ct, ("partner", "p07"), ("title", "Ny titel"))).Card;
        Assert.Contains("»Fredagsåbent i Slæbestedet til kl. 23«", asked.AllText(), StringComparison.Ordinal);
        Assert.Equal(("p07", "Ny titel", "-"), (asked.Inputs()["partner"], asked.Inputs()["title"], asked.Inputs()["taker"]));
        Assert.Equal("p06", (await host.MemberAsync("m17", Ct)).OrganisationId.Value);
        Assert.Contains("Fredagsåbent", (await host.Driver.ClicksAsync("m01", asked, "Gem", Ct, ("taker", "m06"))).Card.AllText(), StringComparison.Ordinal);

        var press = host.Driver.Press("m01", asked, "Gem", ("taker", "m18"));
        await host.Driver.InvokesAsync(press, Ct);
        var again = await host.Driver.InvokesAsync(press, Ct);

        Assert.Contains("Idrætsfællesskabet Bølgebryderen", again.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(("p07", "Ny titel"), ((await host.MemberAsync("m17", Ct)).OrganisationId.Value, (await host.MemberAsync("m17", Ct)).Title));
        Assert.Equal("m18", (await host.CommitmentAsync("c11", Ct)).ResponsibleMemberId.Value);
        var change = Assert.Single(await host.HistoryAsync("c11", Ct));
        Assert.Equal(("m17", "m18", "m01"), (change.ResponsibleFrom?.Value, change.ResponsibleTo?.Value, change.By?.Value));
        Assert.Equal(_today.AddDays(-1), (await host.RolesAsync(Ct)).Single(role => role.MemberId.Value == "m17" && role.Role == AllianceRole.PartnerContact).To);
        Assert.Single(await host.AuditAsync(Ct), happened => happened is { Entity: AuditEntity.Commitment, EntityId: "c11", Outcome: "responsible" });
    }

    [Fact]
    public async Task Change_of_partner_is_refused_with_the_titles_when_nobody_can_take_over()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance => alliance.Row("members", "m18")["status"] = "Left"));
        var answer = await host.Driver.ClicksAsync("m01", await PeopleConversationTests.EditAsync(host, "m17"), "Gem", Ct, ("partner", "p07"));

        Assert.Contains("Der er ingen andre hos Ungdomshuset Slæbestedet, som kan overtage", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal("p06", (await host.MemberAsync("m17", Ct)).OrganisationId.Value);
    }

    [Fact]
    public async Task Whoever_is_responsible_for_nothing_changes_partner_at_once()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.ClicksAsync("m01", await PeopleConversationTests.EditAsync(host, "m04"), "Gem", Ct, ("partner", "bb01"));

        var moved = await host.MemberAsync("m04", Ct);
        Assert.Equal("bb01", moved.OrganisationId.Value);
        Assert.NotNull(moved.ProfileConfirmedAt);
    }

    [Fact]
    public async Task Deputy_who_changes_partner_stands_in_no_more()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.ClicksAsync("m01", (await host.Driver.InvokesAsync("m01", "partner.edit", new JsonObject { ["partner"] = "p01" }, Ct)).Card, "Gem", Ct, ("deputy", "m04"));
        await host.Driver.ClicksAsync("m01", await PeopleConversationTests.EditAsync(host, "m04"), "Gem", Ct, ("partner", "p02"));

        Assert.Null((await host.PartnerAsync("p01", Ct)).DeputyMemberId);
    }

    [Fact]
    public async Task Pause_is_set_and_ended()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var form = (await host.Driver.ClicksAsync("m01", await PeopleConversationTests.ShowAsync(host, "m06"), "Hold pause", Ct)).Card;
        Assert.Contains("Skriv en dato som 2026-12-01", (await host.Driver.ClicksAsync("m01", form, "Gem", Ct, ("until", "1. januar"))).Card.AllText(), StringComparison.Ordinal);
        Assert.Contains("Vælg en dag, der ikke er gået", (await host.Driver.ClicksAsync("m01", form, "Gem", Ct, ("until", "2026-11-30"))).Card.AllText(), StringComparison.Ordinal);

        var press = host.Driver.Press("m01", form, "Gem", ("until", "2027-01-04"));
        await host.Driver.InvokesAsync(press, Ct);
        var paused = (await host.Driver.InvokesAsync(press, Ct)).Card;
        Assert.Contains("På pause til og med 4. januar 2027", paused.AllText(), StringComparison.Ordinal);
        Assert.Equal(((DateOnly?)new DateOnly(2027, 1, 4), MemberStatus.OnPause), ((await host.MemberAsync("m06", Ct)).PausedUntil, (await host.MemberAsync("m06", Ct)).Status));

        await host.Driver.ClicksAsync("m01", paused, "Slut med pausen", Ct);
        Assert.Equal((null, MemberStatus.Active), ((await host.MemberAsync("m06", Ct)).PausedUntil, (await host.MemberAsync("m06", Ct)).Status));
        Assert.Equal(["resumed", "pausedUntil"], (await host.AuditAsync(Ct)).Select(happened => happened.Outcome));
    }

    [Fact]
    public async Task Whoever_leaves_may_hand_over_and_can_be_taken_back()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var question = (await host.Driver.ClicksAsync("m01", await PeopleConversationTests.ShowAsync(host, "m17"), "Har forladt alliancen", Ct)).Card;
        Assert.Contains("»Fredagsåbent i Slæbestedet til kl. 23«", question.AllText(), StringComparison.Ordinal);
        var gone = (await host.Driver.ClicksAsync("m01", question, "Ja, har forladt alliancen", Ct, ("taker", "m18"))).Card;

        var member = await host.MemberAsync("m17", Ct);
        Assert.Equal((MemberStatus.Left, (DateOnly?)_today), (member.Status, member.LeftOn));
        Assert.Equal("m18", (await host.CommitmentAsync("c11", Ct)).ResponsibleMemberId.Value);
        Assert.All((await host.RolesAsync(Ct)).Where(role => role.MemberId == member.Id), role => Assert.InRange(role.To!.Value, _today.AddDays(-1), _today));
        Assert.StartsWith("Jeg kan ikke finde dig i nogen alliance", (await host.Driver.SaysAsync("m17", "partnere", Ct)).Text, StringComparison.Ordinal);

        await host.Driver.ClicksAsync("m01", gone, "Tag med igen", Ct);
        Assert.Equal((MemberStatus.Active, null), ((await host.MemberAsync("m17", Ct)).Status, (await host.MemberAsync("m17", Ct)).LeftOn));
    }

    [Fact]
    public async Task Whoever_leaves_without_handing_over_stays_responsible_until_somebody_decides()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var question = (await host.Driver.ClicksAsync("m01", await PeopleConversationTests.ShowAsync(host, "m06"), "Har forladt alliancen", Ct)).Card;
        await host.Driver.ClicksAsync("m01", question, "Ja, har forladt alliancen", Ct);

        Assert.Equal((MemberStatus.Left, "m06"), ((await host.MemberAsync("m06", Ct)).Status, (await host.CommitmentAsync("c01", Ct)).ResponsibleMemberId.Value));
    }

    [Fact]
    public async Task Last_leader_cannot_leave()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var question = (await host.Driver.ClicksAsync("m01", await PeopleConversationTests.ShowAsync(host, "m01"), "Har forladt alliancen", Ct)).Card;
        var answer = await host.Driver.ClicksAsync("m01", question, "Ja, har forladt alliancen", Ct);

        Assert.Contains("Så ville sekretariatet stå uden leder", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(MemberStatus.Active, (await host.MemberAsync("m01", Ct)).Status);
    }
}
