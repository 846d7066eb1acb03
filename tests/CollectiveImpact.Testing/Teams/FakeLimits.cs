namespace CollectiveImpact.Testing.Teams;

/// <summary>A call that came faster than Teams takes them.</summary>
/// <param name="Scope">The tenant, or the conversation it went to.</param>
/// <param name="Seconds">The window that was full.</param>
public sealed record LimitBreach(string Scope, int Seconds, TeamsCall Call);

/// <summary>
/// Teams' limits, counted when a call arrives, in every sliding window
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). Written down apart from the bot's own, so that a
/// wrong number there is found.
/// </summary>
public sealed class FakeLimits
{
    private static readonly (int Calls, int Seconds)[] Sending = [(7, 1), (8, 2), (60, 30), (1800, 3600)];
    private static readonly (int Calls, int Seconds)[] Reading = [(14, 1), (16, 2), (120, 30), (3600, 3600)];

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<long>> arrivals = [];
    private readonly List<LimitBreach> breaches = [];

    /// <summary>How many calls a tenant may make in a second.</summary>
    public int TenantPerSecond { get; init; } = 50;

    /// <summary>Whether what comes too fast is refused with 429, or only counted.</summary>
    public bool Refuses { get; init; } = true;

    public IReadOnlyList<LimitBreach> Breaches
    {
        get
        {
            lock (gate)
            {
                return [.. breaches];
            }
        }
    }

    /// <summary>The most calls in any sliding second, and the calls per second between the first and the last, of all that were let through since.</summary>
    public (int Peak, double PerSecond) RateSince(long began)
    {
        lock (gate)
        {
            List<long> all = [.. (arrivals.GetValueOrDefault(Tenant) ?? []).Where(at => at >= began)];
            var peak = 0;
            for (var (first, last) = (0, 0); last < all.Count; last++)
            {
                while (TimeProvider.System.GetElapsedTime(all[first], all[last]) >= TimeSpan.FromSeconds(1))
                {
                    first++;
                }

                peak = Math.Max(peak, last - first + 1);
            }

            return (peak, all.Count < 2 ? 0 : (all.Count - 1) / TimeProvider.System.GetElapsedTime(all[0], all[^1]).TotalSeconds);
        }
    }

    private const string Tenant = "tenant";

    /// <summary>Whether the call is to be refused.</summary>
    internal bool Arrive(TeamsCall call, long at)
    {
        lock (gate)
        {
            var scope = Scope(call);
            if (Full(Tenant, [(TenantPerSecond, 1)], at) is { } second)
            {
                breaches.Add(new LimitBreach(Tenant, second, call));
            }
            else if (scope is not null && Full(scope, call.Method == "GET" ? Reading : Sending, at) is { } window)
            {
                breaches.Add(new LimitBreach(scope, window, call));
            }
            else
            {
                Note(Tenant, at);
                Note(scope ?? "", at);
                return false;
            }

            return Refuses;
        }
    }

    private static string? Scope(TeamsCall call) => call switch
    {
        { ConversationId: { } conversation } => $"{(call.Method == "GET" ? "read" : "send")} {conversation}",
        { Method: "POST" } when call.Body?["channelData"]?["channel"]?["id"] is { } channel => $"create {channel}",
        { Method: "POST" } when call.Body?["members"]?[0]?["id"] is { } member => $"create {member}",
        { Segments: ["v3", "teams", var team, ..] } => $"read {team}",
        _ => null,
    };

    private int? Full(string scope, (int Calls, int Seconds)[] windows, long at)
    {
        var before = arrivals.GetValueOrDefault(scope) ?? [];
        foreach (var (calls, seconds) in windows)
        {
            if (before.Count >= calls && TimeProvider.System.GetElapsedTime(before[^calls], at) < TimeSpan.FromSeconds(seconds))
            {
                return seconds;
            }
        }

        return null;
    }

    private void Note(string scope, long at)
    {
        if (!arrivals.TryGetValue(scope, out var known))
        {
            arrivals[scope] = known = [];
        }

        known.Add(at);
    }
}
