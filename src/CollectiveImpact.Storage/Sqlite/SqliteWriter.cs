using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CollectiveImpact.Storage.Sqlite;

/// <summary>
/// Writes for everybody who wants to at the same time in one transaction, so that they wait for the disk together: what is acknowledged
/// is on it, and a hundred answers cost hardly more than one. Each caller's changes are made whole or not at all, in the order they came.
/// </summary>
internal sealed class SqliteWriter(SqliteFile file) : IDisposable
{
    private const int MostTogether = 64;
    private readonly ConcurrentQueue<Waiting> queue = new();
    private int isWriting;

    /// <summary>Left by whoever wrote last, for whoever writes next; never two at a time.</summary>
    private SqliteCommit? ready;

    public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        // Turned into text here, where many do so at a time, and not where all wait for one.
        (RowChange, string?)[] rows = [.. changes.Select(change => (change, RowLimits.PropertiesOf(change) is { } properties ? RowJson.Write(properties) : null))];
        var waiting = new Waiting(partition, rows, TimeProvider.System.GetTimestamp(), ct);
        queue.Enqueue(waiting);
        if (Interlocked.Exchange(ref isWriting, 1) == 0)
        {
            _ = Task.Run(WriteAll, CancellationToken.None);
        }

        return waiting.Done.Task;
    }

    public void Dispose() => Interlocked.Exchange(ref ready, null)?.Dispose();

    private void WriteAll()
    {
        do
        {
            while (!queue.IsEmpty)
            {
                WriteSome();
            }

            Volatile.Write(ref isWriting, 0);
        }
        while (!queue.IsEmpty && Interlocked.Exchange(ref isWriting, 1) == 0);
    }

    private void WriteSome()
    {
        List<Waiting> taken = [];
        var commit = Interlocked.Exchange(ref ready, null);
        try
        {
            commit ??= new SqliteCommit(file.Open());
            var results = Write(commit, taken);
            ready = commit;
            foreach (var (waiting, result) in taken.Zip(results))
            {
                waiting.Done.TrySetResult(result);
            }
        }
#pragma warning disable CA1031 // The edge of a queue: whatever went wrong is told to whoever waits for it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            commit?.Dispose();
            Fail(taken, exception);
        }
    }

    private List<CommitResult> Write(SqliteCommit commit, List<Waiting> taken)
    {
        // Who has waited in the queue has less left for the lock: behind another process's lock, waits would add up.
        using var transaction = commit.Begin(queue.TryPeek(out var oldest) ? LeftOf(oldest) : TimeSpan.Zero);

        // Only now: whoever came while the lock was awaited is in it too.
        Take(taken);
        List<CommitResult> results = [.. taken.Select(waiting => commit.Run(waiting.Partition, waiting.Changes))];
        transaction.Commit();
        return results;
    }

    private void Take(List<Waiting> taken)
    {
        while (taken.Count < MostTogether && queue.TryDequeue(out var next))
        {
            if (next.Ct.IsCancellationRequested)
            {
                next.Done.TrySetCanceled(next.Ct);
            }
            else
            {
                taken.Add(next);
            }
        }
    }

    /// <summary>Those who were in the transaction, or, when there was none, those who have waited for the lock long enough.</summary>
    private void Fail(List<Waiting> taken, Exception exception)
    {
        var told = SqliteFailures.From(exception) ?? exception;
        while (taken.Count == 0 && queue.TryPeek(out var waiting) && (LeftOf(waiting) <= TimeSpan.Zero || told is not StoreUnavailableException { Failure: StoreFailure.Throttled })
            && queue.TryDequeue(out var late))
        {
            late.Done.TrySetException(told);
        }

        taken.ForEach(waiting => waiting.Done.TrySetException(told));
    }

    private TimeSpan LeftOf(Waiting waiting) => file.LockWait - TimeProvider.System.GetElapsedTime(waiting.Since);

    private sealed record Waiting(string Partition, IReadOnlyList<(RowChange Change, string? Properties)> Changes, long Since, CancellationToken Ct)
    {
        public TaskCompletionSource<CommitResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
