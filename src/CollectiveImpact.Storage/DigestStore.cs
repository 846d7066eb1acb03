using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Storage;

internal sealed class DigestStore(AllianceSession session) : IDigestStore
{
    public Task<Digest?> WeeklyAsync(IsoWeek week, CancellationToken cancellationToken) =>
        session.GetAsync<Digest>(Key(week, DigestKind.Weekly), cancellationToken);

    public Task<IReadOnlyList<Digest>> DigestsAsync(IsoWeek from, IsoWeek to, CancellationToken cancellationToken) =>
        session.RangeAsync<Digest>(Keys.Weeks(Keys.DigestKind, from, to), cancellationToken);

    public Task<Digest?> SidelineAsync(IsoWeek week, CancellationToken cancellationToken) =>
        session.GetAsync<Digest>(Key(week, DigestKind.Sideline), cancellationToken);

    public void Save(Digest digest) => session.Stage(Key(digest.Week, digest.Kind), digest);

    private static string Key(IsoWeek week, DigestKind kind) => Keys.Digest(week, kind.ToString());
}
