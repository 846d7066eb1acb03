using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace CollectiveImpact.Storage.Sqlite;

/// <summary>
/// Rows in one SQLite file with a write-ahead log: readers never wait for the writer. Writers of this process queue here, those of other
/// processes wait for the file's lock. SQLite has no asynchronous calls, so each runs on a pool thread.
/// </summary>
internal sealed class SqliteTable(SqliteFile file) : ITable, IDisposable
{
    private const int PageSize = 256;

    private const string Page = """
        SELECT RowKey, ETag, Properties FROM Rows
        WHERE PartitionKey = $partition AND RowKey >= $from AND RowKey < $to ORDER BY RowKey LIMIT $limit
        """;

    private readonly SemaphoreSlim writing = new(1);

    public Task EnsureCreatedAsync(CancellationToken ct) => PingAsync(ct);

    public Task PingAsync(CancellationToken ct) => GetAsync("@ping", "ping", ct);

    public Task<Row?> GetAsync(string partition, string rowKey, CancellationToken ct)
    {
        RowLimits.CheckKey(partition, nameof(partition));
        RowLimits.CheckKey(rowKey, nameof(rowKey));

        // The text right after a key is the key with U+0000 behind it.
        return RunAsync(connection => ReadPage(connection, partition, rowKey, rowKey + '\0', 1).FirstOrDefault(), ct);
    }

    public async IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, [EnumeratorCancellation] CancellationToken ct)
    {
        RowLimits.CheckKey(partition, nameof(partition));
        RowLimits.CheckBound(from, nameof(from));
        RowLimits.CheckBound(to, nameof(to));
        for (var (next, last) = (from, false); !last;)
        {
            var start = next;
            var rows = await RunAsync(connection => ReadPage(connection, partition, start, to, PageSize), ct).ConfigureAwait(false);
            foreach (var row in rows)
            {
                yield return row;
            }

            last = rows.Count < PageSize;
            next = last ? next : rows[^1].RowKey + '\0';
        }
    }

    public async Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        RowLimits.CheckCommit(partition, changes);
        await writing.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return await RunAsync(
                connection =>
                {
                    using var commit = new SqliteCommit(connection, partition);
                    return commit.Run(changes);
                },
                ct).ConfigureAwait(false);
        }
        finally
        {
            writing.Release();
        }
    }

    public void Dispose()
    {
        writing.Dispose();
        file.Dispose();
    }

    private static List<Row> ReadPage(SqliteConnection connection, string partition, string from, string to, int limit)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Page;
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.AddWithValue("$from", from);
        command.Parameters.AddWithValue("$to", to);
        command.Parameters.AddWithValue("$limit", limit);
        using var reader = command.ExecuteReader();
        var rows = new List<Row>();
        while (reader.Read())
        {
            rows.Add(new Row(partition, reader.GetString(0), RowJson.Read(reader.GetString(2)), reader.GetString(1)));
        }

        return rows;
    }

    private Task<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken ct) => Task.Run(
        () =>
        {
            try
            {
                using var connection = file.Open();
                return work(connection);
            }
            catch (Exception exception) when (SqliteFailures.From(exception) is { } failure)
            {
                throw failure;
            }
        },
        ct);
}
