using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>Does what is due, as the clock would.</summary>
internal static class DueRun
{
    public static IsoWeek Week { get; } = new(2026, 49);

    private static readonly AllianceId _alliance = new("ung-i-havnebyen");

    public static async Task DoAsync(this BotHost host, Due due, CancellationToken ct)
    {
        await host.WithAsync<IEnumerable<IDueWork>>(works => works.Single(work => work.Does(due)).DoAsync(due, host.Clock.GetUtcNow(), ct));
        host.Services.GetRequiredService<IDeliverySignal>().Poke(_alliance);
    }

    public static async Task<IReadOnlyDictionary<string, CheckInInvitation>> InvitationsAsync(this BotHost host, CancellationToken ct)
    {
        IReadOnlyList<CheckInInvitation> found = [];
        await host.WithAsync<ICheckInStore>(async store => found = await store.InvitationsAsync(Week, ct));
        return found.ToDictionary(invitation => invitation.MemberId.Value);
    }

    public static async Task<CheckInRound> RoundAsync(this BotHost host, CancellationToken ct)
    {
        CheckInRound? found = null;
        await host.WithAsync<ICheckInStore>(async store => found = await store.RoundAsync(Week, ct));
        return found!;
    }

    public static async Task<IReadOnlyList<OutboxRow>> WaitingAsync(this BotHost host, CancellationToken ct)
    {
        IReadOnlyList<OutboxRow> found = [];
        await host.WithAsync<IOutbox>(async outbox => found = await outbox.WaitingAsync(ct));
        return found;
    }

    /// <summary>Ends when everything that Teams has taken is noted, too: only who is known to have the card is reminded of it.</summary>
    public static async Task SettledAsync(this BotHost host, CancellationToken ct)
    {
        while ((await host.WaitingAsync(ct)).Any(row => row.Attempts > 0 && row.LastFailure is null))
        {
            await Task.Yield();
        }
    }

    /// <summary>Uses a part of the alliance's in a unit of work of its own, and commits what was staged.</summary>
    public static async Task WithAsync<T>(this BotHost host, Func<T, Task> use)
        where T : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        var unit = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        unit.Begin(_alliance);
        await use(scope.ServiceProvider.GetRequiredService<T>());
        Assert.True(await unit.CommitAsync(TestContext.Current.CancellationToken));
    }
}
