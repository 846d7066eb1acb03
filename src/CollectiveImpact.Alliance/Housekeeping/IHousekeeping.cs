namespace CollectiveImpact.Alliance.Housekeeping;

/// <summary>Sweeps the alliance of the current unit of work.</summary>
public interface IHousekeeping
{
    /// <summary>
    /// Takes away links that have expired, sheets whose day is gone, and what is older than <see cref="Retention"/> allows of the audit log and of
    /// what was said or failed; in as many transactions as it takes. Done twice at once, or cut off, it does no harm.
    /// </summary>
    /// <returns>How many rows went.</returns>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
