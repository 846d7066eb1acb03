using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Digests;

/// <summary>Digests of the alliance of the current unit of work.</summary>
public interface IDigestStore
{
    Task<Digest?> WeeklyAsync(IsoWeek week, CancellationToken cancellationToken);

    /// <summary>Digests of every kind of these weeks, both ends included, in the order of the weeks.</summary>
    Task<IReadOnlyList<Digest>> DigestsAsync(IsoWeek from, IsoWeek to, CancellationToken cancellationToken);

    Task<Digest?> SidelineAsync(IsoWeek week, CancellationToken cancellationToken);

    void Save(Digest digest);
}
