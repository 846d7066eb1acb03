using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CollectiveImpact.Storage.Sqlite;

/// <summary>The file and its pooled connections. The folder, the file and the schema are made when first needed.</summary>
internal sealed class SqliteFile(string path, TimeSpan lockWait) : IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS Rows (
            PartitionKey TEXT NOT NULL COLLATE BINARY,
            RowKey TEXT NOT NULL COLLATE BINARY,
            ETag TEXT NOT NULL,
            Properties TEXT NOT NULL,
            PRIMARY KEY (PartitionKey, RowKey)) WITHOUT ROWID;
        """;

    private readonly Lock making = new();
    private readonly string path = Path.GetFullPath(path);
    private readonly string address = new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path) }.ToString();

    /// <summary>The connections of the pool that have been told how durable they are.</summary>
    private readonly ConditionalWeakTable<sqlite3, object> durable = [];
    private bool made;

    /// <summary>The longest that anything waits for another process's lock.</summary>
    public TimeSpan LockWait => lockWait;

    /// <summary>Has a connection wait so long for the lock.</summary>
    public static void Patient(SqliteConnection connection, TimeSpan wait)
    {
        connection.DefaultTimeout = Math.Max(1, (int)wait.TotalSeconds);
        raw.sqlite3_busy_timeout(connection.Handle!, Math.Max(0, (int)wait.TotalMilliseconds));
    }

    public SqliteConnection Open()
    {
        if (!made)
        {
            Make();
        }

        return Connect();
    }

    public void Dispose()
    {
        using var any = new SqliteConnection(address);
        SqliteConnection.ClearPool(any);
    }

    private void Make()
    {
        lock (making)
        {
            if (made)
            {
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var connection = Connect();
            Run(connection, Schema);
            made = true;
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(address);
        try
        {
            connection.Open();

            // FULL: what is acknowledged survives a power cut. Both hold for a connection, not for the file; the pool keeps them.
            var handle = connection.Handle!;
            if (!durable.TryGetValue(handle, out _))
            {
                Run(connection, "PRAGMA synchronous = FULL");
                durable.AddOrUpdate(handle, handle);
            }

            Patient(connection, lockWait);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
