using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Storage;

internal sealed class AllianceDirectory(ITable table) : IAllianceDirectory
{
    private const string AllianceProperty = "alliance";
    private const string MemberProperty = "member";

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
        PutAsync(Keys.AlliancesIndex, KeyText.Encode(alliance.Value), alliance, null, cancellationToken);

    public async Task<bool> TryAddTeamAsync(string teamId, AllianceId alliance, CancellationToken cancellationToken)
    {
        var insert = new InsertRow(KeyText.Encode(teamId), new Dictionary<string, string> { [AllianceProperty] = alliance.Value });
        return await table.CommitAsync(Keys.TeamsIndex, [insert], cancellationToken) is Committed
            || await OfTeamAsync(teamId, cancellationToken) == alliance;
    }

    public Task AddPersonAsync(string aadObjectId, AllianceId alliance, MemberId member, CancellationToken cancellationToken) =>
        PutAsync(Keys.MembersIndex, Keys.Join(Normal(aadObjectId), alliance.Value), alliance, member, cancellationToken);

    public Task AddTenantAsync(string tenantId, AllianceId alliance, CancellationToken cancellationToken) =>
        PutAsync(Keys.TenantsIndex, Keys.Join(tenantId, alliance.Value), alliance, null, cancellationToken);

    /// <summary>Entra object ids are GUIDs; some senders write them in capitals.</summary>
    private static string Normal(string aadObjectId) => aadObjectId.ToLowerInvariant();

    private Task<CommitResult> PutAsync(string index, string key, AllianceId alliance, MemberId? member, CancellationToken cancellationToken)
    {
        var properties = new Dictionary<string, string> { [AllianceProperty] = alliance.Value };
        if (member is { } id)
        {
            properties[MemberProperty] = id.Value;
        }

        return table.CommitAsync(index, [new PutRow(key, properties)], cancellationToken);
    }
}
