using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;

namespace CollectiveImpact.Teams.Connector;

/// <summary>So many permits in any stretch of time of this length.</summary>
internal readonly record struct RateWindow(int Permits, TimeSpan Length);

/// <summary>
/// Keeps several windows at once and exactly: it remembers when each permit was given, where the framework's own limiters count by
/// segments or refills and let through more around their edges. It never queues; a refused lease says when to come again. Not thread-safe.
/// </summary>
internal sealed class SlidingLimiter(IReadOnlyList<RateWindow> windows, TimeProvider time) : RateLimiter
{
    private readonly TimeSpan longest = windows.Max(window => window.Length);
    private readonly List<long> given = [];
    private int forgotten;

    public override TimeSpan? IdleDuration => given.Count == forgotten ? longest : time.GetElapsedTime(given[^1]);

    /// <summary>How long until the next permit; zero when there is one now.</summary>
    public TimeSpan Wait
    {
        get
        {
            Forget();
            var wait = TimeSpan.Zero;
            foreach (var window in windows)
            {
                if (given.Count - forgotten >= window.Permits)
                {
                    var left = window.Length - time.GetElapsedTime(given[^window.Permits]);
                    wait = left > wait ? left : wait;
                }
            }

            return wait;
        }
    }

    /// <summary>Gives a permit, whether or not there is one.</summary>
    public void Take(long at) => given.Add(at);

    /// <summary>A permit was used later than it was given.</summary>
    public void Move(long from, long to)
    {
        var at = given.BinarySearch(forgotten, given.Count - forgotten, from, null);
        if (at < 0 || to <= from)
        {
            return;
        }

        given.RemoveAt(at);
        var place = given.BinarySearch(at, given.Count - at, to, null);
        given.Insert(place < 0 ? ~place : place, to);
    }

    public override RateLimiterStatistics GetStatistics() => new() { CurrentAvailablePermits = Wait == TimeSpan.Zero ? 1 : 0 };

    /// <summary>One permit at a time; none asked for only looks.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, 1);
        var wait = Wait;
        if (wait == TimeSpan.Zero && permitCount == 1)
        {
            Take(time.GetTimestamp());
        }

        return new Lease(wait);
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    private void Forget()
    {
        while (forgotten < given.Count && time.GetElapsedTime(given[forgotten]) >= longest)
        {
            forgotten++;
        }

        // Taken away in heaps, so that each costs next to nothing.
        if (forgotten > 64 && forgotten > given.Count / 2)
        {
            given.RemoveRange(0, forgotten);
            forgotten = 0;
        }
    }

    private sealed class Lease(TimeSpan wait) : RateLimitLease
    {
        public override bool IsAcquired => wait == TimeSpan.Zero;

        public override IEnumerable<string> MetadataNames => IsAcquired ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            metadata = !IsAcquired && metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
