namespace CollectiveImpact.Alliance.People;

/// <summary>Partners, members, roles and addresses of the alliance of the current unit of work.</summary>
public interface IPeopleStore
{
    Task<Member?> MemberAsync(MemberId id, CancellationToken cancellationToken);

    Task<IReadOnlyList<Member>> MembersAsync(CancellationToken cancellationToken);

    Task<Partner?> PartnerAsync(PartnerId id, CancellationToken cancellationToken);

    Task<IReadOnlyList<Partner>> PartnersAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<RoleAssignment>> RolesAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<RoleAssignment>> RolesOfAsync(MemberId member, CancellationToken cancellationToken);

    Task<TeamsAddress?> AddressAsync(MemberId member, CancellationToken cancellationToken);

    Task<IReadOnlyList<TeamsAddress>> AddressesAsync(CancellationToken cancellationToken);

    void Save(Member member);

    void Save(Partner partner);

    void Save(RoleAssignment role);

    void Save(TeamsAddress address);

    /// <summary>Forgets where somebody is reached: they are not written to again until they come back.</summary>
    void Forget(TeamsAddress address);
}
