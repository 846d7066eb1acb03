using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace CollectiveImpact.Storage.Sqlite;

/// <summary>The changes of one caller inside a transaction, which may hold those of others too. A caller that is refused has changed nothing.</summary>
internal sealed class SqliteCommit : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly SqliteCommand read;
    private readonly SqliteCommand put;
    private readonly SqliteCommand delete;

    // One tag per commit is enough, for it has each row once; random, so that no later row can have it again.
    private readonly string tag = Convert.ToHexString(RandomNumberGenerator.GetBytes(12));

    public SqliteCommit(SqliteConnection connection, SqliteTransaction transaction, string partition)
    {
        this.connection = connection;
        this.transaction = transaction;
        read = Command("SELECT ETag FROM Rows WHERE PartitionKey = $partition AND RowKey = $row", partition);
        delete = Command("DELETE FROM Rows WHERE PartitionKey = $partition AND RowKey = $row", partition);
        put = Command("INSERT OR REPLACE INTO Rows (PartitionKey, RowKey, ETag, Properties) VALUES ($partition, $row, $tag, $properties)", partition);
        put.Parameters.AddWithValue("$tag", tag);
        put.Parameters.AddWithValue("$properties", "");
    }

    public CommitResult Run(IReadOnlyList<RowChange> changes)
    {
        // All are looked at before any is made: the transaction goes on with the next caller's.
        foreach (var change in changes)
        {
            if (Refuse(change, CurrentTag(change.RowKey)) is { } refused)
            {
                return refused;
            }
        }

        return new Committed([.. changes.Select(Apply)]);
    }

    public void Dispose()
    {
        read.Dispose();
        put.Dispose();
        delete.Dispose();
    }

    private static CommitResult? Refuse(RowChange change, string? current) => change switch
    {
        InsertRow when current is not null => new Conflict(change.RowKey),
        ReplaceRow or DeleteRow when current is null => new Missing(change.RowKey),
        ReplaceRow replace when replace.ETag != current => new Conflict(change.RowKey),
        DeleteRow { ETag: { } expected } when expected != current => new Conflict(change.RowKey),
        _ => null,
    };

    private string? Apply(RowChange change)
    {
        var properties = RowLimits.PropertiesOf(change);
        var command = properties is null ? delete : put;
        command.Parameters["$row"].Value = change.RowKey;
        if (properties is not null)
        {
            command.Parameters["$properties"].Value = RowJson.Write(properties);
        }

        command.ExecuteNonQuery();
        return properties is null ? null : tag;
    }

    private string? CurrentTag(string rowKey)
    {
        read.Parameters["$row"].Value = rowKey;
        return (string?)read.ExecuteScalar();
    }

    private SqliteCommand Command(string sql, string partition)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.AddWithValue("$row", "");
        return command;
    }
}
