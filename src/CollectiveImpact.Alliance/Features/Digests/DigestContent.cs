using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Digests;

/// <summary>What the digest says of how many have been heard from. Nobody is named.</summary>
public enum QuietLine
{
    /// <summary>Nobody was asked.</summary>
    None,
    All,

    /// <summary>One partner is missing: a number would point at it.</summary>
    AlmostAll,
    Neutral,
    QuietWeek,
}

/// <summary>A small win as everybody may read it.</summary>
public sealed record DigestWin(string Title, string? Story, IReadOnlyList<string> Partners);

/// <summary>A commitment's news. No text when the author has kept it to fewer readers; the status is everybody's.</summary>
public sealed record DigestNews(
    string Commitment, string Partner, CommitmentStatus Before, CommitmentStatus Status, string? Text, string Goal);

/// <summary>A wish for a hand. Week and id find it again when somebody offers one.</summary>
public sealed record DigestAsk(string Id, IsoWeek Week, string Partner, string Text);

/// <summary>A block's items and how many there were in all.</summary>
public sealed record DigestBlock<T>(IReadOnlyList<T> Items, int Total);

/// <summary>
/// All that a weekly digest tells, ready to be shown and nothing else: no silent partner, no restricted text, no withdrawn
/// or held answer is in it.
/// </summary>
public sealed record DigestContent
{
    public required IsoWeek Week { get; init; }

    public required DigestBlock<DigestWin> Wins { get; init; }

    public required DigestBlock<DigestNews> Completed { get; init; }

    public required DigestBlock<DigestNews> Challenged { get; init; }

    public required DigestBlock<DigestAsk> Asks { get; init; }

    public required DigestBlock<DigestNews> OnTrack { get; init; }

    public QuietLine Quiet { get; init; }

    public int HeardPartners { get; init; }

    public int AskedPartners { get; init; }

    public bool IsEmpty => Wins.Total + Completed.Total + Challenged.Total + Asks.Total + OnTrack.Total == 0;
}
