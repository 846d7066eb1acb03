using System.Runtime.CompilerServices;

namespace CollectiveImpact.Storage.Backup;

/// <summary>Every row of the table in a file, and back. Row by row: memory does not grow with the table.</summary>
public sealed class TableBackup(ITable table, TimeProvider time)
{
    private const int Tries = 6;
    private const int Sweeps = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Writes all rows and returns how many.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public Task<int> WriteAsync(Stream to, CancellationToken ct) => BackupFile.WriteAsync(table.AllAsync(ct), to, ct);

    /// <summary>Puts all rows of a backup into the table and returns how many. The file is read through once before anything is changed.</summary>
    /// <param name="from">The backup, from its beginning; it must be possible to go back in it.</param>
    /// <param name="replace">Whether to take away first what the table holds.</param>
    /// <param name="ct">Stops it; what was put back until then stays.</param>
    /// <exception cref="BackupException">The file is not a whole backup, the table holds rows and <paramref name="replace"/> is false, or it cannot be emptied.</exception>
    /// <exception cref="StoreUnavailableException">The store does not answer, also not after several tries.</exception>
    public async Task<int> RestoreAsync(Stream from, bool replace, CancellationToken ct)
    {
        var start = from.Position;
        await CheckAsync(from, ct).ConfigureAwait(false);
        from.Position = start;
        await table.EnsureCreatedAsync(ct).ConfigureAwait(false);
        if (replace)
        {
            await EmptyAsync(ct).ConfigureAwait(false);
        }
        else if (await AnyAsync(ct).ConfigureAwait(false))
        {
            throw new BackupException("the store holds rows already; say --replace to take them away first.");
        }

        return await CommitAllAsync(BackupFile.ReadAsync(from, ct), row => new PutRow(row.RowKey, row.Properties), ct).ConfigureAwait(false);
    }

    private static async Task CheckAsync(Stream from, CancellationToken ct)
    {
        await foreach (var row in BackupFile.ReadAsync(from, ct).ConfigureAwait(false))
        {
            try
            {
                RowLimits.CheckCommit(row.PartitionKey, [new PutRow(row.RowKey, row.Properties)]);
            }
            catch (ArgumentException)
            {
                throw new BackupException("the file holds a row that cannot be one of the store's.");
            }
        }
    }

    private async Task EmptyAsync(CancellationToken ct)
    {
        for (var sweep = 0; await AnyAsync(ct).ConfigureAwait(false); sweep++)
        {
            if (sweep == Sweeps)
            {
                throw new BackupException("somebody else writes to the store; stop the bot first.");
            }

            await CommitAllAsync(table.AllAsync(ct), row => new DeleteRow(row.RowKey, null), ct).ConfigureAwait(false);
        }
    }

    private async Task<bool> AnyAsync(CancellationToken ct)
    {
        await foreach (var row in table.AllAsync(ct).ConfigureAwait(false))
        {
            return true;
        }

        return false;
    }

    private async Task<int> CommitAllAsync(IAsyncEnumerable<Row> rows, Func<Row, RowChange> change, CancellationToken ct)
    {
        var count = 0;
        await foreach (var group in GroupsAsync(rows, change, ct).ConfigureAwait(false))
        {
            await CommitAsync(group.Partition, group.Changes, ct).ConfigureAwait(false);
            count += group.Changes.Count;
        }

        return count;
    }

    /// <summary>As many changes as one commit takes, each group of one partition.</summary>
    private static async IAsyncEnumerable<(string Partition, IReadOnlyList<RowChange> Changes)> GroupsAsync(
        IAsyncEnumerable<Row> rows, Func<Row, RowChange> change, [EnumeratorCancellation] CancellationToken ct)
    {
        var (partition, changes, bytes) = ("", new List<RowChange>(), 0);
        await foreach (var row in rows.WithCancellation(ct).ConfigureAwait(false))
        {
            var size = RowSize.OnTheWire(row.PartitionKey.Length + row.RowKey.Length, row.Properties);
            var isFull = changes.Count == RowLimits.ChangesPerCommit || bytes + size > RowLimits.BytesPerCommit;
            if (changes.Count > 0 && (isFull || row.PartitionKey != partition))
            {
                yield return (partition, changes);
                (changes, bytes) = ([], 0);
            }

            partition = row.PartitionKey;
            changes.Add(change(row));
            bytes += size;
        }

        if (changes.Count > 0)
        {
            yield return (partition, changes);
        }
    }

    // Putting and deleting whatever is there may be done twice, so a commit whose end is unknown is simply made again.
    private async Task CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await table.CommitAsync(partition, changes, ct).ConfigureAwait(false);
                return;
            }
            catch (StoreUnavailableException exception) when (attempt < Tries)
            {
                await Task.Delay(exception.RetryAfter ?? Pause, time, ct).ConfigureAwait(false);
            }
        }
    }
}
