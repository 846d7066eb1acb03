using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>People come into the alliance's team, or leave it.</summary>
internal sealed class TeamMemberships(
    IAllianceDirectory directory, IAllianceStore alliances, IPeopleStore people, RosterRequests rosters, LeadSuccession succession, IUnitOfWork unit, IDeliverySignal delivery,
    AllianceTime time)
{
    /// <summary>Somebody is new in the team: the roster, which says who they are, is read again.</summary>
    public async Task CameAsync(string teamId, CancellationToken cancellationToken)
    {
        if (await directory.OfTeamAsync(teamId, cancellationToken) is not { } alliance)
        {
            return;
        }

        unit.Begin(alliance);
        await unit.RunAsync(() => rosters.StageAsync(teamId, cancellationToken), cancellationToken);
        delivery.Poke(alliance);
    }

    /// <summary>
    /// Somebody is no longer in the team: from now on they get nothing, whatever waits. Teams names them by the id this bot knows
    /// them by, and often by their Entra object id too.
    /// </summary>
    public async Task WentAsync(string teamId, string userId, string? aadObjectId, CancellationToken cancellationToken)
    {
        if (await directory.OfTeamAsync(teamId, cancellationToken) is not { } alliance)
        {
            return;
        }

        unit.Begin(alliance);
        if (!await unit.RunAsync(() => StageGoneAsync(alliance, teamId, userId, aadObjectId, cancellationToken), cancellationToken))
        {
            // Others kept changing the same rows. The roster says who is gone, too.
            await unit.RunAsync(() => rosters.StageAsync(teamId, cancellationToken), cancellationToken);
        }

        delivery.Poke(alliance);
    }

    private async Task StageGoneAsync(AllianceId alliance, string teamId, string userId, string? aadObjectId, CancellationToken cancellationToken)
    {
        if (await alliances.TeamAsync(cancellationToken) is not { } team || team.TeamId != teamId)
        {
            return;
        }

        if (await KnownAsync(alliance, userId, aadObjectId, cancellationToken) is { } gone && await people.MemberAsync(gone, cancellationToken) is { } member)
        {
            var profile = await alliances.ProfileAsync(cancellationToken);
            people.Save(RosterRules.OutOfTeam(member, profile.Clock.DateOf(time.Now)));
            if (await people.AddressAsync(member.Id, cancellationToken) is { } address)
            {
                people.Forget(address);
            }

            await succession.StageAsync(profile, [member.Id], cancellationToken);
            await rosters.StageAgainAsync(teamId, cancellationToken);
        }
    }

    /// <summary>By the Entra object id one entry of the directory says it; by the bot's own id for them every address is looked through.</summary>
    private async Task<MemberId?> KnownAsync(AllianceId alliance, string userId, string? aadObjectId, CancellationToken cancellationToken)
    {
        var memberships = aadObjectId is null ? [] : await directory.OfPersonAsync(aadObjectId, cancellationToken);
        return memberships.Where(known => known.Alliance == alliance).Select(known => (MemberId?)known.Member).FirstOrDefault()
            ?? (await people.AddressesAsync(cancellationToken)).FirstOrDefault(address => address.UserId == userId)?.MemberId;
    }
}
