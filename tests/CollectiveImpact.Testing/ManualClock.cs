namespace CollectiveImpact.Testing;

/// <summary>
/// Time that passes when told to. Timers fire on the thread that advances it, in the order they are due, each at its own instant; so do
/// PeriodicTimer, Task.Delay and CancellationTokenSource when they are given this clock.
/// </summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Timers that wait for a time; lets a test see that something is waiting before it moves the clock.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        SetUtcNow(GetUtcNow() + by);
    }

    /// <summary>Goes forward to an instant. Time does not go back.</summary>
    public void SetUtcNow(DateTimeOffset to)
    {
        while (NextDue(to) is { } timer)
        {
            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Arm(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                (timer.Due, timer.Period) = (now + dueTime, period);
                timers.Add(timer);
            }
        }
    }

    // Moves to the first timer that is due by then and arms it again; moves all the way when there is none.
    private ManualTimer? NextDue(DateTimeOffset to)
    {
        lock (gate)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(to, now);
            if (timers.Where(timer => timer.Due <= to).MinBy(timer => timer.Due) is not { } next)
            {
                now = to;
                return null;
            }

            now = next.Due > now ? next.Due : now;
            timers.Remove(next);
            if (next.Period > TimeSpan.Zero)
            {
                next.Due += next.Period;
                timers.Add(next);
            }

            return next;
        }
    }
}
