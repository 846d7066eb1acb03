using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Commitments;

public enum ProposalState
{
    Open,
    Accepted,
    Declined,
}

/// <summary>A commitment that somebody suggests who may not make it: those who may decide.</summary>
public sealed record CommitmentProposal
{
    public required string Id { get; init; }

    /// <summary>The commitment as it will be if it is made. Its id is the one it gets.</summary>
    public required Commitment Commitment { get; init; }

    public required MemberId ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public ProposalState State { get; init; }

    public MemberId? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What was said with the decision, for the one who suggested it.</summary>
    public string? Reason { get; init; }
}
