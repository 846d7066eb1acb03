using Microsoft.Data.Sqlite;

namespace CollectiveImpact.Storage.Sqlite;

/// <summary>Reads the whole table by pages, each going on after the last row of the one before.</summary>
internal static class SqliteScan
{
    private const string Next = """
        SELECT PartitionKey, RowKey, ETag, Properties FROM Rows
        WHERE (PartitionKey, RowKey) > ($partition, $row) ORDER BY PartitionKey, RowKey LIMIT $limit
        """;

    /// <param name="connection">An open connection.</param>
    /// <param name="after">The last row read; null for the first page.</param>
    /// <param name="limit">How many rows a page has at most.</param>
    public static List<Row> Page(SqliteConnection connection, Row? after, int limit)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Next;

        // No key is empty, so everything comes after two empty ones.
        command.Parameters.AddWithValue("$partition", after?.PartitionKey ?? "");
        command.Parameters.AddWithValue("$row", after?.RowKey ?? "");
        command.Parameters.AddWithValue("$limit", limit);
        using var reader = command.ExecuteReader();
        var rows = new List<Row>();
        while (reader.Read())
        {
            rows.Add(new Row(reader.GetString(0), reader.GetString(1), RowJson.Read(reader.GetString(3)), reader.GetString(2)));
        }

        return rows;
    }
}
