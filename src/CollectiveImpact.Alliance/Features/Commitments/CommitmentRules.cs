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

    /// <summary>What somebody is to a commitment. Who may make the owner's commitments speaks for it; the backbone is itself only.</summary>
    public static CommitmentHand HandOf(Commitment commitment, Member member, Standing standing)
    {
        var hand = commitment.ResponsibleMemberId == member.Id ? CommitmentHand.Responsible : CommitmentHand.None;
        if (standing.IsBackbone)
        {
            return hand | CommitmentHand.Backbone;
        }

        return commitment.PartnerId == member.OrganisationId && Rights.May(standing, AllianceAction.ManageCommitment, Bearing.OwnPartner)
            ? hand | CommitmentHand.Contact
            : hand;
    }

    /// <summary>Whether its day has come and gone while it is open. Computed, never a status, and asked about privately.</summary>
    public static bool IsOverdue(Commitment commitment, DateOnly today) => commitment.IsOpen && commitment.DueOn < today;

    /// <summary>
    /// Who decides on a proposal: the partner's contact persons who are there, else the backbone's people.
    /// </summary>
    public static IReadOnlyList<MemberId> Deciders(PartnerId partner, IReadOnlyList<Member> members, IReadOnlyList<RoleAssignment> roles, DateOnly today)
    {
        var contacts = Holders(members.Where(member => member.OrganisationId == partner), roles, today, AllianceRole.PartnerContact);
        return contacts.Count > 0 ? contacts : Holders(members, roles, today, AllianceRole.BackboneLead, AllianceRole.BackboneStaff);
    }

    private static List<MemberId> Holders(IEnumerable<Member> members, IReadOnlyList<RoleAssignment> roles, DateOnly today, params AllianceRole[] wanted)
    {
        var holders = roles.Where(role => wanted.Contains(role.Role) && role.HoldsOn(today)).Select(role => role.MemberId).ToHashSet();
        return [.. members.Where(member => !member.IsGone && !member.IsPausedOn(today) && holders.Contains(member.Id)).Select(member => member.Id)];
    }
}
