using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Commitments;

/// <summary>What is wrong with a commitment, or nothing.</summary>
public enum CommitmentFault
{
    None,
    NoSuchPartner,
    NoSuchGoal,
    NoSuchPerson,
    ResponsibleIsOfAnotherPartner,
}

/// <summary>What holds for every commitment, and which way its status may go.</summary>
public static class CommitmentRules
{
    public const int LongestTitle = 120;

    /// <summary>One owner, one goal, and a responsible person who belongs to the owner.</summary>
    public static CommitmentFault Check(
        Commitment commitment,
        IReadOnlySet<PartnerId> partners,
        IReadOnlySet<GoalId> goals,
        IReadOnlyDictionary<MemberId, Member> members) => commitment switch
        {
            _ when !partners.Contains(commitment.PartnerId) || commitment.CoPartnerIds.Any(co => !partners.Contains(co)) => CommitmentFault.NoSuchPartner,
            _ when !goals.Contains(commitment.GoalId) => CommitmentFault.NoSuchGoal,
            _ when !members.TryGetValue(commitment.ResponsibleMemberId, out _) => CommitmentFault.NoSuchPerson,
            _ when members[commitment.ResponsibleMemberId].OrganisationId != commitment.PartnerId => CommitmentFault.ResponsibleIsOfAnotherPartner,
            _ => CommitmentFault.None,
        };

    /// <summary>
    /// The statuses a check-in may report for a commitment that stood at <paramref name="before"/>: where it stands, and the
    /// steps that need no more than the answer itself. Pausing, withdrawing and reopening ask for a reason or a date and
    /// have their own way.
    /// </summary>
    public static IReadOnlyList<CommitmentStatus> Reportable(CommitmentStatus before) => before switch
    {
        CommitmentStatus.Agreed => [CommitmentStatus.Agreed, CommitmentStatus.OnTrack, CommitmentStatus.Challenged, CommitmentStatus.Completed],
        CommitmentStatus.OnTrack or CommitmentStatus.Challenged => [CommitmentStatus.OnTrack, CommitmentStatus.Challenged, CommitmentStatus.Completed],
        _ => [],
    };

    /// <summary>Active core partners without an open commitment: told to the backbone, never to others.</summary>
    public static IReadOnlyList<Partner> WithoutCommitment(IEnumerable<Partner> partners, IReadOnlyList<Commitment> commitments) =>
        [.. partners.Where(p => p is { Involvement: PartnerInvolvement.Core, Status: PartnerStatus.Active }
            && !commitments.Any(c => c.PartnerId == p.Id && c.IsOpen))];
}
