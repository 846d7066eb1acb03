using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Digests;

/// <summary>Digests of the alliance of the current unit of work.</summary>
public interface IDigestStore
{
    Task<Digest?> WeeklyAsync(IsoWeek week, CancellationToken cancellationToken);

    void Save(Digest digest);
}
