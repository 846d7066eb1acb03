using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;

namespace CollectiveImpact.Storage;

internal sealed class QuietPartnerStore(AllianceSession session) : IQuietPartnerStore
{
    public Task<IReadOnlyList<QuietNudge>> NudgesAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<QuietNudge>(Keys.Under(Keys.QuietKind), cancellationToken);

    public Task<QuietNudge?> NudgeAsync(PartnerId partner, CancellationToken cancellationToken) =>
        session.GetAsync<QuietNudge>(Keys.Quiet(partner), cancellationToken);

    public void Save(QuietNudge nudge) => session.Stage(Keys.Quiet(nudge.PartnerId), nudge);
}
