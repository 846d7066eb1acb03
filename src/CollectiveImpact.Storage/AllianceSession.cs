using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CollectiveImpact.Alliance;

namespace CollectiveImpact.Storage;

/// <summary>
/// One alliance's partition for the length of one turn. Remembers the version of every row it read, so that a row is only
/// replaced as it was seen, and only made when it was not there.
/// </summary>
internal sealed class AllianceSession(ITable table, RecentRows recent) : IUnitOfWork
{
    private const int DeletesInOneTransaction = 90;
    private readonly Dictionary<string, string> _seen = [];
    private readonly Dictionary<string, RowChange> _staged = [];
    private string? _partition;
    private IRowsAhead? _ahead;

    private string Partition => _partition ?? throw new InvalidOperationException("Begin says which alliance the work is about.");

    public void Begin(AllianceId alliance, IReadAhead? ahead = null)
    {
        _partition = KeyText.Encode(alliance.Value);
        _ahead = (IRowsAhead?)ahead;
        _seen.Clear();
        _staged.Clear();
    }

    public void Refresh() => _ahead = null;

    public async Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken)
        where T : class
    {
        if (_ahead?.TryGet(key, out var row) != true)
        {
            row = await ReadAsync(key, cancellationToken);
        }

        if (row is null)
        {
            _seen.Remove(key);
            return null;
        }

        return See<T>(row);
    }

    public async Task<IReadOnlyList<T>> RangeAsync<T>((string From, string To) range, CancellationToken cancellationToken)
        where T : class
    {
        var rows = _ahead?.Range(range) ?? await ReadAsync(range, cancellationToken);
        return [.. rows.Select(See<T>)];
    }

    /// <summary>Every row of the partition, whatever it is.</summary>
    public async IAsyncEnumerable<(string Key, JsonObject Document)> EverythingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.RangeAsync(Partition, " ", "~", cancellationToken))
        {
            yield return (row.RowKey, See<JsonObject>(row));
        }
    }

    /// <summary>Whether the row was there when it was read here last.</summary>
    public bool HasSeen(string key) => _seen.ContainsKey(key);

    public void Stage<T>(string key, T document)
        where T : class
    {
        var properties = Documents.Write(document);
        _staged[key] = _seen.TryGetValue(key, out var version)
            ? new ReplaceRow(key, properties, version)
            : new InsertRow(key, properties);
    }

    /// <summary>Writes a row whatever is there.</summary>
    public void StagePut<T>(string key, T document)
        where T : class => _staged[key] = new PutRow(key, Documents.Write(document));

    public void StageDelete(string key)
    {
        if (_seen.TryGetValue(key, out var version))
        {
            _staged[key] = new DeleteRow(key, version);
        }
        else
        {
            _staged.Remove(key);
        }
    }

    /// <summary>
    /// Deletes rows that were read here, in as many transactions as it takes. One that somebody else has changed or deleted meanwhile stays
    /// as it is, with those of its transaction.
    /// </summary>
    /// <returns>How many went.</returns>
    public async Task<int> DeleteAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var chunk in keys.Chunk(DeletesInOneTransaction))
        {
            foreach (var key in chunk)
            {
                StageDelete(key);
            }

            deleted += await CommitAsync(cancellationToken) ? chunk.Length : 0;
        }

        return deleted;
    }

    public async Task<bool> CommitAsync(CancellationToken cancellationToken)
    {
        if (_staged.Count == 0)
        {
            return true;
        }

        List<RowChange> changes = [.. _staged.Values];
        var result = await table.CommitAsync(Partition, changes, cancellationToken);
        _staged.Clear();
        recent.Note(Partition, changes, result);
        if (result is not Committed committed)
        {
            Refresh();
            return false;
        }

        _ahead = _ahead?.AfterCommit();
        foreach (var (change, version) in changes.Zip(committed.ETags))
        {
            if (version is null)
            {
                _seen.Remove(change.RowKey);
            }
            else
            {
                _seen[change.RowKey] = version;
            }
        }

        return true;
    }

    private async Task<Row?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var mark = _ahead?.Mark(key) ?? 0;

        // An id that a card was made to carry may be longer than any key: there is nothing under it.
        var row = RowLimits.IsShortEnough(key) ? await table.GetAsync(Partition, key, cancellationToken) : null;
        _ahead?.Note(mark, key, row);
        return row;
    }

    private async Task<IReadOnlyList<Row>> ReadAsync((string From, string To) range, CancellationToken cancellationToken)
    {
        var mark = _ahead?.Mark(range.From) ?? 0;
        var rows = new List<Row>();
        await foreach (var row in table.RangeAsync(Partition, range.From, range.To, cancellationToken))
        {
            rows.Add(row);
        }

        _ahead?.Note(mark, range, rows);
        return rows;
    }

    private T See<T>(Row row)
        where T : class
    {
        _seen[row.RowKey] = row.ETag;
        return Documents.Read<T>(row);
    }
}
