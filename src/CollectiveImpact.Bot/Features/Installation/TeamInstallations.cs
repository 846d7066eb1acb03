using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>The bot comes into a team, or leaves it.</summary>
internal sealed class TeamInstallations(
    IAllianceDirectory directory, IAllianceStore alliances, NewAlliances newAlliances, RosterRequests rosters, LeadSuccession succession, IOutbox outbox, IUnitOfWork unit,
    IDeliverySignal delivery, AllianceTime time)
{
    private static readonly TimeSpan _greetingIsUseful = TimeSpan.FromDays(3);

    /// <summary>So long a greeting waits for the announcement that may name another channel.</summary>
    private static readonly TimeSpan _otherAnnouncement = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Notes the team. The installer's own alliance that has no team takes it; otherwise a new one begins, with the installer as its
    /// lead. Announced twice it is noted, and greeted, once: when the last word has been said of which channel was chosen.
    /// </summary>
    public async Task AddedAsync(TeamInstallation installation, bool isLastWord, CancellationToken cancellationToken)
    {
        if (await AllianceOfAsync(installation, cancellationToken) is not { } alliance)
        {
            return;
        }

        await directory.AddTenantAsync(installation.TenantId, alliance, cancellationToken);
        unit.Begin(alliance);
        await unit.RunAsync(() => StageAsync(installation, isLastWord, cancellationToken), cancellationToken);
        delivery.Poke(alliance);
    }

    public async Task RemovedAsync(string teamId, CancellationToken cancellationToken)
    {
        if (await directory.OfTeamAsync(teamId, cancellationToken) is not { } alliance)
        {
            return;
        }

        unit.Begin(alliance);
        await unit.RunAsync(
            async () =>
            {
                if (await alliances.TeamAsync(cancellationToken) is { RemovedAt: null } team && team.TeamId == teamId)
                {
                    alliances.Save(team with { RemovedAt = time.Now });
                }
            },
            cancellationToken);
    }

    private async Task StageAsync(TeamInstallation installation, bool isLastWord, CancellationToken cancellationToken)
    {
        var before = await alliances.TeamAsync(cancellationToken);
        var team = TeamRules.Install(before, installation);
        if (team != before)
        {
            alliances.Save(team);
        }

        if (team.TeamId == installation.TeamId)
        {
            await rosters.StageAsync(team.TeamId, cancellationToken);
            await succession.StageAsync(await alliances.ProfileAsync(cancellationToken), installation, cancellationToken);
        }

        // A channel is told what it will get once there is something to tell: a Draft is set up in its lead's own chat first.
        if ((await alliances.ProfileAsync(cancellationToken)).Status != AllianceStatus.Draft)
        {
            await StageGreetingAsync(new OutboxMessage.TeamGreeting(team.TeamId), isLastWord, cancellationToken);
        }
    }

    private async Task StageGreetingAsync(OutboxMessage greeting, bool isLastWord, CancellationToken cancellationToken)
    {
        var now = time.Now;
        if (await outbox.WaitingAsync(greeting, cancellationToken) is { } waiting)
        {
            if (isLastWord && waiting.Attempts == 0)
            {
                outbox.Save(waiting with { NextAttemptAt = now });
            }
        }
        else if (await outbox.DeliveredAsync(greeting, cancellationToken) is null)
        {
            outbox.Save(new OutboxRow
            {
                Message = greeting,
                CreatedAt = now,
                NextAttemptAt = isLastWord ? now : now + _otherAnnouncement,
                NotAfter = now + _greetingIsUseful,
            });
        }
    }

    /// <summary>The alliance of the team; else the installer's own that has none; else a new one, where it is known who installed.</summary>
    private async Task<AllianceId?> AllianceOfAsync(TeamInstallation installation, CancellationToken cancellationToken)
    {
        if (await directory.OfTeamAsync(installation.TeamId, cancellationToken) is { } known)
        {
            return known;
        }

        if (installation.Installer is not { } installer)
        {
            return null;
        }

        foreach (var (own, _) in await directory.OfPersonAsync(installer.AadObjectId, cancellationToken))
        {
            unit.Begin(own);
            if (await alliances.FindProfileAsync(cancellationToken) is not null && await alliances.TeamAsync(cancellationToken) is null)
            {
                return await directory.TryAddTeamAsync(installation.TeamId, own, cancellationToken)
                    ? own
                    : await directory.OfTeamAsync(installation.TeamId, cancellationToken);
            }
        }

        return await newAlliances.BeginAsync(installation, installer, cancellationToken);
    }
}
