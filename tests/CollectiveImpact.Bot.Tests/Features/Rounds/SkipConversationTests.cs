using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Rounds;

/// <summary><c>spring over</c> and <c>pause runde</c>, in week 49 of 2026.</summary>
public sealed class SkipConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Week_is_skipped_for_a_reason_and_held_after_all()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var card = (await host.Driver.SaysAsync("m01", "spring over", Ct)).Card!;
        var refused = await host.Driver.ClicksAsync("m01", card, "Spring ugen over", Ct, ("week", "2026-W50"), ("reason", " "));
        var done = await host.Driver.ClicksAsync("m01", card, "Spring ugen over", Ct, ("week", "2026-W50"), ("reason", "Vi mødes til konferencen"));

        Assert.Equal(400, refused.StatusCode);
        Assert.Contains("Runden i uge 50 springes over", done.Shown(), StringComparison.Ordinal);
        Assert.Contains("Kanalen får besked mandag den 7. december kl. 10.00", done.Shown(), StringComparison.Ordinal);
        Assert.Contains("Næste runde hører til uge 51", done.Shown(), StringComparison.Ordinal);
        Assert.Equal(["2026-W50"], await SkippedAsync(host));
        Assert.Contains("Vi mødes til konferencen", (await host.Driver.SaysAsync("m01", "skip", Ct)).Shown(), StringComparison.Ordinal);

        var held = await host.Driver.ClicksAsync("m01", done.Card, "Hold runden alligevel", Ct);
        Assert.Contains("Den åbner mandag den 7. december kl. 10.00", held.Shown(), StringComparison.Ordinal);
        Assert.Empty(await SkippedAsync(host));
    }

    [Fact]
    public async Task Skipped_week_that_has_been_told_is_not_held_any_more()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.WithAsync<ICheckInStore>(store =>
        {
            store.Save(CheckInRound.NotHeld(DueRun.Week, BotHost.Tuesday) with { State = RoundState.Skipped });
            return Task.CompletedTask;
        });

        var answer = await host.Driver.InvokesAsync("m01", "rounds.hold", new System.Text.Json.Nodes.JsonObject { ["week"] = "2026-W49" }, Ct);

        Assert.Contains("Det er for sent for uge 49", answer.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rounds_are_paused_after_it_was_shown_what_happens_and_answers_are_told_next_time()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var _ = host;
        await host.SettledAsync(Ct);
        await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "Før pausen"));
        var card = (await host.Driver.SaysAsync("m01", "pause runde", Ct)).Card!;
        Assert.Contains("Runden for uge 49 er åben. 1 ud af", card.AllText(), StringComparison.Ordinal);
        var look = (await host.Driver.ClicksAsync("m01", card, "Se, hvad der sker", Ct, ("until", "2026-W50"), ("stop", "true"), ("reason", "Travl tid"))).Card;
        Assert.Contains("Det ene svar, der er kommet, er gemt og kommer med i det næste nyhedsbrev", look.AllText(), StringComparison.Ordinal);
        Assert.Empty(await SkippedAsync(host));
        var other = await host.Driver.ClicksAsync("m01", look, "Sæt på pause", Ct, ("until", "2026-W51"));
        Assert.Contains("uge 50, uge 51", other.Shown(), StringComparison.Ordinal);
        Assert.Empty(await SkippedAsync(host));

        var done = await host.Driver.ClicksAsync("m01", look, "Sæt på pause", Ct);

        Assert.Contains("Runderne holder pause", done.Shown(), StringComparison.Ordinal);
        Assert.Equal(["2026-W50"], await SkippedAsync(host));
        Assert.Equal(RoundState.Cancelled, (await host.RoundAsync(Ct)).State);
        var late = await host.Driver.ClicksAsync("m07", cards["m07"], "Send", Ct, ("happened:c03", "Efter stoppet"));
        Assert.Contains("Runden for uge 49 er lukket", late.Shown(), StringComparison.Ordinal);
        Assert.Equal("Efter stoppet", late.Card.Inputs()["happened:c03"]);
        Assert.Contains("uge 50", (await host.Driver.ClicksAsync("m07", late.Card, "Send", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains("Før pausen", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Shown(), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> SkippedAsync(BotHost host)
    {
        AllianceProfile? profile = null;
        await host.WithAsync<IAllianceStore>(async store => profile = await store.ProfileAsync(Ct));
        return profile!.Rhythm.Skipped.Select(skipped => skipped.Week.Value);
    }
}
