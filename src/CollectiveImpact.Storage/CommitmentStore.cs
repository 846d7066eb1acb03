using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Commitments;

namespace CollectiveImpact.Storage;

/// <summary>
/// Commitments, and beside each a row that finds it by its responsible person. Such a row stays when somebody else takes
/// over and is then passed over, so that it never has to be right to be safe.
/// </summary>
internal sealed class CommitmentStore(AllianceSession session) : ICommitmentStore
{
    public Task<IReadOnlyList<Commitment>> CommitmentsAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<Commitment>(Keys.Under(Keys.CommitmentKind), cancellationToken);

    public async Task<IReadOnlyList<Commitment>> OfMemberAsync(MemberId member, CancellationToken cancellationToken)
    {
        var found = new List<Commitment>();
        foreach (var entry in await session.RangeAsync<ResponsibleFor>(Keys.Under(Keys.ResponsibleKind, member.Value), cancellationToken))
        {
            if (await CommitmentAsync(entry.CommitmentId, cancellationToken) is { } commitment && commitment.ResponsibleMemberId == member)
            {
                found.Add(commitment);
            }
        }

        return found;
    }

    public Task<Commitment?> CommitmentAsync(CommitmentId id, CancellationToken cancellationToken) =>
        session.GetAsync<Commitment>(Keys.Commitment(id), cancellationToken);

    public Task<IReadOnlyList<CommitmentChange>> HistoryAsync(CommitmentId id, CancellationToken cancellationToken) =>
        session.RangeAsync<CommitmentChange>(Keys.Under(Keys.HistoryKind, id.Value), cancellationToken);

    public void Add(CommitmentChange change) =>
        session.Stage(Keys.History(change.CommitmentId, change.At, change.By?.Value ?? "-"), change);

    public Task<CommitmentProposal?> ProposalAsync(string id, CancellationToken cancellationToken) =>
        session.GetAsync<CommitmentProposal>(Keys.Proposal(id), cancellationToken);

    public void Save(CommitmentProposal proposal) => session.Stage(Keys.Proposal(proposal.Id), proposal);

    public void Save(Commitment commitment)
    {
        session.Stage(Keys.Commitment(commitment.Id), commitment);
        var key = Keys.Responsible(commitment.ResponsibleMemberId, commitment.Id);
        if (!session.HasSeen(key))
        {
            session.StagePut(key, new ResponsibleFor(commitment.Id));
        }
    }
}

/// <summary>That a member answers for a commitment, or did.</summary>
internal sealed record ResponsibleFor(CommitmentId CommitmentId);
