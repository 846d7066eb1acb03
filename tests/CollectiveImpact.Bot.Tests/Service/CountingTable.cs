using CollectiveImpact.Storage;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>Counts round trips to the store: a row, a range or a commit is one each.</summary>
internal sealed class CountingTable(ITable table) : ITable
{
    private int _trips;
    private int _ranges;

    public int Trips => Volatile.Read(ref _trips);

    /// <summary>Those of them that were ranges.</summary>
    public int Ranges => Volatile.Read(ref _ranges);

    public Task EnsureCreatedAsync(CancellationToken ct) => table.EnsureCreatedAsync(ct);

    public Task PingAsync(CancellationToken ct) => table.PingAsync(ct);

    public Task<Row?> GetAsync(string partition, string rowKey, CancellationToken ct)
    {
        Interlocked.Increment(ref _trips);
        return table.GetAsync(partition, rowKey, ct);
    }

    public IAsyncEnumerable<Row> AllAsync(CancellationToken ct) => table.AllAsync(ct);

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, CancellationToken ct)
    {
        Interlocked.Increment(ref _trips);
        Interlocked.Increment(ref _ranges);
        return table.RangeAsync(partition, from, to, ct);
    }

    public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        Interlocked.Increment(ref _trips);
        return table.CommitAsync(partition, changes, ct);
    }
}
