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
            using var connection = Connect();
            Run(connection, Schema);
            made = true;
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(Address());
        try
        {
            connection.Open();

            // FULL: what is acknowledged survives a power cut. Both hold for a connection, not for the file.
            var wait = ((int)lockWait.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
            Run(connection, $"PRAGMA synchronous = FULL; PRAGMA busy_timeout = {wait};");
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
        DefaultTimeout = Math.Max(1, (int)lockWait.TotalSeconds),
    }.ToString();

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
