namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>
/// Which alliances there are, and which a team or a person belongs to. Kept outside the alliances' own partitions, so it is
/// written beside a unit of work and must be right after any crash: entries are written before what they point at is relied on.
/// </summary>
public interface IAllianceDirectory
{
    Task<IReadOnlyList<AllianceId>> AllAsync(CancellationToken cancellationToken);

    Task<AllianceId?> OfTeamAsync(string teamId, CancellationToken cancellationToken);

    /// <summary>The alliances of a person, by Entra object id, with who the person is in each.</summary>
    Task<IReadOnlyList<(AllianceId Alliance, MemberId Member)>> OfPersonAsync(string aadObjectId, CancellationToken cancellationToken);

    Task AddAsync(AllianceId alliance, CancellationToken cancellationToken);

    /// <summary>Gives a team to an alliance. False when the team belongs to another alliance already.</summary>
    Task<bool> TryAddTeamAsync(string teamId, AllianceId alliance, CancellationToken cancellationToken);

    Task AddPersonAsync(string aadObjectId, AllianceId alliance, MemberId member, CancellationToken cancellationToken);

    /// <summary>The same for many, in as many transactions as it takes.</summary>
    Task AddPeopleAsync(AllianceId alliance, IReadOnlyList<(string AadObjectId, MemberId Member)> people, CancellationToken cancellationToken);

    /// <summary>Forgets that a person is this member of an alliance; somebody they have become since stays.</summary>
    Task RemovePersonAsync(string aadObjectId, AllianceId alliance, MemberId member, CancellationToken cancellationToken);

    /// <summary>Notes that an alliance lives in a tenant: Teams' limits and the delivery lane are per tenant.</summary>
    Task AddTenantAsync(string tenantId, AllianceId alliance, CancellationToken cancellationToken);
}
