using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Digests;

/// <summary>Things that were told and have been changed or taken back since, as they are now.</summary>
public sealed record ChangedNews
{
    public IReadOnlyList<CommitmentUpdate> Updates { get; init; } = [];

    public IReadOnlyList<SmallWin> Wins { get; init; } = [];

    public IReadOnlyList<HelpRequest> Asks { get; init; } = [];

    /// <summary>The weeks of the digests that took them.</summary>
    public IEnumerable<IsoWeek> Weeks => Updates.Select(u => u.DigestWeek).Concat(Wins.Select(w => w.DigestWeek)).Concat(Asks.Select(a => a.DigestWeek)).OfType<IsoWeek>().Distinct();
}

/// <summary>Keeps digests that are out in step with what people take back and put right.</summary>
public interface IDigestCorrections
{
    /// <summary>
    /// Stages that every digest which took one of these tells it as it is now, in the store and in the channel. Belongs into the transaction
    /// in which the things themselves are changed.
    /// </summary>
    /// <returns>Whether anything that had been posted is changed.</returns>
    Task<bool> StageAsync(ChangedNews changed, DateTimeOffset now, CancellationToken cancellationToken);
}
