using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>Who is asked about a commitment: the responsible person, or somebody of the same partner while they are away or gone.</summary>
internal sealed class StandIns
{
    private readonly Dictionary<PartnerId, Partner> partners;
    private readonly Dictionary<MemberId, Member> members;
    private readonly ILookup<MemberId, RoleAssignment> roles;
    private readonly ILookup<PartnerId, MemberId> contacts;
    private readonly DateOnly today;

    public StandIns(IEnumerable<Member> members, IEnumerable<Partner> partners, IEnumerable<RoleAssignment> roles, DateOnly today)
    {
        this.today = today;
        this.partners = partners.ToDictionary(partner => partner.Id);
        this.members = members.ToDictionary(member => member.Id);
        this.roles = roles.ToLookup(role => role.MemberId);
        contacts = this.roles.SelectMany(held => held)
            .Where(role => role.Role == AllianceRole.PartnerContact && role.HoldsOn(today) && this.members.ContainsKey(role.MemberId))
            .OrderBy(role => role.From)
            .ThenBy(role => role.MemberId.Value, StringComparer.Ordinal)
            .ToLookup(role => this.members[role.MemberId].OrganisationId, role => role.MemberId);
    }

    /// <summary>
    /// The responsible person; if they are away or have left, the partner's deputy, and if that one cannot be asked either, a
    /// contact person. None when nobody of the partner can be asked, or when the responsible person is there but does not want
    /// to be asked (a partner without check-ins, an observer).
    /// </summary>
    public MemberId? AskedFor(Commitment commitment)
    {
        if (CanBeAsked(commitment.ResponsibleMemberId))
        {
            return commitment.ResponsibleMemberId;
        }

        return members.GetValueOrDefault(commitment.ResponsibleMemberId) is { IsGone: false } there && !there.IsPausedOn(today)
            ? null
            : Deputies(commitment.PartnerId).Where(deputy => IsOf(deputy, commitment.PartnerId) && CanBeAsked(deputy)).Cast<MemberId?>().FirstOrDefault();
    }

    private IEnumerable<MemberId> Deputies(PartnerId partner) =>
        partners.GetValueOrDefault(partner)?.DeputyMemberId is { } deputy ? contacts[partner].Prepend(deputy) : contacts[partner];

    private bool IsOf(MemberId member, PartnerId partner) => members.GetValueOrDefault(member)?.OrganisationId == partner;

    private bool CanBeAsked(MemberId id) => members.GetValueOrDefault(id) is { } member
        && RoundRules.IsAsked(member, partners.GetValueOrDefault(member.OrganisationId), roles[id], today);
}
