namespace CollectiveImpact.Teams.Authentication;

internal static class TokenLifetime
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public static bool Covers(DateTime? notBefore, DateTime? expires, DateTimeOffset now) =>
        expires is { } end && now.UtcDateTime - Skew < end && (notBefore is not { } start || start <= now.UtcDateTime + Skew);
}
