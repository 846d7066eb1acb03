using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CollectiveImpact.Storage.Sqlite;

/// <summary>A few connections that have their statements ready: to make a statement takes longer than to run it, and every answer reads.</summary>
internal sealed class SqliteReaders(SqliteFile file) : IDisposable
{
    /// <summary>Each keeps pages in memory.</summary>
    private const int MostIdle = 4;

    private readonly ConcurrentQueue<Reader> idle = new();

    /// <summary>The rows that a statement with <c>$partition</c>, <c>$from</c>, <c>$to</c> and <c>$limit</c> gives: key, tag and properties.</summary>
    public List<Row> Read(string sql, string partition, string from, string to, int limit)
    {
        var reader = idle.TryDequeue(out var ready) ? ready : new Reader(file.Open());
        try
        {
            var rows = reader.Read(sql, partition, from, to, limit);
            if (idle.Count < MostIdle)
            {
                idle.Enqueue(reader);
            }
            else
            {
                reader.Dispose();
            }

            return rows;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        while (idle.TryDequeue(out var reader))
        {
            reader.Dispose();
        }
    }

    private sealed class Reader(SqliteConnection connection) : IDisposable
    {
        private readonly Dictionary<string, SqliteCommand> made = [];

        public List<Row> Read(string sql, string partition, string from, string to, int limit)
        {
            if (!made.TryGetValue(sql, out var command))
            {
                made[sql] = command = Make(sql);
            }

            command.Parameters["$partition"].Value = partition;
            command.Parameters["$from"].Value = from;
            command.Parameters["$to"].Value = to;
            command.Parameters["$limit"].Value = limit;
            using var found = command.ExecuteReader();
            var rows = new List<Row>();
            while (found.Read())
            {
                rows.Add(new Row(partition, found.GetString(0), RowJson.Read(found.GetString(2)), found.GetString(1)));
            }

            return rows;
        }

        public void Dispose()
        {
            foreach (var command in made.Values)
            {
                command.Dispose();
            }

            connection.Dispose();
        }

        private SqliteCommand Make(string sql)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var name in new[] { "$partition", "$from", "$to", "$limit" })
            {
                command.Parameters.Add(new SqliteParameter(name, ""));
            }

            return command;
        }
    }
}
