namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>Links that people give to a programme or to materials: where the files lie is for the alliance, and the bot keeps none of them.</summary>
internal static class SafeLinks
{
    public const int Longest = 500;

    /// <summary>An https address as people may give it.</summary>
    public static bool IsSafe(Uri link) => IsHttps(link) && link.OriginalString.Length <= Longest;

    /// <summary>A whole https address without a name and password in it, however long: Teams' own are.</summary>
    public static bool IsHttps(Uri link) => link is { IsAbsoluteUri: true, Scheme: "https", UserInfo.Length: 0 } && link.Host.Length > 0;

    /// <summary>The link somebody typed; null when it is none that may be kept.</summary>
    public static Uri? Read(string? typed) =>
        Uri.TryCreate(typed?.Trim(), UriKind.Absolute, out var link) && IsSafe(link) ? link : null;
}
