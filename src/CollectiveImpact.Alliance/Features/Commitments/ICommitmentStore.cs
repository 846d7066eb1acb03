namespace CollectiveImpact.Alliance.Features.Commitments;

/// <summary>Commitments of the alliance of the current unit of work.</summary>
public interface ICommitmentStore
{
    Task<IReadOnlyList<Commitment>> CommitmentsAsync(CancellationToken cancellationToken);

    Task<Commitment?> CommitmentAsync(CommitmentId id, CancellationToken cancellationToken);

    void Save(Commitment commitment);
}
