namespace CollectiveImpact.Alliance.Features.Audit;

/// <summary>The log of changes of the alliance of the current unit of work, written in the same transaction as the change.</summary>
public interface IAuditLog
{
    /// <summary>Stages an event. The same event staged by a second try of the same turn is one.</summary>
    void Add(AuditEvent happened);

    /// <summary>Everything, newest first.</summary>
    Task<IReadOnlyList<AuditEvent>> EventsAsync(CancellationToken cancellationToken);
}
