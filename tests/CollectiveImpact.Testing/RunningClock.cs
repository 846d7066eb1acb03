namespace CollectiveImpact.Testing;

/// <summary>Time that passes by itself from an instant of one's choice, so that a test meets the same weekday whenever it runs. It can also be pushed on.</summary>
public sealed class RunningClock(DateTimeOffset start) : TimeProvider
{
    private readonly long began = System.GetTimestamp();
    private long pushed;

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(began) + TimeSpan.FromTicks(Interlocked.Read(ref pushed));

    /// <summary>Moves on what the clock shows. Whoever waits by it waits as long as before.</summary>
    public void Push(TimeSpan by) => Interlocked.Add(ref pushed, by.Ticks);
}
