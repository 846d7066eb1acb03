using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Playground;

/// <summary>Reads the stored alliance for the stage, and puts it into the Playground's team as an installation would.</summary>
internal sealed class PlaygroundTeam(
    IAllianceDirectory directory, IAllianceStore alliances, IPeopleStore people, ICommitmentStore commitments, IUnitOfWork unit)
{
    /// <summary>The first alliance of the store, or null when there is none.</summary>
    public async Task<AllianceSnapshot?> ReadAsync(CancellationToken cancellationToken)
    {
        if ((await directory.AllAsync(cancellationToken)) is not [var alliance, ..])
        {
            return null;
        }

        unit.Begin(alliance);
        return new AllianceSnapshot
        {
            Profile = await alliances.ProfileAsync(cancellationToken),
            Members = await people.MembersAsync(cancellationToken),
            Roles = await people.RolesAsync(cancellationToken),
            Commitments = await commitments.CommitmentsAsync(cancellationToken),
        };
    }

    /// <summary>
    /// The alliance lives in the Playground's team, whose address is another at every start; so what is known of where people
    /// are reached is forgotten and found again.
    /// </summary>
    public async Task BindAsync(AllianceSnapshot alliance, PlaygroundCast cast, string serviceUrl, CancellationToken cancellationToken)
    {
        var teamId = PlaygroundStage.TeamId(alliance.Profile);
        if (!await directory.TryAddTeamAsync(teamId, alliance.Profile.Id, cancellationToken))
        {
            return;
        }

        var channel = PlaygroundStage.DigestChannelId(alliance.Profile);
        var installation = new TeamInstallation(teamId, PlaygroundStage.TenantId, serviceUrl, PlaygroundStage.BotId, teamId, channel);
        unit.Begin(alliance.Profile.Id);
        await unit.RunAsync(
            async () =>
            {
                alliances.Save(TeamRules.Install(await alliances.TeamAsync(cancellationToken), installation));
                foreach (var member in cast.Everybody)
                {
                    await people.AddressAsync(member.Id, cancellationToken);
                    people.Save(new TeamsAddress
                    {
                        MemberId = member.Id,
                        UserId = PlaygroundCast.UserId(member),
                        ServiceUrl = serviceUrl,
                        TenantId = PlaygroundStage.TenantId,
                        BotId = PlaygroundStage.BotId,
                    });
                }
            },
            cancellationToken);
    }
}
