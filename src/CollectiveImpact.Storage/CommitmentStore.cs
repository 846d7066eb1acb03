using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Commitments;

namespace CollectiveImpact.Storage;

internal sealed class CommitmentStore(AllianceSession session) : ICommitmentStore
{
    public Task<IReadOnlyList<Commitment>> CommitmentsAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<Commitment>(Keys.Under(Keys.CommitmentKind), cancellationToken);

    public Task<Commitment?> CommitmentAsync(CommitmentId id, CancellationToken cancellationToken) =>
        session.GetAsync<Commitment>(Keys.Commitment(id), cancellationToken);

    public void Save(Commitment commitment) => session.Stage(Keys.Commitment(commitment.Id), commitment);
}
