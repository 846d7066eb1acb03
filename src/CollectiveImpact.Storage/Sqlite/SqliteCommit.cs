using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace CollectiveImpact.Storage.Sqlite;

/// <summary>
/// What is written in one transaction: the changes of one caller after another. A caller that is refused has changed nothing. The
/// connection and its statements serve one transaction after another, because to make a statement takes longer than to run it.
/// </summary>
internal sealed class SqliteCommit : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand read;
    private readonly SqliteCommand put;
    private readonly SqliteCommand delete;

    public SqliteCommit(SqliteConnection connection)
    {
        this.connection = connection;
        read = Command("SELECT ETag FROM Rows WHERE PartitionKey = $partition AND RowKey = $row");
        delete = Command("DELETE FROM Rows WHERE PartitionKey = $partition AND RowKey = $row");
        put = Command("INSERT OR REPLACE INTO Rows (PartitionKey, RowKey, ETag, Properties) VALUES ($partition, $row, $tag, $properties)");
        put.Parameters.AddWithValue("$tag", "");
        put.Parameters.AddWithValue("$properties", "");
    }

    /// <summary>Takes the file's lock.</summary>
    /// <param name="wait">How long it is waited for.</param>
    public SqliteTransaction Begin(TimeSpan wait)
    {
        SqliteFile.Patient(connection, wait);
        var transaction = connection.BeginTransaction(deferred: false);
        (read.Transaction, put.Transaction, delete.Transaction) = (transaction, transaction, transaction);
        return transaction;
    }

    /// <param name="partition">The caller's partition.</param>
    /// <param name="changes">The changes, each with its properties as they are stored; null for a delete.</param>
    public CommitResult Run(string partition, IReadOnlyList<(RowChange Change, string? Properties)> changes)
    {
        foreach (var command in new[] { read, put, delete })
        {
            command.Parameters["$partition"].Value = partition;
        }

        // All are looked at before any is made: the transaction goes on with the next caller's.
        foreach (var (change, _) in changes)
        {
            if (change is not PutRow && Refuse(change, CurrentTag(change.RowKey)) is { } refused)
            {
                return refused;
            }
        }

        // One tag per caller is enough, for it has each row once; random, so that no later row can have it again.
        var tag = Convert.ToHexString(RandomNumberGenerator.GetBytes(12));
        return new Committed([.. changes.Select(change => Apply(change.Change, change.Properties, tag))]);
    }

    public void Dispose()
    {
        read.Dispose();
        put.Dispose();
        delete.Dispose();
        connection.Dispose();
    }

    private static CommitResult? Refuse(RowChange change, string? current) => change switch
    {
        InsertRow when current is not null => new Conflict(change.RowKey),
        ReplaceRow or DeleteRow when current is null => new Missing(change.RowKey),
        ReplaceRow replace when replace.ETag != current => new Conflict(change.RowKey),
        DeleteRow { ETag: { } expected } when expected != current => new Conflict(change.RowKey),
        _ => null,
    };

    private string? Apply(RowChange change, string? properties, string tag)
    {
        var command = properties is null ? delete : put;
        command.Parameters["$row"].Value = change.RowKey;
        if (properties is not null)
        {
            command.Parameters["$tag"].Value = tag;
            command.Parameters["$properties"].Value = properties;
        }

        command.ExecuteNonQuery();
        return properties is null ? null : tag;
    }

    private string? CurrentTag(string rowKey)
    {
        read.Parameters["$row"].Value = rowKey;
        return (string?)read.ExecuteScalar();
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$partition", "");
        command.Parameters.AddWithValue("$row", "");
        return command;
    }
}
