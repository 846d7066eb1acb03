using System.Globalization;
using Microsoft.Data.Sqlite;

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
    private bool made;

    /// <summary>The longest that anything waits for another process's lock.</summary>
    public TimeSpan LockWait => lockWait;

    /// <param name="wait">How long this connection waits for the lock, when that is less than usual.</param>
    public SqliteConnection Open(TimeSpan? wait = null)
    {
        if (!made)
        {
            Make();
        }

        return Connect(wait ?? lockWait);
    }

    public void Dispose()
    {
        using var any = new SqliteConnection(Address());
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
            using var connection = Connect(lockWait);
            Run(connection, Schema);
            made = true;
        }
    }

    private SqliteConnection Connect(TimeSpan wait)
    {
        var connection = new SqliteConnection(Address()) { DefaultTimeout = Math.Max(1, (int)wait.TotalSeconds) };
        try
        {
            connection.Open();

            // FULL: what is acknowledged survives a power cut. Both hold for a connection, not for the file.
            var milliseconds = Math.Max(0, (int)wait.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
            Run(connection, $"PRAGMA synchronous = FULL; PRAGMA busy_timeout = {milliseconds};");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private string Address() => new SqliteConnectionStringBuilder
    {
        DataSource = path,
    }.ToString();

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
