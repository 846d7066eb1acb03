using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Storage;

/// <summary>
/// One alliance's partition for the length of one turn. Remembers the version of every row it read, so that a row is only
/// replaced as it was seen, and only made when it was not there.
/// </summary>
internal sealed class AllianceSession(ITable table) : IUnitOfWork
{
    private readonly Dictionary<string, string> _seen = [];
    private readonly Dictionary<string, RowChange> _staged = [];
    private string? _partition;
    private RowsAhead? _ahead;

    private string Partition => _partition ?? throw new InvalidOperationException("Begin says which alliance the work is about.");

    public void Begin(AllianceId alliance, IReadAhead? ahead = null)
    {
        _partition = KeyText.Encode(alliance.Value);
        _ahead = (RowsAhead?)ahead;
        _seen.Clear();
        _staged.Clear();
    }

    public void Refresh() => _ahead = null;

    public async Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken)
        where T : class
    {
        // An id that a card was made to carry may be longer than any key: there is nothing under it.
        if (_ahead?.TryGet(key, out var row) != true)
        {
            row = RowLimits.IsShortEnough(key) ? await table.GetAsync(Partition, key, cancellationToken) : null;
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
        if (_ahead?.Range(range) is { } known)
        {
            return [.. known.Select(See<T>)];
        }

        var found = new List<T>();
        await foreach (var row in table.RangeAsync(Partition, range.From, range.To, cancellationToken))
        {
            found.Add(See<T>(row));
        }

        return found;
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

    public async Task<bool> CommitAsync(CancellationToken cancellationToken)
    {
        if (_staged.Count == 0)
        {
            return true;
        }

        List<RowChange> changes = [.. _staged.Values];
        var result = await table.CommitAsync(Partition, changes, cancellationToken);
        _staged.Clear();
        Refresh();
        if (result is not Committed committed)
        {
            return false;
        }

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

    private T See<T>(Row row)
    {
        _seen[row.RowKey] = row.ETag;
        return Documents.Read<T>(row);
    }
}
