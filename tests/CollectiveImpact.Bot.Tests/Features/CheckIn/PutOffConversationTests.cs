using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.CheckIn;

/// <summary>"Mind mig om det i morgen".</summary>
public sealed class PutOffConversationTests
{
    private const string Later = "Mind mig om det i morgen";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Card_that_is_put_off_comes_again_next_morning_instead_of_the_reminder()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        var said = await host.Driver.ClicksAsync("m06", cards["m06"], Later, Ct);
        await host.Driver.ClicksAsync("m06", cards["m06"], Later, Ct);
        Assert.Contains("Jeg minder dig om det onsdag den 2. december kl. 09.00", said.Shown(), StringComparison.Ordinal);
        Assert.False(said.IsCard);
        Assert.Equal(200, await host.Driver.StatusOfAsync("health/ready", Ct));
        Assert.DoesNotContain("Venter", (await host.Driver.SaysAsync("m01", "status levering", Ct)).Shown(), StringComparison.Ordinal);

        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(25));
        await host.DoAsync(new Due.Remind(DueRun.Week), Ct);
        await host.Driver.CheckInsAsync(2 * cards.Count, Ct);

        Assert.Equal(2, host.Driver.CheckInsTo("m06").Count);
        var again = host.Driver.CheckInsTo("m06")[^1];
        Assert.Contains("Du bad mig minde dig om det i dag", again.AllText(), StringComparison.Ordinal);
        Assert.Contains("torsdag den 3. december kl. 09.00", (await host.Driver.ClicksAsync("m06", again, Later, Ct)).Shown(), StringComparison.Ordinal);
        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(23.5));
        await host.Driver.CheckInsAsync((2 * cards.Count) + 1, Ct);
        Assert.DoesNotContain(host.Driver.CheckInsTo("m06")[^1].Buttons(), button => (string?)button["title"] == Later);
    }

    [Fact]
    public async Task Answer_before_the_morning_leaves_nothing_to_remind_of()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        await host.Driver.ClicksAsync("m06", cards["m06"], Later, Ct);
        await host.Driver.ClicksAsync("m06", cards["m06"], "Intet nyt denne gang", Ct);
        Assert.Contains("Du har allerede svaret", (await host.Driver.ClicksAsync("m06", cards["m06"], Later, Ct)).Shown(), StringComparison.Ordinal);
        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(25));
        await host.DoAsync(new Due.Remind(DueRun.Week), Ct);
        await host.Driver.CheckInsAsync((2 * cards.Count) - 1, Ct);

        Assert.Single(host.Driver.CheckInsTo("m06"));
    }

    [Fact]
    public async Task Card_cannot_be_put_off_past_the_close()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(48));
        var late = await host.Driver.ClicksAsync("m06", cards["m06"], Later, Ct);
        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(4));
        var over = await host.Driver.ClicksAsync("m06", cards["m06"], Later, Ct);

        Assert.Equal((400, 400), (late.StatusCode, over.StatusCode));
        Assert.Contains("Runden lukker torsdag den 3. december kl. 12.00", late.Shown(), StringComparison.Ordinal);
        Assert.Contains("Runden for uge 49 er lukket", over.Shown(), StringComparison.Ordinal);
    }
}
