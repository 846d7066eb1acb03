using System.Collections.Concurrent;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>When each team's roster was read last, so that people who are not in it do not make it be read for each of them.</summary>
internal sealed class RosterReadings(TimeProvider time)
{
    private static readonly TimeSpan _fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _readAt = new();

    public bool IsFresh(string teamId) => _readAt.TryGetValue(teamId, out var at) && time.GetUtcNow() - at < _fresh;

    public void Note(string teamId) => _readAt[teamId] = time.GetUtcNow();
}

/// <summary>Where a member is reached: known from before, or found in the team's roster.</summary>
internal sealed class Addresses(IPeopleStore people, IAllianceStore alliances, IUnitOfWork unit, ConnectorClient connector, RosterReadings readings, TenantPace pace)
{
    private const int MostInOneTransaction = 90;

    /// <summary>The address, or why there is none.</summary>
    public async Task<(TeamsAddress? Address, SendOutcome? Otherwise)> OfAsync(Member member, CancellationToken cancellationToken)
    {
        var known = await people.AddressAsync(member.Id, cancellationToken);
        if (known is { ConversationId: not null } or { UserId: not null })
        {
            return (known, null);
        }

        if (await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team)
        {
            return (null, new SendOutcome.Later("NoTeam", TimeSpan.FromSeconds(10)));
        }

        if (!readings.IsFresh(team.TeamId))
        {
            if (await ReadRosterAsync(team, cancellationToken) is { } failure)
            {
                return (null, failure);
            }

            known = await people.AddressAsync(member.Id, cancellationToken);
        }

        // Not in the roster: the Entra object id works where the app is installed for the person alone.
        return known is { UserId: not null } ? (known, null)
            : member.AadObjectId is { } objectId ? (AddressIn(team, member.Id, objectId), null)
            : (null, new SendOutcome.Unreachable("NotInTeam"));
    }

    public void Save(TeamsAddress address) => people.Save(address);

    private async Task<SendOutcome?> ReadRosterAsync(AllianceTeam team, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(team.TenantId, cancellationToken);
        var result = await connector.GetMembersAsync(team.ServiceUrl, team.TeamId, cancellationToken);
        if (result is not ConnectorResult<IReadOnlyList<TeamsMember>>.Done roster)
        {
            return Outcomes.Of(result);
        }

        readings.Note(team.TeamId);
        var users = roster.Value.Where(user => user.AadObjectId is not null)
            .GroupBy(user => user.AadObjectId!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Id, StringComparer.OrdinalIgnoreCase);
        var known = (await people.AddressesAsync(cancellationToken)).Select(address => address.MemberId).ToHashSet();
        var found = (await people.MembersAsync(cancellationToken)).Where(m => m.AadObjectId is { } id && users.ContainsKey(id) && !known.Contains(m.Id));
        foreach (var chunk in found.Chunk(MostInOneTransaction))
        {
            foreach (var member in chunk)
            {
                people.Save(AddressIn(team, member.Id, users[member.AadObjectId!]));
            }

            // Somebody who wrote meanwhile has a better address already; the rest of the chunk is found at the next reading.
            await unit.CommitAsync(cancellationToken);
        }

        return null;
    }

    private static TeamsAddress AddressIn(AllianceTeam team, MemberId member, string userId) =>
        new() { MemberId = member, UserId = userId, ServiceUrl = team.ServiceUrl, TenantId = team.TenantId, BotId = team.BotId };
}
