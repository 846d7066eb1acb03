namespace CollectiveImpact.Alliance.People;

/// <summary>Who somebody is on a given day: the roles that hold then, with the one that follows from the organisation.</summary>
public sealed record Standing(IReadOnlySet<AllianceRole> Roles)
{
    public bool IsBackbone => Roles.Contains(AllianceRole.BackboneLead) || Roles.Contains(AllianceRole.BackboneStaff);

    /// <summary>Kept informed and asked for nothing. Somebody who also does something in the alliance is no mere observer.</summary>
    public bool IsObserver => Roles.Contains(AllianceRole.Observer);

    public static Standing Of(Member member, Partner? organisation, IEnumerable<RoleAssignment> assignments, DateOnly day)
    {
        var roles = assignments.Where(a => a.MemberId == member.Id && a.HoldsOn(day)).Select(a => a.Role).ToHashSet();
        if (organisation is not null && FromOrganisation(organisation, roles) is { } role)
        {
            roles.Add(role);
        }

        return new Standing(roles);
    }

    private static AllianceRole? FromOrganisation(Partner organisation, HashSet<AllianceRole> held) => organisation.Involvement switch
    {
        PartnerInvolvement.Sideline => AllianceRole.Observer,
        PartnerInvolvement.Collaborating => AllianceRole.CollaboratingParty,
        _ when held.Count == 1 && (held.Contains(AllianceRole.Volunteer) || held.Contains(AllianceRole.Observer)) => null,
        _ => AllianceRole.PartnerMember,
    };
}
