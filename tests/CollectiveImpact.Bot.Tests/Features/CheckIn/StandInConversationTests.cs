using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.CheckIn;

/// <summary>Mads is away; Søren, the municipality's contact person, is asked for him.</summary>
public sealed class StandInConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Contact_person_answers_for_a_colleague_who_is_away_and_nothing_is_lost_when_he_is_back()
    {
        var sample = Samples.With(alliance => alliance.Row("members", "m06")["pausedUntil"] = "2026-12-01");
        await using var host = await BotHost.StartAsync(Ct, sample);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        await host.Teams.WaitForAsync(call => call.ConversationId == host.Teams.ChatWith("29:m05") && call.Status == 201, BotDriver.Patience, Ct);

        Assert.Empty(host.Driver.CheckInsTo("m06"));
        var card = Assert.Single(host.Driver.CheckInsTo("m05"));
        var thanks = await host.Driver.ClicksAsync("m05", card, "Send", Ct, ("status:c01", "OnTrack"), ("happened:c01", "To aftener på havnen"));
        Assert.Contains("To aftener på havnen", thanks.Shown(), StringComparison.Ordinal);

        var own = (await host.Driver.SaysAsync("m06", "status", Ct)).Card!;
        Assert.Equal("To aftener på havnen", own.Inputs()["happened:c01"]);
    }
}
