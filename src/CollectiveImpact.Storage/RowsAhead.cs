namespace CollectiveImpact.Storage;

/// <summary>Whole ranges of rows as they were at one time. Knows of a key inside one of them also that there is no such row.</summary>
internal sealed class RowsAhead : IRowsAhead
{
    private readonly List<(string From, string To, IReadOnlyList<Row> Rows)> _ranges = [];
    private readonly Dictionary<string, Row> _rows = [];

    public void Add((string From, string To) range, IReadOnlyList<Row> rows)
    {
        _ranges.Add((range.From, range.To, rows));
        foreach (var row in rows)
        {
            _rows[row.RowKey] = row;
        }
    }

    /// <summary>False: not known. True with null: there is none.</summary>
    public bool TryGet(string key, out Row? row)
    {
        row = _rows.GetValueOrDefault(key);
        return row is not null || _ranges.Exists(range => IsBefore(range.From, key) && string.CompareOrdinal(key, range.To) < 0);
    }

    /// <summary>Null: not known whole.</summary>
    public IReadOnlyList<Row>? Range((string From, string To) wanted)
    {
        var whole = _ranges.FindIndex(range => IsBefore(range.From, wanted.From) && IsBefore(wanted.To, range.To));
        return whole < 0
            ? null
            : [.. _ranges[whole].Rows.Where(row => IsBefore(wanted.From, row.RowKey) && string.CompareOrdinal(row.RowKey, wanted.To) < 0)];
    }

    public IRowsAhead? AfterCommit() => null;

    public long Mark(string key) => 0;

    public void Note(long mark, string key, Row? row)
    {
        // One heap of messages is read once; what is read beside it is for one of them.
    }

    public void Note(long mark, (string From, string To) range, IReadOnlyList<Row> rows)
    {
        // As above.
    }

    private static bool IsBefore(string a, string b) => string.CompareOrdinal(a, b) <= 0;
}
