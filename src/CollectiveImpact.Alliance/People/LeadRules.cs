namespace CollectiveImpact.Alliance.People;

/// <summary>Who heads the backbone team when those who did are no longer in the alliance.</summary>
public static class LeadRules
{
    /// <summary>
    /// The role to be stored so that somebody leads from today on; null when somebody does, or when nobody of the backbone team is
    /// left. A lead whose days are counted goes on, else whoever has been in the backbone team longest follows.
    /// </summary>
    /// <param name="present">Everybody who is in the alliance.</param>
    /// <param name="roles">All roles, also of those who have left.</param>
    /// <param name="today">The day it is.</param>
    public static RoleAssignment? Follower(IReadOnlySet<MemberId> present, IEnumerable<RoleAssignment> roles, DateOnly today)
    {
        List<RoleAssignment> backbone = [.. roles.Where(role => IsBackbone(role.Role) && present.Contains(role.MemberId))];
        return IsLed(present, backbone, today)
            ? null
            : backbone.Where(role => role.HoldsOn(today))
                .OrderByDescending(role => role.Role == AllianceRole.BackboneLead)
                .ThenBy(role => role.From)
                .ThenBy(role => role.MemberId.Value, StringComparer.Ordinal)
                .Select(role => role.Role == AllianceRole.BackboneLead ? role with { To = null } : Lead(role.MemberId, today))
                .FirstOrDefault();
    }

    /// <summary>Whether somebody who is in the alliance leads it on every day from this one on.</summary>
    public static bool IsLed(IReadOnlySet<MemberId> present, IEnumerable<RoleAssignment> roles, DateOnly today) =>
        RoleRules.AlwaysHasLead(roles.Where(role => role.Role == AllianceRole.BackboneLead && present.Contains(role.MemberId)), today);

    /// <summary>The head's role from this day on, given by nobody.</summary>
    public static RoleAssignment Lead(MemberId member, DateOnly today) => new()
    {
        Id = RoleRules.IdOf(AllianceRole.BackboneLead, RoleAssignment.WholeAlliance, today),
        MemberId = member,
        Role = AllianceRole.BackboneLead,
        From = today,
    };

    private static bool IsBackbone(AllianceRole role) => role is AllianceRole.BackboneLead or AllianceRole.BackboneStaff;
}
