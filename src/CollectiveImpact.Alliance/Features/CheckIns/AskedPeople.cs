using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>The people of an alliance on a day, and who of them may be asked how it goes.</summary>
public sealed class AskedPeople(IEnumerable<Member> members, IEnumerable<Partner> partners, IEnumerable<RoleAssignment> roles, DateOnly today)
{
    public IReadOnlyDictionary<MemberId, Member> Members { get; } = members.ToDictionary(member => member.Id);

    public IReadOnlyDictionary<PartnerId, Partner> Partners { get; } = partners.ToDictionary(partner => partner.Id);

    public ILookup<MemberId, RoleAssignment> Roles { get; } = roles.ToLookup(role => role.MemberId);

    public DateOnly Today { get; } = today;

    public bool IsOf(MemberId member, PartnerId partner) => Members.GetValueOrDefault(member)?.OrganisationId == partner;

    /// <summary>Neither gone, paused nor an observer, and of a partner that is asked.</summary>
    public bool CanBeAsked(MemberId id) => Members.GetValueOrDefault(id) is { } member
        && RoundRules.IsAsked(member, Partners.GetValueOrDefault(member.OrganisationId), Roles[id], Today);
}

/// <summary>Reads them.</summary>
public static class AskedPeopleReading
{
    public static async Task<AskedPeople> AskedOnAsync(this IPeopleStore people, DateOnly day, CancellationToken cancellationToken) => new(
        await people.MembersAsync(cancellationToken),
        await people.PartnersAsync(cancellationToken),
        await people.RolesAsync(cancellationToken),
        day);
}
