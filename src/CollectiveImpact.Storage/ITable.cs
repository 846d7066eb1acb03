namespace CollectiveImpact.Storage;

/// <summary>
/// Rows in partitions, kept in Azure Table Storage or in a SQLite file. Both behave alike; the same contract tests run on both.
/// <para>Arguments outside the limits (see <see cref="RowLimits"/>) are an <see cref="ArgumentException"/> before anything is sent.
/// When the store cannot answer, every member throws <see cref="StoreUnavailableException"/>.</para>
/// </summary>
public interface ITable
{
    /// <summary>Makes the table when it is not there. Doing it twice is harmless.</summary>
    Task EnsureCreatedAsync(CancellationToken ct);

    /// <summary>The row, or null when there is none.</summary>
    Task<Row?> GetAsync(string partition, string rowKey, CancellationToken ct);

    /// <summary>
    /// The rows with <paramref name="from"/> ≤ RowKey &lt; <paramref name="to"/>, in ordinal order of RowKey. Read page by page while the caller
    /// works: rows changed meanwhile may be seen before or after the change, and no lock is held. An empty or inverted range gives nothing.
    /// SQLite orders by code point and Azure by UTF-16 unit; they differ only between emoji-like characters and U+E000-FFFF, which
    /// <see cref="KeyText"/> never gives.
    /// </summary>
    IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, CancellationToken ct);

    /// <summary>
    /// Every row there is, in ordinal order of PartitionKey and RowKey, read like a range. It reads the whole table: for backup and nothing
    /// that happens every day.
    /// </summary>
    IAsyncEnumerable<Row> AllAsync(CancellationToken ct);

    /// <summary>
    /// Makes 1 to 100 changes to different rows of one partition, all or none. A result is certain. After a
    /// <see cref="StoreUnavailableException"/> the changes may have been made or not: read before trying again.
    /// </summary>
    Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken ct);

    /// <summary>One cheap read. Returns when the store answers, throws <see cref="StoreUnavailableException"/> when not.</summary>
    Task PingAsync(CancellationToken ct);
}
