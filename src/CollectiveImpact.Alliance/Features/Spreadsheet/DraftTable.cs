namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>The things of one kind as they would stand after the rows read so far, found by id and by the words people use for them.</summary>
internal sealed class DraftTable<TId, T>
    where TId : struct
    where T : class
{
    private readonly Func<T, TId> _id;
    private readonly Func<T, string?>[] _keys;
    private readonly Dictionary<string, List<TId>>[] _found;
    private readonly Dictionary<TId, T> _before;
    private readonly Dictionary<TId, T> _now = [];
    private readonly HashSet<TId> _isTouched = [];
    private readonly List<TId> _touched = [];

    public DraftTable(IReadOnlyList<T> rows, Func<T, TId> id, params Func<T, string?>[] keys)
    {
        (_id, _keys) = (id, keys);
        _found = [.. keys.Select(_ => new Dictionary<string, List<TId>>())];
        _before = rows.ToDictionary(id);
        foreach (var row in rows)
        {
            Index(row);
            _now[id(row)] = row;
        }
    }

    public IReadOnlyCollection<T> All => _now.Values;

    public T? Get(TId id) => _now.GetValueOrDefault(id);

    /// <summary>What has this text under the key of this number.</summary>
    public IReadOnlyList<T> Find(int key, string text) => _found[key].TryGetValue(text, out var ids) ? [.. ids.Select(id => _now[id])] : [];

    public void Put(T row)
    {
        var id = _id(row);
        if (_now.TryGetValue(id, out var old))
        {
            Forget(old);
        }

        _now[id] = row;
        Index(row);
        if (_isTouched.Add(id))
        {
            _touched.Add(id);
        }
    }

    /// <summary>What is new or other than before, in the order it was first touched.</summary>
    public IEnumerable<(T? Before, T Now)> Changed() => _touched
        .Select(id => (Before: _before.GetValueOrDefault(id), Now: _now[id]))
        .Where(change => !Equals(change.Before, change.Now));

    private void Index(T row)
    {
        foreach (var (key, found) in _keys.Zip(_found))
        {
            if (key(row) is { Length: > 0 } text)
            {
                (found.TryGetValue(text, out var ids) ? ids : found[text] = []).Add(_id(row));
            }
        }
    }

    private void Forget(T row)
    {
        foreach (var (key, found) in _keys.Zip(_found))
        {
            if (key(row) is { Length: > 0 } text)
            {
                found[text].Remove(_id(row));
            }
        }
    }
}
