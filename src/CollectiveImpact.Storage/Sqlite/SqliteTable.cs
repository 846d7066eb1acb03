using System.Runtime.CompilerServices;

namespace CollectiveImpact.Storage.Sqlite;

/// <summary>
/// Rows in one SQLite file with a write-ahead log: readers never wait for the writer. Writers of this process queue, those of other
/// processes wait for the file's lock. SQLite has no asynchronous calls. A read takes microseconds, less than handing it to another thread, so it
/// runs where it is asked for.
/// </summary>
internal sealed class SqliteTable(SqliteFile file) : ITable, IDisposable
{
    private const int PageSize = 256;

    private const string Page = """
        SELECT RowKey, ETag, Properties FROM Rows
        WHERE PartitionKey = $partition AND RowKey >= $from AND RowKey < $to ORDER BY RowKey LIMIT $limit
        """;

    private const string NextPage = """
        SELECT RowKey, ETag, Properties FROM Rows
        WHERE PartitionKey = $partition AND RowKey > $from AND RowKey < $to ORDER BY RowKey LIMIT $limit
        """;

    private const string Single = "SELECT RowKey, ETag, Properties FROM Rows WHERE PartitionKey = $partition AND RowKey = $from";

    private readonly SqliteWriter writer = new(file);
    private readonly SqliteReaders readers = new(file);

    public Task EnsureCreatedAsync(CancellationToken ct) => PingAsync(ct);

    public Task PingAsync(CancellationToken ct) => GetAsync("@ping", "ping", ct);

    public Task<Row?> GetAsync(string partition, string rowKey, CancellationToken ct)
    {
        RowLimits.CheckKey(partition, nameof(partition));
        RowLimits.CheckKey(rowKey, nameof(rowKey));
        return Run(() => readers.Read(Single, partition, rowKey, "", PageSize).SingleOrDefault(), ct);
    }

    public async IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, [EnumeratorCancellation] CancellationToken ct)
    {
        RowLimits.CheckKey(partition, nameof(partition));
        RowLimits.CheckBound(from, nameof(from));
        RowLimits.CheckBound(to, nameof(to));
        for (var (sql, start, last) = (Page, from, false); !last;)
        {
            var (query, bound) = (sql, start);
            var rows = await Run(() => readers.Read(query, partition, bound, to, PageSize), ct).ConfigureAwait(false);
            foreach (var row in rows)
            {
                yield return row;
            }

            last = rows.Count < PageSize;
            (sql, start) = (NextPage, last ? start : rows[^1].RowKey);
        }
    }

    public async IAsyncEnumerable<Row> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        for (Row? last = null; ;)
        {
            var after = last;
            var rows = await Run(() => ScanPage(after), ct).ConfigureAwait(false);
            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < PageSize)
            {
                yield break;
            }

            last = rows[^1];
        }
    }

    public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        RowLimits.CheckCommit(partition, changes);
        return writer.CommitAsync(partition, changes, ct);
    }

    public void Dispose()
    {
        readers.Dispose();
        writer.Dispose();
        file.Dispose();
    }

    private List<Row> ScanPage(Row? after)
    {
        using var connection = file.Open();
        return SqliteScan.Page(connection, after, PageSize);
    }

    private static Task<T> Run<T>(Func<T> work, CancellationToken ct)
    {
        if (ct.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(ct);
        }

        try
        {
            return Task.FromResult(work());
        }
        catch (Exception exception) when (SqliteFailures.From(exception) is { } failure)
        {
            return Task.FromException<T>(failure);
        }
    }
}
