using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Where a member is reached: known from before, or found in the team's roster.</summary>
internal sealed class Addresses(
    IPeopleStore people, IAllianceStore alliances, IUnitOfWork unit, ConnectorClient connector, RosterReadings readings, SendTerms terms)
{
    private const int MostInOneTransaction = 90;
    private static readonly TimeSpan _untilThereIsATeam = TimeSpan.FromSeconds(10);

    /// <summary>The address, or why there is none.</summary>
    public async Task<(TeamsAddress? Address, SendOutcome? Otherwise)> OfAsync(Member member, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await people.AddressAsync(member.Id, cancellationToken);
        if (known is { Retired: { } reason })
        {
            return (null, new SendOutcome.Unreachable(reason));
        }

        if (known is { ConversationId: not null } or { UserId: not null })
        {
            return (known, null);
        }

        if (await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team)
        {
            return (null, new SendOutcome.HeldBack(OutboxPolicy.NoTeam, now + _untilThereIsATeam));
        }

        if (await readings.OnceAsync(team.TeamId, () => ReadRosterAsync(team, cancellationToken), cancellationToken) is { } failure)
        {
            return (null, failure);
        }

        // Whoever read the roster, the address came after what was read ahead.
        unit.Refresh();
        known = await people.AddressAsync(member.Id, cancellationToken);

        // Not in the roster: the Entra object id works where the app is installed for the person alone.
        return known is { UserId: not null } ? (known, null)
            : member.AadObjectId is { } objectId ? (AddressIn(team, member.Id, objectId), null)
            : (null, new SendOutcome.Unreachable("NotInTeam"));
    }

    public void Save(TeamsAddress address) => people.Save(address);

    /// <summary>Stages that a person is not written to any more, for this reason.</summary>
    public async Task StageRetiredAsync(MemberId member, string code, CancellationToken cancellationToken)
    {
        if (await people.AddressAsync(member, cancellationToken) is { } address && address.Retire(code) is var retired && retired != address)
        {
            people.Save(retired);
        }
    }

    private async Task<SendOutcome?> ReadRosterAsync(AllianceTeam team, CancellationToken cancellationToken)
    {
        var result = await connector.GetMembersAsync(terms.Route(team.ServiceUrl, team.TenantId), team.TeamId, cancellationToken);
        if (result is not ConnectorResult<IReadOnlyList<TeamsMember>>.Done roster)
        {
            return Outcomes.Of(result);
        }

        var users = roster.Value.Where(user => user.AadObjectId is not null)
            .GroupBy(user => user.AadObjectId!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Id, StringComparer.OrdinalIgnoreCase);
        unit.Refresh();
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
