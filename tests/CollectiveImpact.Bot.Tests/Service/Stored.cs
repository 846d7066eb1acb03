using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>What stands in the store, read past everything the bot says of it.</summary>
internal static class Stored
{
    public static Task<IReadOnlyList<Partner>> PartnersAsync(this BotHost host, CancellationToken ct) => host.ReadAsync<IPeopleStore, IReadOnlyList<Partner>>(store => store.PartnersAsync(ct));

    public static async Task<Partner> PartnerAsync(this BotHost host, string id, CancellationToken ct) =>
        (await host.ReadAsync<IPeopleStore, Partner?>(store => store.PartnerAsync(new PartnerId(id), ct)))!;

    public static async Task<Member> MemberAsync(this BotHost host, string id, CancellationToken ct) =>
        (await host.ReadAsync<IPeopleStore, Member?>(store => store.MemberAsync(new MemberId(id), ct)))!;

    public static Task<IReadOnlyList<Member>> MembersAsync(this BotHost host, CancellationToken ct) => host.ReadAsync<IPeopleStore, IReadOnlyList<Member>>(store => store.MembersAsync(ct));

    public static Task<IReadOnlyList<RoleAssignment>> RolesAsync(this BotHost host, CancellationToken ct) => host.ReadAsync<IPeopleStore, IReadOnlyList<RoleAssignment>>(store => store.RolesAsync(ct));

    public static Task<IReadOnlyList<WorkingGroup>> GroupsAsync(this BotHost host, CancellationToken ct) => host.ReadAsync<IWorkingGroupStore, IReadOnlyList<WorkingGroup>>(store => store.GroupsAsync(ct));

    public static Task<CheckInRound?> RoundAsync(this BotHost host, IsoWeek week, CancellationToken ct) => host.ReadAsync<ICheckInStore, CheckInRound?>(store => store.RoundAsync(week, ct));

    public static Task<IReadOnlyList<CheckInInvitation>> InvitationsAsync(this BotHost host, IsoWeek week, CancellationToken ct) =>
        host.ReadAsync<ICheckInStore, IReadOnlyList<CheckInInvitation>>(store => store.InvitationsAsync(week, ct));

    public static async Task<Commitment> CommitmentAsync(this BotHost host, string id, CancellationToken ct) =>
        (await host.ReadAsync<ICommitmentStore, Commitment?>(store => store.CommitmentAsync(new CommitmentId(id), ct)))!;

    public static Task<IReadOnlyList<CommitmentChange>> HistoryAsync(this BotHost host, string id, CancellationToken ct) =>
        host.ReadAsync<ICommitmentStore, IReadOnlyList<CommitmentChange>>(store => store.HistoryAsync(new CommitmentId(id), ct));

    public static Task<IReadOnlyList<AuditEvent>> AuditAsync(this BotHost host, CancellationToken ct) => host.ReadAsync<IAuditLog, IReadOnlyList<AuditEvent>>(store => store.EventsAsync(ct));

    /// <summary>
    /// Returns when all that was to be sent has been, and is noted. Before that nobody may push the clock: what is under way would look as if it had been cut off.
    /// </summary>
    public static async Task AllIsSaidAsync(this BotHost host, CancellationToken ct)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while ((await host.ReadAsync<IOutbox, IReadOnlyList<OutboxRow>>(store => store.WaitingAsync(ct))).Count > 0)
        {
            await look.WaitForNextTickAsync(ct);
        }
    }

    private static async Task<T> ReadAsync<TStore, T>(this BotHost host, Func<TStore, Task<T>> read)
        where TStore : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(new AllianceId("ung-i-havnebyen"));
        return await read(scope.ServiceProvider.GetRequiredService<TStore>());
    }
}
