using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Outgoing;

/// <summary>Who cannot be reached is left alone, the backbone hears of it once and at a decent hour, and can have it tried again.</summary>
public sealed class UndeliveredTests
{
    private static readonly string[] _unreachable = ["m06", "m18", "m05"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backbone_is_told_once_of_all_who_could_not_be_reached()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        await using var host = await WithUnreachableAsync(clock);
        Assert.Empty(Notices(host));
        clock.Push(TimeSpan.FromMinutes(4));
        await host.Teams.WaitForAsync(call => call.Status == 201 && IsNotice(call.Body?.ToJsonString()), BotDriver.Patience, Ct);

        var notice = Assert.Single(Notices(host));
        Assert.All(_unreachable, member => Assert.Contains(host.Driver.People[member].Name, notice.Shown(), StringComparison.Ordinal));
        Assert.Contains("3 beskeder kom ikke frem.", notice.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Teams.MessagesTo("29:m02"), message => IsNotice(message.Activity.ToJsonString()));
    }

    [Fact]
    public async Task Backbone_is_not_told_at_night_but_in_the_morning()
    {
        var clock = new RunningClock(new DateTimeOffset(2026, 12, 1, 15, 59, 0, TimeSpan.FromHours(1)));
        await using var host = await WithUnreachableAsync(clock);
        clock.Push(TimeSpan.FromMinutes(4));
        var held = await WaitingAsync(host, row => row.LastFailure == OutboxPolicy.QuietHours);

        Assert.Equal((new DateTimeOffset(2026, 12, 2, 8, 0, 0, TimeSpan.FromHours(1)), 0), (held.NextAttemptAt, held.Attempts));
        Assert.Empty(Notices(host));
        clock.Push(TimeSpan.FromHours(16));
        await host.Teams.WaitForAsync(call => call.Status == 201 && IsNotice(call.Body?.ToJsonString()), BotDriver.Patience, Ct);
        Assert.Single(Notices(host));
    }

    [Fact]
    public async Task Round_opened_by_hand_goes_out_at_any_hour()
    {
        await using var host = await BotHost.StartAsync(Ct, clock: new RunningClock(new DateTimeOffset(2026, 12, 1, 22, 30, 0, TimeSpan.FromHours(1))));
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await host.Driver.SaysAsync("m01", "start runde", Ct);

        Assert.Equal(Expectations.Asked(host.Driver.People).Count, (await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People).Count, Ct)).Count);
    }

    [Fact]
    public async Task Backbone_sees_why_and_has_it_tried_again()
    {
        await using var host = await WithUnreachableAsync(new RunningClock(BotHost.Tuesday));
        var status = await ShownAsync(host, "3 beskeder kom ikke frem.");
        Assert.Contains("Har slået mig fra (3)", status.AllText(), StringComparison.Ordinal);
        host.Teams.Heal();
        var again = await host.Driver.ClicksAsync("m01", status, "Prøv igen", Ct);
        await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People).Count, Ct);

        Assert.Contains("Jeg prøver igen med 3 beskeder.", again.Shown(), StringComparison.Ordinal);
        Assert.All(_unreachable, member => Assert.Single(host.Driver.CheckInsTo(member)));
        await ShownAsync(host, "Alt er kommet frem.");
        Assert.DoesNotContain("Kunne ikke nås", (await host.Driver.SaysAsync("m01", "status runde", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_blocked_the_bot_is_not_called_again_before_they_write()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        await using var host = await WithUnreachableAsync(clock);
        await ShownAsync(host, "3 beskeder kom ikke frem.");
        clock.Push(TimeSpan.FromDays(7));
        host.Teams.Heal();
        await host.Driver.SaysAsync("m05", "hjælp", Ct);
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        await host.Driver.CheckInsAsync((2 * Expectations.Asked(host.Driver.People).Count) - 3 - 2, Ct);

        await ShownAsync(host, "5 beskeder kom ikke frem.");
        Assert.Equal((0, 1, 0), (host.Driver.CheckInsTo("m06").Count, host.Driver.CheckInsTo("m05").Count, host.Driver.CheckInsTo("m18").Count));
    }

    [Fact]
    public async Task Others_neither_see_nor_retry_what_failed()
    {
        await using var host = await BotHost.StartAsync(Ct);

        Assert.Contains("sekretariat", (await host.Driver.SaysAsync("m06", "status levering", Ct)).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(400, (await host.Driver.InvokesAsync("m06", "delivery.retry", null, Ct)).StatusCode);
        Assert.Contains("Alt er kommet frem.", (await host.Driver.SaysAsync("m01", "delivery status", Ct)).Shown(), StringComparison.Ordinal);
    }

    /// <summary>A round in which three have blocked the bot. They have a chat with it from before.</summary>
    private static async Task<BotHost> WithUnreachableAsync(TimeProvider clock)
    {
        var host = await BotHost.StartAsync(Ct, clock: clock);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        foreach (var member in _unreachable)
        {
            await host.Driver.SaysAsync(member, "hjælp", Ct);
            host.Teams.Block(host.Teams.ChatWith($"29:{member}"));
        }

        await host.Driver.SaysAsync("m01", "start runde", Ct);
        await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People).Count - _unreachable.Length, Ct);
        await WaitingAsync(host, row => row.Message is OutboxMessage.Undelivered);
        return host;
    }

    private static IReadOnlyList<SentMessage> Notices(BotHost host) =>
        [.. host.Teams.MessagesTo("29:m01").Where(message => IsNotice(message.Activity.ToJsonString()))];

    private static bool IsNotice(string? activity) => activity?.Contains("kom ikke frem.", StringComparison.Ordinal) == true;

    private static async Task<System.Text.Json.Nodes.JsonObject> ShownAsync(BotHost host, string told)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        deadline.CancelAfter(BotDriver.Patience);
        while (true)
        {
            var card = (await host.Driver.SaysAsync("m01", "status levering", deadline.Token)).Card!;
            if (card.AllText().Contains(told, StringComparison.Ordinal))
            {
                return card;
            }
        }
    }

    private static async Task<OutboxRow> WaitingAsync(BotHost host, Func<OutboxRow, bool> fits)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        deadline.CancelAfter(BotDriver.Patience);
        while (true)
        {
            await using var scope = host.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(new AllianceId("ung-i-havnebyen"));
            if ((await scope.ServiceProvider.GetRequiredService<IOutbox>().WaitingAsync(deadline.Token)).FirstOrDefault(fits) is { } row)
            {
                return row;
            }
        }
    }
}
