using System.Collections.Concurrent;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>When each team's roster was read last, so that of the many who look for somebody in it one reads it for all.</summary>
internal sealed class RosterReadings(TimeProvider time)
{
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _readAt = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _reading = new();

    /// <summary>Reads, unless it was done lately. Null when the roster is read, otherwise why it could not be.</summary>
    public async Task<SendOutcome?> OnceAsync(string teamId, Func<Task<SendOutcome?>> read, CancellationToken cancellationToken)
    {
        var one = _reading.GetOrAdd(teamId, _ => new SemaphoreSlim(1));
        await one.WaitAsync(cancellationToken);
        try
        {
            if (_readAt.TryGetValue(teamId, out var at) && time.GetUtcNow() - at < _fresh)
            {
                return null;
            }

            var failure = await read();
            if (failure is null)
            {
                _readAt[teamId] = time.GetUtcNow();
            }

            return failure;
        }
        finally
        {
            one.Release();
        }
    }
}
