using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Storage;

internal sealed class PeopleStore(AllianceSession session) : IPeopleStore
{
    public Task<Member?> MemberAsync(MemberId id, CancellationToken cancellationToken) => session.GetAsync<Member>(Keys.Member(id), cancellationToken);

    public Task<IReadOnlyList<Member>> MembersAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<Member>(Keys.Under(Keys.MemberKind), cancellationToken);

    public Task<Partner?> PartnerAsync(PartnerId id, CancellationToken cancellationToken) =>
        session.GetAsync<Partner>(Keys.Partner(id), cancellationToken);

    public Task<IReadOnlyList<Partner>> PartnersAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<Partner>(Keys.Under(Keys.PartnerKind), cancellationToken);

    public Task<IReadOnlyList<RoleAssignment>> RolesAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<RoleAssignment>(Keys.Under(Keys.RoleKind), cancellationToken);

    public Task<IReadOnlyList<RoleAssignment>> RolesOfAsync(MemberId member, CancellationToken cancellationToken) =>
        session.RangeAsync<RoleAssignment>(Keys.Under(Keys.RoleKind, member.Value), cancellationToken);

    public Task<TeamsAddress?> AddressAsync(MemberId member, CancellationToken cancellationToken) =>
        session.GetAsync<TeamsAddress>(Keys.Address(member), cancellationToken);

    public Task<IReadOnlyList<TeamsAddress>> AddressesAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<TeamsAddress>(Keys.Under(Keys.AddressKind), cancellationToken);

    public void Save(Member member) => session.Stage(Keys.Member(member.Id), member);

    public void Save(Partner partner) => session.Stage(Keys.Partner(partner.Id), partner);

    public void Save(RoleAssignment role) => session.Stage(Keys.Role(role.MemberId, role.Id), role);

    public void Save(TeamsAddress address) => session.Stage(Keys.Address(address.MemberId), address);

    public void Forget(TeamsAddress address) => session.StageDelete(Keys.Address(address.MemberId));
}
