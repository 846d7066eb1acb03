namespace CollectiveImpact.Alliance.People;

/// <summary>What is wrong with a role that is to be given or ended, or nothing.</summary>
public enum RoleFault
{
    None,
    EndsBeforeItBegins,
    HeldAlready,
    NeedsGroup,
    HasNoGroup,

    /// <summary>The secretariat would be without a leader on some day to come.</summary>
    LastLead,
}

/// <summary>When somebody may be given a role or lose one.</summary>
public static class RoleRules
{
    /// <summary>Whether the role is held in one working group rather than in the whole alliance.</summary>
    public static bool IsOfGroup(AllianceRole role) => role is AllianceRole.WorkingGroupLead or AllianceRole.WorkingGroupMember;

    /// <summary>Whether a new role may stand beside those the person has: the same role in the same place is never held twice on a day.</summary>
    public static RoleFault Give(RoleAssignment given, IEnumerable<RoleAssignment> own) => given switch
    {
        { To: { } to } when to < given.From => RoleFault.EndsBeforeItBegins,
        _ when IsOfGroup(given.Role) && given.Scope == RoleAssignment.WholeAlliance => RoleFault.NeedsGroup,
        _ when !IsOfGroup(given.Role) && given.Scope != RoleAssignment.WholeAlliance => RoleFault.HasNoGroup,
        _ when own.Any(held => held.Id != given.Id && IsSame(held, given) && Overlap(held, given)) => RoleFault.HeldAlready,
        _ => RoleFault.None,
    };

    /// <summary>Whether the role may end with this day as its last.</summary>
    /// <param name="role">The role, as it stands.</param>
    /// <param name="last">Its last day.</param>
    /// <param name="leads">Every lead's role of people who are still in the alliance.</param>
    /// <param name="today">The day it is.</param>
    public static RoleFault End(RoleAssignment role, DateOnly last, IEnumerable<RoleAssignment> leads, DateOnly today)
    {
        if (last < role.From)
        {
            return RoleFault.EndsBeforeItBegins;
        }

        return role.Role == AllianceRole.BackboneLead && !AlwaysHasLead(leads.Select(lead => IsThis(lead, role) ? lead with { To = last } : lead), today)
            ? RoleFault.LastLead
            : RoleFault.None;
    }

    /// <summary>Whether somebody leads the secretariat on every day from this one on: one for good, or one after the other without a gap.</summary>
    public static bool AlwaysHasLead(IEnumerable<RoleAssignment> leads, DateOnly today)
    {
        List<RoleAssignment> all = [.. leads];
        var day = today;
        while (all.Where(lead => lead.HoldsOn(day)).ToList() is { Count: > 0 } holding)
        {
            if (holding.Any(lead => lead.To is null))
            {
                return true;
            }

            day = holding.Max(lead => lead.To!.Value).AddDays(1);
        }

        return false;
    }

    /// <summary>Whether the role goes on after this day, or has yet to begin.</summary>
    public static bool GoesOn(RoleAssignment role, DateOnly today) => role.To is null || role.To > today;

    /// <summary>Whether the role is held today and goes on: what a form of those who hold it shows.</summary>
    public static bool IsHeld(RoleAssignment role, DateOnly today) => role.From <= today && GoesOn(role, today);

    /// <summary>
    /// What must be stored so that exactly these people hold a role in one place: new roles from today, roles that end today, and
    /// roles taken up again that were to end. Whoever holds it already keeps it as it is.
    /// </summary>
    /// <param name="role">The role.</param>
    /// <param name="scope">Where it is held.</param>
    /// <param name="wanted">Who shall hold it.</param>
    /// <param name="all">Every assignment of people who may hold it or lose it; others are passed over.</param>
    /// <param name="by">Who decides it.</param>
    /// <param name="today">The day it is.</param>
    public static IReadOnlyList<RoleAssignment> Hold(
        AllianceRole role, string scope, IReadOnlyCollection<MemberId> wanted, IEnumerable<RoleAssignment> all, MemberId by, DateOnly today)
    {
        List<RoleAssignment> own = [.. all.Where(assignment => assignment.Role == role && assignment.Scope == scope)];
        var ended = own.Where(held => IsHeld(held, today) && !wanted.Contains(held.MemberId)).Select(held => held with { To = today });
        var begun = wanted.Distinct()
            .Where(member => !own.Any(held => held.MemberId == member && IsHeld(held, today)))
            .Select(member => Begin(role, scope, member, [.. own.Where(held => held.MemberId == member)], by, today));
        return [.. ended, .. begun];
    }

    private static RoleAssignment Begin(AllianceRole role, string scope, MemberId member, IReadOnlyList<RoleAssignment> own, MemberId by, DateOnly today) =>
        own.FirstOrDefault(held => held.To == today) is { } ending ? ending with { To = null }
        : own.FirstOrDefault(held => held.From > today) is { } coming ? coming with { From = today }
        : new RoleAssignment { Id = IdOf(role, scope, today), MemberId = member, Role = role, Scope = scope, From = today, AssignedBy = by };

    /// <summary>One id for one role in one place from one day, so that giving it twice makes one.</summary>
    public static string IdOf(AllianceRole role, string scope, DateOnly from) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{role}-{scope}-{from:yyyyMMdd}");

    private static bool IsThis(RoleAssignment one, RoleAssignment other) => one.MemberId == other.MemberId && one.Id == other.Id;

    private static bool IsSame(RoleAssignment one, RoleAssignment other) => one.Role == other.Role && one.Scope == other.Scope;

    private static bool Overlap(RoleAssignment one, RoleAssignment other) =>
        (one.To is null || other.From <= one.To) && (other.To is null || one.From <= other.To);
}
