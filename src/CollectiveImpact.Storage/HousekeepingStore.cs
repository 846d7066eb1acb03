using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Downloads;
using CollectiveImpact.Alliance.Housekeeping;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Storage;

internal sealed class HousekeepingStore(AllianceSession session, ImportStore imports) : IHousekeeping
{
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        await imports.ForgetExpiredAsync(now, cancellationToken)
        + await SweepAsync<DownloadTicket>(Keys.DownloadKind, ticket => ticket.ExpiresAt > now ? null : Keys.Download(ticket.SecretHash), cancellationToken)
        + await SweepAsync(Keys.AuditBefore(Retention.AuditSince(now)), (AuditEvent old) => AuditLog.Key(old), cancellationToken)
        + await SweepAsync<FailedRow>(Keys.FailedKind, row => row.At >= Retention.FailedSince(now) ? null : Keys.Failed(row.Row.Message), cancellationToken)
        + await SweepAsync<DeliveredRow>(Keys.DeliveredKind, row => Retention.IsKept(row, now) ? null : Keys.Delivered(row.Message), cancellationToken);

    private Task<int> SweepAsync<T>(string kind, Func<T, string?> keyOfOld, CancellationToken cancellationToken)
        where T : class => SweepAsync(Keys.Under(kind), keyOfOld, cancellationToken);

    private async Task<int> SweepAsync<T>((string From, string To) range, Func<T, string?> keyOfOld, CancellationToken cancellationToken)
        where T : class => await session.DeleteAsync((await session.RangeAsync<T>(range, cancellationToken)).Select(keyOfOld).OfType<string>(), cancellationToken);
}
