using CollectiveImpact.Alliance.Features.Audit;

namespace CollectiveImpact.Storage;

/// <summary>Audit events. The key says all that makes two events the same, so that a repeated try writes one.</summary>
internal sealed class AuditLog(AllianceSession session) : IAuditLog
{
    public void Add(AuditEvent happened) => session.StagePut(Key(happened), happened);

    public static string Key(AuditEvent happened) =>
        Keys.Audit(happened.At, $"{happened.Entity}-{happened.EntityId}-{happened.Action}-{happened.Outcome}");

    public Task<IReadOnlyList<AuditEvent>> EventsAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<AuditEvent>(Keys.Under(Keys.AuditKind), cancellationToken);
}
