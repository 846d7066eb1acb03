using System.Collections.Concurrent;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Each team's roster for a minute after it was read, so that of the many who look for somebody in it one reads it for all.</summary>
internal sealed class RosterReadings(TimeProvider time)
{
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (IReadOnlyDictionary<string, string> Users, DateTimeOffset At)> _read = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _reading = new();

    /// <summary>The roster ids of the team's people by their Entra object ids; or why it could not be read.</summary>
    public async Task<(IReadOnlyDictionary<string, string>? Users, SendOutcome? Failure)> OfAsync(
        string teamId, Func<Task<ConnectorResult<IReadOnlyList<TeamsMember>>>> read, CancellationToken cancellationToken)
    {
        var one = _reading.GetOrAdd(teamId, _ => new SemaphoreSlim(1));
        await one.WaitAsync(cancellationToken);
        try
        {
            if (_read.TryGetValue(teamId, out var known) && time.GetUtcNow() - known.At < _fresh)
            {
                return (known.Users, null);
            }

            var result = await read();
            if (result is not ConnectorResult<IReadOnlyList<TeamsMember>>.Done roster)
            {
                return (null, Outcomes.Of(result));
            }

            var users = roster.Value.Where(user => user.AadObjectId is not null)
                .GroupBy(user => user.AadObjectId!, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(same => same.Key, same => same.First().Id, StringComparer.OrdinalIgnoreCase);
            _read[teamId] = (users, time.GetUtcNow());
            return (users, null);
        }
        finally
        {
            one.Release();
        }
    }
}
