namespace CollectiveImpact.Alliance.Features.Downloads;

/// <summary>
/// That a member may fetch something by a link until a day. The link's secret is kept only as its hash, and what it gives is made
/// when it is fetched, from what is stored and allowed then: no copy lies anywhere.
/// </summary>
public sealed record DownloadTicket
{
    /// <summary>SHA-256 of the secret, in small hexadecimal letters.</summary>
    public required string SecretHash { get; init; }

    public required MemberId MemberId { get; init; }

    /// <summary>What is fetched: the kind of a source.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
