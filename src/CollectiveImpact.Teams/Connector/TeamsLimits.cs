namespace CollectiveImpact.Teams.Connector;

/// <summary>
/// What Teams takes from one bot (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit), each window a little longer
/// than Teams' own: requests leave evenly but may bunch on the way.
/// </summary>
internal static class TeamsLimits
{
    private static readonly TimeSpan Bunching = TimeSpan.FromMilliseconds(15);

    /// <summary>Sends, changes and creations in one conversation.</summary>
    public static IReadOnlyList<RateWindow> Sends { get; } = [Per(7, 1), Per(8, 2), Per(60, 30), Per(1800, 3600)];

    /// <summary>Readings of one conversation's members or channels.</summary>
    public static IReadOnlyList<RateWindow> Reads { get; } = [Per(14, 1), Per(16, 2), Per(120, 30), Per(3600, 3600)];

    /// <summary>Everything in one tenant.</summary>
    public static IReadOnlyList<RateWindow> Tenant { get; } = [Per(50, 1)];

    /// <summary>
    /// Fan-outs in one tenant: one in fifty is left for replies, and they go evenly, so that a reply never stands behind a heap.
    /// 49 in 1.015 s are 96.5 % of what is allowed.
    /// </summary>
    public static IReadOnlyList<RateWindow> FanOut { get; } = [Per(49, 1), new(5, TimeSpan.FromMilliseconds(99))];

    private static RateWindow Per(int permits, int seconds) => new(permits, TimeSpan.FromSeconds(seconds) + Bunching);
}
