using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Rhythm;

/// <summary>The program is killed at the worst moments, stands still for days, and runs twice: what was missed is made up once or dropped by the rule.</summary>
[Collection(Alone.Name)]
public sealed class CutOffTests
{
    /// <summary>A start takes some ten hours of the alliance's time.</summary>
    private const double Speed = 20_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_and_stopped_rounds_are_made_up_once_or_dropped()
    {
        await using var weeks = await Rehearsed.BeginAsync(At(16, 7), Speed, Ct);

        // Week 47: not there when it is to be opened, nor when it is to be closed and told of.
        await KilledAsync(weeks, At(16, 9), At(16, 10));
        await weeks.AnswersAsync(47, At(16, 10), Ct);
        await KilledAsync(weeks, At(19, 11), At(20, 11));

        // Week 48: killed among the first cards.
        await weeks.FirstCardAsync(48, Ct);
        await weeks.Bot.KillAsync();
        await weeks.Bot.StartAsync(Ct);

        // Week 49: three days away, and back when it would have closed. Week 50: three days away, and back in time.
        await KilledAsync(weeks, At(30, 9), At(33, 13));
        await KilledAsync(weeks, At(35, 12), At(38, 12));
        await weeks.UntilAsync(At(41, 12), Ct);
        await weeks.Bot.TerminateAsync(Ct);
        var rounds = await weeks.RoundsAsync(Ct);

        Assert.Equal(["2026-W47", "2026-W48", "2026-W50"], rounds.Keys);
        Assert.All(rounds.Values, round => Assert.True(round.State is RoundState.Closed or RoundState.Digested, $"{round.Week} is {round.State}"));
        Assert.Equal([At(16, 10), At(23, 10), At(37, 10)], rounds.Values.Select(round => round.OpensAt));
        var asked = weeks.CardsOf(47).Count;
        Assert.InRange(asked, 16, 20);
        Assert.Equal((asked, asked), (weeks.CardsOf(47).DistinctBy(card => card.To).Count(), weeks.CardsOf(48).DistinctBy(card => card.To).Count()));
        Assert.Equal((asked, asked, 0), (weeks.CardsOf(50).Count, weeks.CardsOf(50).DistinctBy(card => card.To).Count(), weeks.CardsOf(49).Count));
        var news = Assert.Single(weeks.NewsOf(47));
        Assert.Contains(Rehearsed.Told(47), news.Text, StringComparison.Ordinal);

        // As soon as it is back in working hours, with an hour to look at the draft: on a quick machine on Friday, else on Monday.
        Assert.InRange(news.At, At(20, 11), At(25, 16));
        Assert.InRange(news.At.ToOffset(TimeSpan.FromHours(1)).Hour, 8, 16);
        Assert.All(weeks.CardsOf(47).Concat(weeks.CardsOf(50)), card => Assert.True(card.At.ToOffset(TimeSpan.FromHours(1)).Hour >= 8, $"{card.At}"));
    }

    [Fact]
    public async Task Two_replicas_open_a_round_tell_of_it_and_of_a_break_once()
    {
        await using var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        await using var weeks = await Rehearsed.BeginAsync(At(44, 7), Speed, Ct, ("Storage__ConnectionString", azurite.ConnectionString));
        await using var other = await weeks.AnotherAsync(Ct);
        await weeks.AnswersAsync(51, At(44, 10), Ct);
        await weeks.UntilAsync(At(52, 12), Ct);

        Assert.InRange(weeks.CardsOf(51).Count, 16, 20);
        Assert.Equal(weeks.CardsOf(51).Count, weeks.CardsOf(51).DistinctBy(card => card.To).Count());
        Assert.Single(weeks.NewsOf(51));
        Assert.Single(weeks.Breaks);
    }

    private static async Task KilledAsync(Rehearsed weeks, DateTimeOffset from, DateTimeOffset until)
    {
        await weeks.UntilAsync(from, Ct);
        await weeks.Bot.KillAsync();
        await weeks.UntilAsync(until, Ct);
        await weeks.Bot.StartAsync(Ct);
    }

    /// <summary>An hour of a day counted from the first of November 2026, in winter time.</summary>
    private static DateTimeOffset At(int day, int hour) => new DateTimeOffset(2026, 10, 31, hour, 0, 0, TimeSpan.FromHours(1)).AddDays(day);
}
