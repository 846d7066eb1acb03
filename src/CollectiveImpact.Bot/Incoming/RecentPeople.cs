using System.Collections.Concurrent;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Which alliances those are in who have pressed something in the last seconds. Whoever is in none is looked up every time.</summary>
internal sealed class RecentPeople(IAllianceDirectory directory, TimeProvider time)
{
    private const int MostPeople = 20_000;
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, (IReadOnlyList<(AllianceId Alliance, MemberId Member)> Memberships, long At)> _known = new();

    public async Task<IReadOnlyList<(AllianceId Alliance, MemberId Member)>> OfPersonAsync(string aadObjectId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(aadObjectId, out var known) && time.GetElapsedTime(known.At) < _fresh)
        {
            return known.Memberships;
        }

        var memberships = await directory.OfPersonAsync(aadObjectId, cancellationToken);
        if (_known.Count >= MostPeople)
        {
            _known.Clear();
        }

        if (memberships.Count > 0)
        {
            _known[aadObjectId] = (memberships, time.GetTimestamp());
        }

        return memberships;
    }
}
