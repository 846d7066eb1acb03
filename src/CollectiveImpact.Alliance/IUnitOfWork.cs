namespace CollectiveImpact.Alliance;

/// <summary>
/// What one turn, tick or delivery reads and writes of one alliance. Feature stores stage changes here; they are
/// written together or not at all.
/// </summary>
public interface IUnitOfWork
{
    /// <summary>Says which alliance this unit is about and forgets what was read and staged before.</summary>
    /// <param name="alliance">The alliance.</param>
    /// <param name="ahead">Rows that need not be read again, until something is committed or <see cref="Refresh"/> is called.</param>
    void Begin(AllianceId alliance, IReadAhead? ahead = null);

    /// <summary>From now on everything is read from the store again.</summary>
    void Refresh();

    /// <summary>
    /// Writes all that was staged in one transaction (at most 100 rows).
    /// False, with nothing written, when a row was changed or made by somebody else since it was read here.
    /// </summary>
    Task<bool> CommitAsync(CancellationToken cancellationToken);
}
