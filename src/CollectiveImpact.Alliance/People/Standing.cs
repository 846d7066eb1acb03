namespace CollectiveImpact.Alliance.People;

/// <summary>Who somebody is on a given day: the roles that hold then, with the one that follows from the organisation.</summary>
public sealed record Standing(IReadOnlySet<AllianceRole> Roles)
{
    public bool IsBackbone => Roles.Contains(AllianceRole.BackboneLead) || Roles.Contains(AllianceRole.BackboneStaff);

    /// <summary>Kept informed and asked for nothing, whatever else the person does in the alliance.</summary>
    public bool IsObserver => Roles.Contains(AllianceRole.Observer);

    /// <summary>Nobody who has left stands for anything, even while a role of theirs has not been ended.</summary>
    public static Standing Of(Member member, Partner? organisation, IEnumerable<RoleAssignment> assignments, DateOnly day)
    {
        if (member.IsGone)
        {
            return new Standing(new HashSet<AllianceRole>());
        }

        var roles = assignments.Where(a => a.MemberId == member.Id && a.HoldsOn(day)).Select(a => a.Role).ToHashSet();
        if (organisation is not null && FromOrganisation(organisation, roles) is { } role)
        {
            roles.Add(role);
        }

        return new Standing(roles);
    }

    private static AllianceRole? FromOrganisation(Partner organisation, HashSet<AllianceRole> held) => organisation switch
    {
        { Status: PartnerStatus.Left } => null,
        { Involvement: PartnerInvolvement.Sideline } => AllianceRole.Observer,
        _ when held.Count > 0 && held.All(role => role is AllianceRole.Volunteer or AllianceRole.Observer) => null,
        { Involvement: PartnerInvolvement.Collaborating } => AllianceRole.CollaboratingParty,
        _ => AllianceRole.PartnerMember,
    };
}
