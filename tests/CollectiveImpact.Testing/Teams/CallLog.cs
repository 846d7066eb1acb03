namespace CollectiveImpact.Testing.Teams;

/// <summary>Every call in the order of its answer, and whoever waits for one.</summary>
internal sealed class CallLog
{
    private readonly Lock gate = new();
    private readonly List<TeamsCall> calls = [];
    private readonly List<Waiter> waiters = [];

    public IReadOnlyList<TeamsCall> Snapshot()
    {
        lock (gate)
        {
            return [.. calls];
        }
    }

    public void Add(TeamsCall call)
    {
        lock (gate)
        {
            calls.Add(call);
            waiters.RemoveAll(waiter => waiter.IsSatisfiedBy(calls));
        }
    }

    /// <summary>Completes at once when enough calls were made before.</summary>
    public async Task<IReadOnlyList<TeamsCall>> WaitAsync(Func<TeamsCall, bool> fits, int count, TimeSpan timeout, CancellationToken ct)
    {
        var waiter = new Waiter(fits, count);
        lock (gate)
        {
            if (!waiter.IsSatisfiedBy(calls))
            {
                waiters.Add(waiter);
            }
        }

        try
        {
            return await waiter.Found.WaitAsync(timeout, ct);
        }
        catch (TimeoutException)
        {
            var seen = string.Join(Environment.NewLine, Snapshot().Select(call => $"  {call.Method} {call.Path} -> {call.Status}"));
            throw new TimeoutException($"Teams did not get {count} such call(s) within {timeout}. It got:{Environment.NewLine}{seen}");
        }
        finally
        {
            lock (gate)
            {
                waiters.Remove(waiter);
            }
        }
    }

    private sealed class Waiter(Func<TeamsCall, bool> fits, int count)
    {
        private readonly TaskCompletionSource<IReadOnlyList<TeamsCall>> found = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<IReadOnlyList<TeamsCall>> Found => found.Task;

        public bool IsSatisfiedBy(IReadOnlyList<TeamsCall> calls)
        {
            TeamsCall[] fitting = [.. calls.Where(fits).Take(count)];
            return fitting.Length == count && found.TrySetResult(fitting);
        }
    }
}
