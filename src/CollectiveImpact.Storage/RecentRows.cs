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

    /// <summary>Who counts the rows makes everybody wait, so it is done now and then.</summary>
    private const int NotesBetweenCounts = 256;

    private static readonly TimeSpan _shared = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _own = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> _kinds = new Dictionary<string, TimeSpan>
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
    }.ToDictionary(kind => kind.Key, kind => new Kind(kind.Key, kind.Value), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ConcurrentDictionary<(string Partition, string Key), (Row? Row, long At)> _rows = new();

    /// <summary>By kind, because what is written makes all ranges of its kind old.</summary>
    private readonly ConcurrentDictionary<(string Partition, string Kind), ConcurrentDictionary<(string From, string To), (IReadOnlyList<Row> Rows, long At)>> _ranges = new();
    private readonly ConcurrentDictionary<(string Partition, string Kind), long> _written = new();
    private int _notes;

    public IReadAhead For(AllianceId alliance) => new RecentView(this, KeyText.Encode(alliance.Value));

    public bool TryGet(string partition, string key, out Row? row)
    {
        row = null;
        if (KindOf(key) is not { } kind || !_rows.TryGetValue((partition, key), out var known) || !IsFresh(kind, known.At))
        {
            return false;
        }

        row = known.Row;
        return true;
    }

    public IReadOnlyList<Row>? Range(string partition, (string From, string To) wanted) =>
        KindOf(wanted.From) is { } kind && _ranges.TryGetValue((partition, kind.Name), out var ranges) && ranges.TryGetValue(wanted, out var known) && IsFresh(kind, known.At)
            ? known.Rows
            : null;

    public static bool Keeps(string key) => KindOf(key) is not null;

    public long Mark(string partition, string key) => KindOf(key) is { } kind ? Mark(partition, kind) : 0;

    public void Note(string partition, long mark, string key, Row? row)
    {
        if (KindOf(key) is { } kind && Mark(partition, kind) == mark)
        {
            MakeRoom();
            _rows[(partition, key)] = (row, time.GetTimestamp());
        }
    }

    /// <summary>Ranges of what members have answered are read for the whole alliance's sake, and then they must be right.</summary>
    public void Note(string partition, long mark, (string From, string To) range, IReadOnlyList<Row> rows)
    {
        if (KindOf(range.From) is { } kind && kind.Fresh == _shared && Mark(partition, kind) == mark)
        {
            MakeRoom();
            _ranges.GetOrAdd((partition, kind.Name), _ => new())[range] = (rows, time.GetTimestamp());
        }
    }

    /// <summary>A commit of this process: what was written is known, and what was lost against somebody else is not known any more.</summary>
    public void Note(string partition, IReadOnlyList<RowChange> changes, CommitResult result)
    {
        foreach (var kind in changes.Select(change => KindOf(change.RowKey)).OfType<Kind>().Distinct())
        {
            _written.AddOrUpdate((partition, kind.Name), 1, (_, count) => count + 1);
            _ranges.TryRemove((partition, kind.Name), out _);
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

    /// <summary>The kind of a key that is kept; null for every other.</summary>
    private static Kind? KindOf(string key) => _kinds.TryGetValue(key.IndexOf('|') is var end and >= 0 ? key.AsSpan(0, end) : key, out var kind) ? kind : null;

    private long Mark(string partition, Kind kind) => _written.GetValueOrDefault((partition, kind.Name));

    private bool IsFresh(Kind kind, long at) => time.GetElapsedTime(at) < kind.Fresh;

    /// <summary>All at once: it is cheap, rare, and what is needed comes back.</summary>
    private void MakeRoom()
    {
        if (Interlocked.Increment(ref _notes) % NotesBetweenCounts == 0 && _rows.Count + _ranges.Values.Sum(ranges => ranges.Count) > MostRows)
        {
            _rows.Clear();
            _ranges.Clear();
        }
    }

    /// <param name="Name">The first part of its keys.</param>
    /// <param name="Fresh">How long its rows are kept.</param>
    private sealed record Kind(string Name, TimeSpan Fresh);

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
