using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.Wins;

namespace CollectiveImpact.Alliance.Features.Digests;

public enum DigestItemKind
{
    Win,
    News,
    Ask,
}

/// <summary>One thing the news tells or would tell, for whoever decides on it.</summary>
/// <param name="Key">Finds it again in the same week's news.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">The win, the commitment or the request.</param>
/// <param name="Partner">Whose it is.</param>
public sealed record DigestItem(string Key, DigestItemKind Kind, string Title, string Partner)
{
    /// <summary>All that is told of a commitment in one week is one item.</summary>
    internal static string KeyOf(CommitmentId commitment) => $"news-{commitment}";

    internal static string KeyOf(SmallWin win) => $"win-{win.Week}-{win.Id}";

    internal static string KeyOf(HelpRequest ask) => $"ask-{ask.Week}-{ask.Id}";
}
