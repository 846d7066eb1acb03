namespace CollectiveImpact.Teams.Connector;

/// <summary>What a call counts against beside its tenant: a conversation, by what is done with it.</summary>
internal readonly record struct PacedThread(string Id, bool IsRead);

/// <summary>A call that has left, and when.</summary>
internal readonly record struct PacedCall(PacedThread Thread, bool IsFanOut, long LeftAt);

/// <summary>One tenant's requests: how many have left lately, what is paused, and who is next.</summary>
internal sealed class TenantGate(TimeProvider time) : IDisposable
{
    private const int ThreadsBeforeCleaning = 1_000;

    /// <summary>More than leave in a second, so that a second in which all were held up does not become the measure.</summary>
    private const int CallsRemembered = 100;

    /// <summary>Throttled in two conversations within this time is throttled everywhere.</summary>
    private static readonly TimeSpan SameTrouble = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly SlidingLimiter all = new(TeamsLimits.Tenant, time);
    private readonly SlidingLimiter fanOut = new(TeamsLimits.FanOut, time);
    private readonly Dictionary<PacedThread, SlidingLimiter> threads = [];
    private readonly Dictionary<string, DateTimeOffset> pauses = [];
    private readonly SemaphoreSlim fanOutTurn = new(1);
    private DateTimeOffset pausedUntil;
    private (string Thread, DateTimeOffset At) lastThrottled;
    private int cleanAt = ThreadsBeforeCleaning;
    private int preferred;
    private readonly Queue<TimeSpan> latencies = [];

    /// <summary>How long nothing may be sent in this tenant at all.</summary>
    public TimeSpan Pause
    {
        get
        {
            lock (gate)
            {
                return Until(pausedUntil);
            }
        }
    }

    /// <summary>How long a conversation must wait, whoever asks: for a pause, or because it was written to a lot.</summary>
    public TimeSpan WaitOf(PacedThread thread)
    {
        lock (gate)
        {
            return WaitInside(thread);
        }
    }

    /// <summary>Waits for the tenant's turn and takes it. Null when the conversation must wait after all.</summary>
    public async Task<PacedCall?> TryEnterAsync(PacedThread thread, CallPriority priority, CancellationToken ct)
    {
        if (priority != CallPriority.FanOut)
        {
            return await TakePreferredAsync(thread, ct);
        }

        // One of a fan-out stands at the gate at a time, the others behind it in their order.
        await fanOutTurn.WaitAsync(ct);
        try
        {
            return await TakeAsync(thread, isFanOut: true, ct);
        }
        finally
        {
            fanOutTurn.Release();
        }
    }

    /// <summary>
    /// A call was answered, or ended without an answer. Teams counts when a call arrives, which is some time after it left: after a
    /// cold start, or behind a pause of ours, many arrive together. What took longer than usual is taken to have arrived that much later.
    /// </summary>
    public void Answered(PacedCall call)
    {
        lock (gate)
        {
            var took = time.GetElapsedTime(call.LeftAt);
            latencies.Enqueue(took);
            if (latencies.Count > CallsRemembered)
            {
                latencies.Dequeue();
            }

            var late = call.LeftAt + (long)((took - latencies.Min()).TotalSeconds * time.TimestampFrequency);
            foreach (var limiter in LimitersOf(call))
            {
                limiter.Move(call.LeftAt, late);
            }
        }
    }

    /// <summary>
    /// Teams does not say whose limit was met. A conversation's own, as long as only one is told so; the tenant's when no
    /// conversation was concerned, or when two are told so at the same time.
    /// </summary>
    public void Throttled(string? thread, TimeSpan wait)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var isEverywhere = thread is null || (lastThrottled.Thread is { } other && other != thread && now - lastThrottled.At < SameTrouble);
            if (isEverywhere)
            {
                pausedUntil = Later(pausedUntil, now, wait);
            }

            if (thread is not null)
            {
                lastThrottled = (thread, now);
                pauses[thread] = Later(pauses.GetValueOrDefault(thread), now, wait);
            }
        }
    }

    public void Dispose() => fanOutTurn.Dispose();

    private static DateTimeOffset Later(DateTimeOffset known, DateTimeOffset now, TimeSpan wait)
    {
        var until = wait < DateTimeOffset.MaxValue - now ? now + wait : DateTimeOffset.MaxValue;
        return until > known ? until : known;
    }

    private async Task<PacedCall?> TakePreferredAsync(PacedThread thread, CancellationToken ct)
    {
        Interlocked.Increment(ref preferred);
        try
        {
            return await TakeAsync(thread, isFanOut: false, ct);
        }
        finally
        {
            Interlocked.Decrement(ref preferred);
        }
    }

    private async Task<PacedCall?> TakeAsync(PacedThread thread, bool isFanOut, CancellationToken ct)
    {
        while (true)
        {
            TimeSpan wait;
            lock (gate)
            {
                if (WaitInside(thread) > TimeSpan.Zero)
                {
                    return null;
                }

                wait = WaitOfTenant(isFanOut);
                if (wait == TimeSpan.Zero)
                {
                    return Leave(new PacedCall(thread, isFanOut, time.GetTimestamp()));
                }
            }

            await Task.Delay(AtLeast(wait), time, ct);
        }
    }

    private TimeSpan WaitOfTenant(bool isFanOut)
    {
        var wait = all.Wait;
        return !isFanOut ? wait
            : Volatile.Read(ref preferred) > 0 ? AtLeast(wait)
            : fanOut.Wait is var own && own > wait ? own : wait;
    }

    private PacedCall Leave(PacedCall call)
    {
        foreach (var limiter in LimitersOf(call))
        {
            limiter.Take(call.LeftAt);
        }

        return call;
    }

    private IEnumerable<SlidingLimiter> LimitersOf(PacedCall call) => call.IsFanOut ? [all, fanOut, Limiter(call.Thread)] : [all, Limiter(call.Thread)];

    private TimeSpan WaitInside(PacedThread thread)
    {
        var pause = Until(pausedUntil);
        if (pauses.TryGetValue(thread.Id, out var until) && Until(until) is var own && own > pause)
        {
            pause = own;
        }

        var wait = threads.TryGetValue(thread, out var limiter) ? limiter.Wait : TimeSpan.Zero;
        return wait > pause ? wait : pause;
    }

    private SlidingLimiter Limiter(PacedThread thread)
    {
        if (threads.TryGetValue(thread, out var limiter))
        {
            return limiter;
        }

        Clean();
        return threads[thread] = new SlidingLimiter(thread.IsRead ? TeamsLimits.Reads : TeamsLimits.Sends, time);
    }

    /// <summary>Forgets the conversations that no window remembers, each time there are twice as many as were left the last time.</summary>
    private void Clean()
    {
        if (threads.Count < cleanAt)
        {
            return;
        }

        foreach (var idle in threads.Where(known => known.Value.IdleDuration > TimeSpan.FromHours(1)).Select(known => known.Key).ToList())
        {
            threads.Remove(idle);
        }

        foreach (var over in pauses.Where(known => Until(known.Value) == TimeSpan.Zero).Select(known => known.Key).ToList())
        {
            pauses.Remove(over);
        }

        cleanAt = Math.Max(ThreadsBeforeCleaning, 2 * threads.Count);
    }

    private TimeSpan Until(DateTimeOffset instant) => instant - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private static TimeSpan AtLeast(TimeSpan wait) => wait > TimeSpan.FromMilliseconds(1) ? wait : TimeSpan.FromMilliseconds(1);
}
