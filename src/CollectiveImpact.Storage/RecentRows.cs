using System.Collections.Concurrent;
using CollectiveImpact.Alliance;

namespace CollectiveImpact.Storage;

/// <summary>
/// Rows as this process has read or written them lately, with their versions. Which kinds are kept, and for how long, is settled here:
/// <list type="bullet">
/// <item>who is who and what is whose: some seconds, because another replica may have changed it. Nothing is harmed when somebody has
/// a right, a name or a language that long after it was changed;</item>
/// <item>what a member has answered: longer, because it is only ever used to write it anew, which fails when it was old;</item>
/// <item>rounds, messages, digests: not at all.</item>
/// </list>
/// </summary>
internal sealed class RecentRows(TimeProvider time) : IRecentReads
{
    private const int MostRows = 30_000;
    private static readonly TimeSpan _shared = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _own = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, TimeSpan> _kinds = new()
    {
        [Keys.Profile] = _shared,
        [Keys.Team] = _shared,
        [Keys.GoalKind] = _shared,
        [Keys.PartnerKind] = _shared,
        [Keys.MemberKind] = _shared,
        [Keys.RoleKind] = _shared,
        [Keys.AddressKind] = _shared,
        [Keys.CommitmentKind] = _shared,
        [Keys.ResponsibleKind] = _shared,
        [Keys.InvitationKind] = _own,
        [Keys.UpdateKind] = _own,
        [Keys.WinKind] = _own,
        [Keys.AskKind] = _own,
    };

    private readonly ConcurrentDictionary<(string Partition, string Key), (Row? Row, long At)> _rows = new();

    /// <summary>By kind, because what is written makes all ranges of its kind old.</summary>
    private readonly ConcurrentDictionary<(string Partition, string Kind), ConcurrentDictionary<(string From, string To), (IReadOnlyList<Row> Rows, long At)>> _ranges = new();
    private readonly ConcurrentDictionary<(string Partition, string Kind), long> _written = new();

    public IReadAhead For(AllianceId alliance) => new RecentView(this, KeyText.Encode(alliance.Value));

    public bool TryGet(string partition, string key, out Row? row)
    {
        var isKnown = _rows.TryGetValue((partition, key), out var known) && IsFresh(key, known.At);
        row = isKnown ? known.Row : null;
        return isKnown;
    }

    public IReadOnlyList<Row>? Range(string partition, (string From, string To) wanted) =>
        _ranges.TryGetValue((partition, KindOf(wanted.From)), out var ranges) && ranges.TryGetValue(wanted, out var known) && IsFresh(wanted.From, known.At) ? known.Rows : null;

    public static bool Keeps(string key) => _kinds.ContainsKey(KindOf(key));

    public long Mark(string partition, string key) => _written.GetValueOrDefault((partition, KindOf(key)));

    public void Note(string partition, long mark, string key, Row? row)
    {
        if (Keeps(key) && Mark(partition, key) == mark)
        {
            MakeRoom();
            _rows[(partition, key)] = (row, time.GetTimestamp());
        }
    }

    /// <summary>Ranges of what members have answered are read for the whole alliance's sake, and then they must be right.</summary>
    public void Note(string partition, long mark, (string From, string To) range, IReadOnlyList<Row> rows)
    {
        if (_kinds.GetValueOrDefault(KindOf(range.From)) == _shared && Mark(partition, range.From) == mark)
        {
            MakeRoom();
            _ranges.GetOrAdd((partition, KindOf(range.From)), _ => new())[range] = (rows, time.GetTimestamp());
        }
    }

    /// <summary>A commit of this process: what was written is known, and what was lost against somebody else is not known any more.</summary>
    public void Note(string partition, IReadOnlyList<RowChange> changes, CommitResult result)
    {
        foreach (var kind in changes.Select(change => KindOf(change.RowKey)).Where(_kinds.ContainsKey).Distinct())
        {
            _written.AddOrUpdate((partition, kind), 1, (_, count) => count + 1);
            _ranges.TryRemove((partition, kind), out _);
        }

        var tags = (result as Committed)?.ETags;
        foreach (var (index, change) in changes.Index())
        {
            _rows.TryRemove((partition, change.RowKey), out _);
            if (tags is not null && Keeps(change.RowKey))
            {
                var row = tags[index] is { } tag ? new Row(partition, change.RowKey, RowLimits.PropertiesOf(change)!, tag) : null;
                _rows[(partition, change.RowKey)] = (row, time.GetTimestamp());
            }
        }
    }

    private static string KindOf(string key) => key.IndexOf('|') is var end and >= 0 ? key[..end] : key;

    private bool IsFresh(string key, long at) => _kinds.TryGetValue(KindOf(key), out var most) && time.GetElapsedTime(at) < most;

    /// <summary>All at once: it is cheap, rare, and what is needed comes back.</summary>
    private void MakeRoom()
    {
        if (_rows.Count + _ranges.Values.Sum(ranges => ranges.Count) > MostRows)
        {
            _rows.Clear();
            _ranges.Clear();
        }
    }

    /// <summary>For one session. What is not kept for others it knows itself for as long as it has written nothing.</summary>
    private sealed class RecentView(RecentRows rows, string partition) : IRowsAhead
    {
        private readonly RowsAhead _turn = new();

        public IRowsAhead AfterCommit() => new RecentView(rows, partition);

        public bool TryGet(string key, out Row? row) => rows.TryGet(partition, key, out row) || (!Keeps(key) && _turn.TryGet(key, out row));

        public IReadOnlyList<Row>? Range((string From, string To) wanted) => rows.Range(partition, wanted);

        public long Mark(string key) => rows.Mark(partition, key);

        public void Note(long mark, string key, Row? row) => rows.Note(partition, mark, key, row);

        public void Note(long mark, (string From, string To) range, IReadOnlyList<Row> found)
        {
            rows.Note(partition, mark, range, found);
            if (!Keeps(range.From))
            {
                _turn.Add(range, found);
            }
        }
    }
}
