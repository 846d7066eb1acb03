using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Where a member is reached: known from before, or found in the team's roster.</summary>
internal sealed class Addresses(
    IPeopleStore people, IAllianceStore alliances, ConnectorClient connector, RosterReadings readings, SendTerms terms, AllianceTime time)
{
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
            return (null, new SendOutcome.HeldBack(OutboxPolicy.NoTeam, now + time.Stretch(_untilThereIsATeam)));
        }

        var (users, failure) = await readings.OfAsync(
            team.TeamId,
            () => connector.GetMembersAsync(terms.Route(team.ServiceUrl, team.TenantId), team.TeamId, cancellationToken),
            cancellationToken);
        if (users is null)
        {
            return (null, failure);
        }

        // Not in the roster: the Entra object id works where the app is installed for the person alone.
        return member.AadObjectId is { } objectId
            ? (AddressIn(team, member.Id, users.GetValueOrDefault(objectId, objectId)), null)
            : (null, new SendOutcome.Unreachable("NotInTeam"));
    }

    /// <summary>Stages what a try has shown about where a person is: a chat that was made, or that they cannot be written to any more.</summary>
    public async Task StageAsync(SendOutcome what, CancellationToken cancellationToken)
    {
        if (what is SendOutcome.Unreachable { Retires: { } member } gone)
        {
            var before = await people.AddressAsync(member, cancellationToken);
            if ((before ?? what.NewAddress)?.Retire(gone.Reason) is { } retired && retired != before)
            {
                people.Save(retired);
            }
        }
        else if (what.NewAddress is { } made && await people.AddressAsync(made.MemberId, cancellationToken) is not { ConversationId: not null })
        {
            people.Save(made);
        }
    }

    private static TeamsAddress AddressIn(AllianceTeam team, MemberId member, string userId) =>
        new() { MemberId = member, UserId = userId, ServiceUrl = team.ServiceUrl, TenantId = team.TenantId, BotId = team.BotId };
}
