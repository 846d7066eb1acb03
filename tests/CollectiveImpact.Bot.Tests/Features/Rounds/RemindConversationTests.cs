using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Rounds;

/// <summary><c>påmind</c>.</summary>
public sealed class RemindConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Silent_are_reminded_once_a_day_and_once_in_a_round()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        await host.SettledAsync(Ct);
        Assert.Contains("ingen at minde om det lige nu", (await host.Driver.SaysAsync("m01", "påmind", Ct)).Shown(), StringComparison.Ordinal);
        await host.Driver.ClicksAsync("m06", cards["m06"], "Intet nyt denne gang", Ct);

        // Six on Wednesday morning: said now, sent at eight.
        clock.Push(TimeSpan.FromHours(21));
        var early = (await host.Driver.SaysAsync("m01", "påmind", Ct)).Shown();
        Assert.Contains($"{cards.Count - 1} personer har ikke svaret endnu", early, StringComparison.Ordinal);
        Assert.Contains("onsdag den 2. december kl. 08.00", early, StringComparison.Ordinal);
        Assert.Contains("allerede sendt en påmindelse i dag", (await host.Driver.SaysAsync("m02", "remind", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Equal(cards.Count, cards.Keys.Sum(member => host.Driver.CheckInsTo(member).Count));
        clock.Push(TimeSpan.FromHours(2.5));
        await host.Driver.CheckInsAsync((2 * cards.Count) - 1, Ct);
        Assert.Single(host.Driver.CheckInsTo("m06"));

        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(24));
        Assert.Contains("ingen at minde om det lige nu", (await host.Driver.SaysAsync("m01", "påmind", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("påmind")]
    [InlineData("spring over")]
    [InlineData("pause runde")]
    public async Task Others_are_told_who_can(string command)
    {
        await using var host = await BotHost.StartAsync(Ct);

        Assert.Contains("Rikke Ankerlund", (await host.Driver.SaysAsync("m06", command, Ct)).Shown(), StringComparison.Ordinal);
    }
}
