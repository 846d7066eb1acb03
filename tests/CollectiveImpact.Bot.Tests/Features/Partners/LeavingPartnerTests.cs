using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Partners;

/// <summary>A partner leaves: asked once more, nothing closed in silence, and back again if they like.</summary>
public sealed class LeavingPartnerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leader_is_shown_the_open_commitments_and_must_say_what_becomes_of_them()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var question = await AskAsync(host, "Ret Slæbestedet");
        Assert.Contains("Partneren har 2 åbne aftaler", question.AllText(), StringComparison.Ordinal);
        Assert.Contains("De unge planlægger selv aktiviteterne", question.AllText(), StringComparison.Ordinal);

        var unsaid = await host.Driver.ClicksAsync("m01", question, "partner.leave", Ct);

        Assert.Contains("Vælg først, hvad der skal ske med de åbne aftaler.", unsaid.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(PartnerStatus.Active, (await host.PartnerAsync("p06", Ct)).Status);
    }

    [Theory]
    [InlineData("pause", CommitmentStatus.Paused)]
    [InlineData("withdraw", CommitmentStatus.Withdrawn)]
    public async Task Open_commitments_become_what_was_chosen_with_their_history(string fate, CommitmentStatus status)
    {
        await using var host = await BotHost.StartAsync(Ct);
        var press = host.Driver.Press("m01", await AskAsync(host, "Ret Slæbestedet"), "partner.leave", ("fate", fate));
        var answers = await Task.WhenAll(host.Driver.InvokesAsync(press, Ct), host.Driver.InvokesAsync(press, Ct));

        Assert.All(answers, answer => Assert.Contains("Har forladt alliancen", answer.Card.AllText(), StringComparison.Ordinal));
        var partner = await host.PartnerAsync("p06", Ct);
        Assert.Equal((PartnerStatus.Left, (DateOnly?)new DateOnly(2026, 12, 1), false), (partner.Status, partner.LeftOn, partner.IsAsked));
        foreach (var id in new[] { "c11", "c12" })
        {
            Assert.Equal(status, (await host.CommitmentAsync(id, Ct)).Status);
            var change = Assert.Single(await host.HistoryAsync(id, Ct));
            Assert.Equal((status, "m01", "Partneren har forladt alliancen."), (change.StatusTo!.Value, change.By?.Value, change.Reason));
        }

        Assert.Equal((DateOnly?)new DateOnly(2026, 12, 1), (await host.RolesAsync(Ct)).Single(role => role.MemberId.Value == "m17" && role.Role == AllianceRole.PartnerContact).To);
        Assert.Equal(2, (await host.AuditAsync(Ct)).Count(happened => happened.Entity == AuditEntity.Commitment && happened.Outcome == $"status:{status}"));
    }

    [Fact]
    public async Task Partner_that_left_is_not_asked_and_can_come_back()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.ClicksAsync("m01", await AskAsync(host, "Ret Kommunen"), "partner.leave", Ct, ("fate", "pause"));
        var list = await PartnerConversationTests.ListAsync(host);
        Assert.Contains("Forlod alliancen 1. december 2026", list.AllText(), StringComparison.Ordinal);

        var form = (await host.Driver.ClicksAsync("m01", list, "Ret Kommunen", Ct)).Card;
        await host.Driver.ClicksAsync("m01", form, "Med igen", Ct);

        var partner = await host.PartnerAsync("p01", Ct);
        Assert.Equal((PartnerStatus.Active, null), (partner.Status, partner.LeftOn));
        Assert.True(partner.JoinedOn < new DateOnly(2026, 1, 1));
    }

    [Fact]
    public async Task Question_is_asked_anew_when_something_changed_since()
    {
        await using var host = await PartnerConversationTests.TwoLeadsAsync();
        var question = await AskAsync(host, "Ret Kommunen");
        await host.Driver.ClicksAsync("m02", await PartnerConversationTests.FormAsync(host, "Ret Kommunen", "m02"), "Gem", Ct, ("name", "Ny Kommune"));

        var answer = await host.Driver.ClicksAsync("m01", question, "partner.leave", Ct, ("fate", "withdraw"));

        Assert.Contains("En anden har lige rettet det samme", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(PartnerStatus.Active, (await host.PartnerAsync("p01", Ct)).Status);
    }

    [Fact]
    public async Task Too_many_commitments_are_not_changed_at_once()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance =>
        {
            for (var i = 100; i < 130; i++)
            {
                Samples.AddCommitment(alliance, $"c{i}", "p01", "m06");
            }
        }));
        var question = await AskAsync(host, "Ret Kommunen");
        Assert.Contains("… og 23 til", question.AllText(), StringComparison.Ordinal);

        var answer = await host.Driver.ClicksAsync("m01", question, "partner.leave", Ct, ("fate", "pause"));

        Assert.Contains("Det er flere aftaler, end jeg kan ændre på én gang.", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal(CommitmentStatus.OnTrack, (await host.CommitmentAsync("c100", Ct)).Status);
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> AskAsync(BotHost host, string button) =>
        (await host.Driver.ClicksAsync("m01", await PartnerConversationTests.FormAsync(host, button), "Forlader alliancen", Ct)).Card;
}
