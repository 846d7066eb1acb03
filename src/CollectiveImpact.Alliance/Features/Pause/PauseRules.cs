using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Pause;

public static class PauseRules
{
    /// <summary>The member on pause until a day, that day included; back by itself the day after.</summary>
    public static Member Pause(Member member, DateOnly until) => member with { PausedUntil = until, Status = Awake(member) };

    public static Member End(Member member) => member with { PausedUntil = null, Status = Awake(member) };

    /// <summary>
    /// Who is asked while a member is away: the partner's deputy, else a contact person; nobody who is away or gone, and never the
    /// member.
    /// </summary>
    public static Member? StandIn(Member away, Partner? partner, IReadOnlyList<Member> members, IEnumerable<RoleAssignment> roles, DateOnly today)
    {
        var contacts = roles.Where(role => role.Role == AllianceRole.PartnerContact && role.HoldsOn(today)).Select(role => role.MemberId).ToHashSet();
        return members
            .Where(member => member.OrganisationId == away.OrganisationId && member.Id != away.Id && !member.IsGone && !member.IsPausedOn(today)
                && (member.Id == partner?.DeputyMemberId || contacts.Contains(member.Id)))
            .OrderByDescending(member => member.Id == partner?.DeputyMemberId)
            .ThenBy(member => member.Id.Value, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>A pause with a day has no need of the status, which has none.</summary>
    private static MemberStatus Awake(Member member) => member.Status == MemberStatus.OnPause ? MemberStatus.Active : member.Status;
}
