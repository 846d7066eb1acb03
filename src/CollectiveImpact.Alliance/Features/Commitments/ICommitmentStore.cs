namespace CollectiveImpact.Alliance.Features.Commitments;

/// <summary>Commitments of the alliance of the current unit of work.</summary>
public interface ICommitmentStore
{
    Task<IReadOnlyList<Commitment>> CommitmentsAsync(CancellationToken cancellationToken);

    /// <summary>The commitments a member is responsible for, in the order of their ids, without reading everybody else's.</summary>
    Task<IReadOnlyList<Commitment>> OfMemberAsync(MemberId member, CancellationToken cancellationToken);

    Task<Commitment?> CommitmentAsync(CommitmentId id, CancellationToken cancellationToken);

    void Save(Commitment commitment);

    /// <summary>What became of a commitment, oldest first.</summary>
    Task<IReadOnlyList<CommitmentChange>> HistoryAsync(CommitmentId id, CancellationToken cancellationToken);

    /// <summary>Adds to the history; what is there is never changed.</summary>
    void Add(CommitmentChange change);

    Task<CommitmentProposal?> ProposalAsync(string id, CancellationToken cancellationToken);

    void Save(CommitmentProposal proposal);
}
