using System.Globalization;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Outgoing;

/// <summary>A round for hundreds against a Teams that keeps its limits.</summary>
[Collection(Alone.Name)]
public sealed class FanOutPaceTests(ITestOutputHelper output)
{
    private const int Members = 300;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Round_for_hundreds_takes_nearly_all_that_teams_allows_and_never_more()
    {
        await using var host = await StartAsync();
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        await host.Driver.CheckInsAsync(1, Ct);
        var began = TimeProvider.System.GetTimestamp();
        await host.Driver.CheckInsAsync(Members, Ct);

        var (peak, perSecond) = host.Teams.Limits!.RateSince(began);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Members} cards: at most {peak} calls in a second, {perSecond:F1} on average of the 50 allowed"));
        Assert.Empty(host.Teams.Limits.Breaches);

        // What a second can hold is a rule, proven with a clock of its own; here a busy machine may be what is slow.
        Assert.InRange(peak, 40, 50);
        Assert.InRange(perSecond, 10, 50);
        Assert.All(host.Driver.People.All, person => Assert.InRange(host.Driver.CheckInsTo(person.Member).Count, 0, 1));
    }

    [Fact]
    public async Task Channel_post_and_reply_do_not_stand_behind_a_fan_out()
    {
        await using var host = await StartAsync();
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        var cards = await host.Driver.CheckInsAsync(20, Ct);
        await host.Driver.ClicksAsync(cards.Keys.First(), cards.Values.First(), "Send", Ct, ("win", "En sejr midt i det hele"));
        var preview = (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!;
        var posted = host.Driver.ThreadsAsync(2, Ct);

        var began = TimeProvider.System.GetTimestamp();
        await host.Driver.ClicksAsync("m01", preview, "Læg op nu", Ct);
        var pressed = TimeProvider.System.GetElapsedTime(began);
        await posted;
        var postedAfter = TimeProvider.System.GetElapsedTime(began) - pressed;
        began = TimeProvider.System.GetTimestamp();
        await host.Driver.SaysAsync("m02", "hjælp", Ct);
        var repliedAfter = TimeProvider.System.GetElapsedTime(began);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"posted {postedAfter.TotalMilliseconds:F0} ms after the press was answered, replied after {repliedAfter.TotalMilliseconds:F0} ms"));
        Assert.InRange(postedAfter, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.InRange(repliedAfter, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Empty(host.Teams.Limits!.Breaches);
    }

    private static async Task<BotHost> StartAsync()
    {
        var host = await BotHost.StartAsync(Ct, Samples.Large(Members));
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        host.Teams.Limits = new FakeLimits();
        return host;
    }
}
