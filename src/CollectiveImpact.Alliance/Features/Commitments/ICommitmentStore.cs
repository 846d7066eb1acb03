namespace CollectiveImpact.Alliance.Features.Commitments;

/// <summary>Commitments of the alliance of the current unit of work.</summary>
public interface ICommitmentStore
{
    Task<IReadOnlyList<Commitment>> CommitmentsAsync(CancellationToken cancellationToken);

    /// <summary>The commitments a member is responsible for, in the order of their ids, without reading everybody else's.</summary>
    Task<IReadOnlyList<Commitment>> OfMemberAsync(MemberId member, CancellationToken cancellationToken);

    Task<Commitment?> CommitmentAsync(CommitmentId id, CancellationToken cancellationToken);

    void Save(Commitment commitment);
}
