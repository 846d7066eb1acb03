using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>Who is asked about a commitment: the responsible person, or somebody of the same partner while they are away or gone.</summary>
internal sealed class StandIns
{
    private readonly AskedPeople people;
    private readonly ILookup<PartnerId, MemberId> contacts;

    public StandIns(AskedPeople people)
    {
        this.people = people;
        contacts = people.Roles.SelectMany(held => held)
            .Where(role => role.Role == AllianceRole.PartnerContact && role.HoldsOn(people.Today) && people.Members.ContainsKey(role.MemberId))
            .OrderBy(role => role.From)
            .ThenBy(role => role.MemberId.Value, StringComparer.Ordinal)
            .ToLookup(role => people.Members[role.MemberId].OrganisationId, role => role.MemberId);
    }

    /// <summary>
    /// The responsible person; if they are away or have left, the partner's deputy, and if that one cannot be asked either, a
    /// contact person. None when nobody of the partner can be asked, or when the responsible person is there but does not want
    /// to be asked (a partner without check-ins, an observer).
    /// </summary>
    public MemberId? AskedFor(Commitment commitment)
    {
        if (people.CanBeAsked(commitment.ResponsibleMemberId))
        {
            return commitment.ResponsibleMemberId;
        }

        return people.Members.GetValueOrDefault(commitment.ResponsibleMemberId) is { IsGone: false } there && !there.IsPausedOn(people.Today)
            ? null
            : First(Deputy(commitment.PartnerId).Concat(contacts[commitment.PartnerId]), commitment.PartnerId);
    }

    /// <summary>Who speaks for the partner: a contact person; else the deputy. None when nobody of them can be asked.</summary>
    public MemberId? SpokespersonOf(PartnerId partner) => First(contacts[partner].Concat(Deputy(partner)), partner);

    private MemberId? First(IEnumerable<MemberId> candidates, PartnerId partner) =>
        candidates.Where(candidate => people.IsOf(candidate, partner) && people.CanBeAsked(candidate)).Cast<MemberId?>().FirstOrDefault();

    private IEnumerable<MemberId> Deputy(PartnerId partner) => people.Partners.GetValueOrDefault(partner)?.DeputyMemberId is { } deputy ? [deputy] : [];
}
