using System.Collections.Concurrent;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Storage;

/// <summary>Remembers the version of each lease as it was seen last, as a unit of work does with its rows.</summary>
internal sealed class LaneStore(ITable table) : ILaneStore
{
    /// <summary>The lane of alliances that have not been put into a team yet.</summary>
    private const string WithoutTenant = "@none";
    private const string AllianceProperty = "alliance";
    private readonly ConcurrentDictionary<string, string> _seen = new();

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<AllianceId>>> LanesAsync(CancellationToken cancellationToken)
    {
        var tenants = new Dictionary<string, string>();
        await foreach (var row in table.RangeAsync(Keys.TenantsIndex, " ", "~", cancellationToken))
        {
            // The first of several: which one does not matter, as long as every replica finds the same.
            if (row.Properties.TryGetValue(AllianceProperty, out var alliance))
            {
                tenants.TryAdd(alliance, Keys.Split(row.RowKey)[0]);
            }
        }

        var lanes = new Dictionary<string, IReadOnlyList<AllianceId>>();
        await foreach (var row in table.RangeAsync(Keys.AlliancesIndex, " ", "~", cancellationToken))
        {
            var alliance = row.Properties[AllianceProperty];
            var lane = tenants.GetValueOrDefault(alliance, WithoutTenant);
            lanes[lane] = [.. lanes.GetValueOrDefault(lane) ?? [], new AllianceId(alliance)];
        }

        return lanes;
    }

    public async Task<LaneLease?> ReadAsync(string lane, CancellationToken cancellationToken)
    {
        if (await table.GetAsync(Keys.TenantsIndex, Keys.Lane(lane), cancellationToken) is not { } row)
        {
            _seen.TryRemove(lane, out _);
            return null;
        }

        _seen[lane] = row.ETag;
        return Documents.Read<LaneLease>(row);
    }

    public async Task<bool> TryWriteAsync(string lane, LaneLease lease, CancellationToken cancellationToken)
    {
        var key = Keys.Lane(lane);
        var document = Documents.Write(lease);
        RowChange change = _seen.TryGetValue(lane, out var version) ? new ReplaceRow(key, document, version) : new InsertRow(key, document);
        if (await table.CommitAsync(Keys.TenantsIndex, [change], cancellationToken) is not Committed committed)
        {
            return false;
        }

        _seen[lane] = committed.ETags[0]!;
        return true;
    }
}
