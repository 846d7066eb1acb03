using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.CheckIn;

/// <summary>A round that opened on Tuesday at nine and closes on Thursday at noon; the reminder is on Wednesday.</summary>
public sealed class ReminderConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reminder_comes_once_and_only_to_the_silent()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "To aftener på havnen"));
        await host.Driver.ClicksAsync("m07", cards["m07"], "Intet nyt denne gang", Ct);
        await host.Driver.SaysAsync("m12", "pause 1 uge", Ct);
        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(25));
        var before = host.Teams.PostsIn(BotDriver.Channel).Count;

        await host.DoAsync(new Due.Remind(DueRun.Week), Ct);
        await host.DoAsync(new Due.Remind(DueRun.Week), Ct);
        var silent = cards.Keys.Except(["m06", "m07", "m12"]).ToList();
        await host.Driver.CheckInsAsync(cards.Count + silent.Count, Ct);

        Assert.All(silent, member => Assert.Equal(2, host.Driver.CheckInsTo(member).Count));
        Assert.All(new[] { "m06", "m07", "m12" }, member => Assert.Single(host.Driver.CheckInsTo(member)));
        Assert.Contains("En venlig påmindelse", host.Driver.CheckInsTo("m16")[^1].AllText(), StringComparison.Ordinal);
        Assert.NotNull((await host.RoundAsync(Ct)).RemindedAt);
        Assert.Equal(before, host.Teams.PostsIn(BotDriver.Channel).Count);
    }

    [Fact]
    public async Task Reminder_is_answered_right_there_and_the_first_card_knows_it()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(25));
        await host.DoAsync(new Due.Remind(DueRun.Week), Ct);
        await host.Driver.CheckInsAsync(2 * cards.Count, Ct);

        var thanks = await host.Driver.ClicksAsync("m06", host.Driver.CheckInsTo("m06")[^1], "Send", Ct, ("happened:c01", "Svaret på påmindelsen"));
        var old = await host.Driver.ClicksAsync("m06", cards["m06"], "Intet nyt denne gang", Ct);

        Assert.Contains("Svaret på påmindelsen", thanks.Shown(), StringComparison.Ordinal);
        Assert.Contains("Jeg har stadig det svar", old.Shown(), StringComparison.Ordinal);
        Assert.Contains("Svaret på påmindelsen", old.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_comes_before_the_reminder_is_sent_makes_it_needless()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        // 17.00 on Wednesday: nothing is sent by itself before Thursday at eight.
        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(32));
        await host.DoAsync(new Due.Remind(DueRun.Week), Ct);
        Assert.All(await host.WaitingAsync(Ct), row => Assert.True(row.IsAutomatic));
        await host.Driver.ClicksAsync("m06", cards["m06"], "Intet nyt denne gang", Ct);
        Assert.Equal(cards.Count, cards.Keys.Sum(member => host.Driver.CheckInsTo(member).Count));

        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(15.5));
        await host.Driver.CheckInsAsync((2 * cards.Count) - 1, Ct);

        Assert.Single(host.Driver.CheckInsTo("m06"));
    }

    [Fact]
    public async Task Last_call_comes_to_who_is_still_silent_and_takes_the_place_of_no_reminder()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(25));
        await host.DoAsync(new Due.Remind(DueRun.Week), Ct);
        await host.Driver.CheckInsAsync(2 * cards.Count, Ct);
        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(23));
        await host.DoAsync(new Due.LastCall(DueRun.Week), Ct);
        await host.DoAsync(new Due.LastCall(DueRun.Week), Ct);
        await host.DoAsync(new Due.Remind(DueRun.Week), Ct);
        await host.Driver.CheckInsAsync(3 * cards.Count, Ct);

        Assert.All(cards.Keys, member => Assert.Equal(3, host.Driver.CheckInsTo(member).Count));
        Assert.Contains("I dag kl. 12.00 lukker jeg ugens runde", host.Driver.CheckInsTo("m06")[^1].AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deputy_is_asked_when_the_responsible_person_goes_away_after_the_card_came()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        await host.Driver.SaysAsync("m06", "pause 2 uger", Ct);
        await host.SettledAsync(Ct);
        clock.Push(TimeSpan.FromHours(25));
        await host.DoAsync(new Due.Remind(DueRun.Week), Ct);
        var standIn = (await host.InvitationsAsync(Ct)).Values.Single(invitation => invitation.MemberId.Value != "m06" && invitation.CommitmentIds.Contains(new CommitmentId("c01")));
        await host.Driver.CheckInsAsync((2 * cards.Count) - (cards.ContainsKey(standIn.MemberId.Value) ? 1 : 0), Ct);

        Assert.Single(host.Driver.CheckInsTo("m06"));
        Assert.Contains("status:c01", host.Driver.CheckInsTo(standIn.MemberId.Value)[^1].Inputs().Keys);
    }
}
