using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>One thing to be stored, with the event that tells of it. Writes are done in their order: none refers to a later one.</summary>
public abstract record ImportWrite
{
    private protected ImportWrite()
    {
    }

    /// <summary>None for the second half of something whose event is told already.</summary>
    public AuditEvent? Event { get; init; }

    /// <summary>How many rows it takes in the store at most.</summary>
    public virtual int Rows => 2;

    public sealed record OfGoal(Goal Goal) : ImportWrite;

    public sealed record OfGroup(WorkingGroup Group) : ImportWrite;

    public sealed record OfPartner(Partner Partner) : ImportWrite;

    public sealed record OfMember(Member Member) : ImportWrite;

    public sealed record OfRole(RoleAssignment Role) : ImportWrite;

    /// <summary>A commitment with its change for the history, its event and the row that finds it by its responsible person.</summary>
    public sealed record OfCommitment(Commitment Commitment, CommitmentChange Change) : ImportWrite
    {
        public override int Rows => 4;
    }
}
