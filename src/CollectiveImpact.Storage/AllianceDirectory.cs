using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Storage;

internal sealed class AllianceDirectory(ITable table) : IAllianceDirectory
{
    private const string AllianceProperty = "alliance";
    private const string MemberProperty = "member";
    private const int MostInOneTransaction = 100;

    public async Task<IReadOnlyList<AllianceId>> AllAsync(CancellationToken cancellationToken)
    {
        var found = new List<AllianceId>();
        await foreach (var row in table.RangeAsync(Keys.AlliancesIndex, " ", "~", cancellationToken))
        {
            found.Add(new AllianceId(row.Properties[AllianceProperty]));
        }

        return found;
    }

    public async Task<AllianceId?> OfTeamAsync(string teamId, CancellationToken cancellationToken) =>
        RowLimits.IsShortEnough(KeyText.Encode(teamId)) && await table.GetAsync(Keys.TeamsIndex, KeyText.Encode(teamId), cancellationToken) is { } row
            ? new AllianceId(row.Properties[AllianceProperty])
            : null;

    public async Task<IReadOnlyList<(AllianceId Alliance, MemberId Member)>> OfPersonAsync(string aadObjectId, CancellationToken cancellationToken)
    {
        var found = new List<(AllianceId, MemberId)>();
        var (from, to) = Keys.Under(Normal(aadObjectId));
        if (!RowLimits.IsShortEnough(to))
        {
            return found;
        }

        await foreach (var row in table.RangeAsync(Keys.MembersIndex, from, to, cancellationToken))
        {
            found.Add((new AllianceId(row.Properties[AllianceProperty]), new MemberId(row.Properties[MemberProperty])));
        }

        return found;
    }

    public Task AddAsync(AllianceId alliance, CancellationToken cancellationToken) =>
        PutAsync(Keys.AlliancesIndex, KeyText.Encode(alliance.Value), alliance, cancellationToken);

    public async Task<bool> TryAddTeamAsync(string teamId, AllianceId alliance, CancellationToken cancellationToken)
    {
        var insert = new InsertRow(KeyText.Encode(teamId), new Dictionary<string, string> { [AllianceProperty] = alliance.Value });
        return await table.CommitAsync(Keys.TeamsIndex, [insert], cancellationToken) is Committed
            || await OfTeamAsync(teamId, cancellationToken) == alliance;
    }

    public Task AddPersonAsync(string aadObjectId, AllianceId alliance, MemberId member, CancellationToken cancellationToken) =>
        table.CommitAsync(Keys.MembersIndex, [Person(aadObjectId, alliance, member)], cancellationToken);

    public async Task AddPeopleAsync(AllianceId alliance, IReadOnlyList<(string AadObjectId, MemberId Member)> people, CancellationToken cancellationToken)
    {
        foreach (var chunk in people.DistinctBy(person => Normal(person.AadObjectId)).Chunk(MostInOneTransaction))
        {
            await table.CommitAsync(Keys.MembersIndex, [.. chunk.Select(person => Person(person.AadObjectId, alliance, person.Member))], cancellationToken);
        }
    }

    public async Task RemovePersonAsync(string aadObjectId, AllianceId alliance, MemberId member, CancellationToken cancellationToken)
    {
        var key = Keys.Join(Normal(aadObjectId), alliance.Value);
        if (await table.GetAsync(Keys.MembersIndex, key, cancellationToken) is { } row && row.Properties[MemberProperty] == member.Value)
        {
            await table.CommitAsync(Keys.MembersIndex, [new DeleteRow(key, row.ETag)], cancellationToken);
        }
    }

    public Task AddTenantAsync(string tenantId, AllianceId alliance, CancellationToken cancellationToken) =>
        PutAsync(Keys.TenantsIndex, Keys.Join(tenantId, alliance.Value), alliance, cancellationToken);

    /// <summary>Entra object ids are GUIDs; some senders write them in capitals.</summary>
    private static string Normal(string aadObjectId) => aadObjectId.ToLowerInvariant();

    private static PutRow Person(string aadObjectId, AllianceId alliance, MemberId member) => new(
        Keys.Join(Normal(aadObjectId), alliance.Value),
        new Dictionary<string, string> { [AllianceProperty] = alliance.Value, [MemberProperty] = member.Value });

    private Task<CommitResult> PutAsync(string index, string key, AllianceId alliance, CancellationToken cancellationToken) =>
        table.CommitAsync(index, [new PutRow(key, new Dictionary<string, string> { [AllianceProperty] = alliance.Value })], cancellationToken);
}
