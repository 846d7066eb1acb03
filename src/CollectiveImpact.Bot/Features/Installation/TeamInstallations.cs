using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>The bot comes into a team, or leaves it.</summary>
internal sealed class TeamInstallations(
    IAllianceDirectory directory, IAllianceStore alliances, IOutbox outbox, IUnitOfWork unit, IDeliverySignal delivery, TimeProvider time)
{
    private static readonly TimeSpan _greetingIsUseful = TimeSpan.FromDays(3);

    /// <summary>So long a greeting waits for the announcement that may name another channel.</summary>
    private static readonly TimeSpan _otherAnnouncement = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Notes the team. An alliance that has none yet takes it; announced twice it is noted, and greeted, once: when the last word
    /// has been said of which channel was chosen.
    /// </summary>
    public async Task AddedAsync(TeamInstallation installation, string? installerObjectId, bool isLastWord, CancellationToken cancellationToken)
    {
        if (await AllianceOfAsync(installation.TeamId, installerObjectId, cancellationToken) is not { } alliance)
        {
            return;
        }

        await directory.AddTenantAsync(installation.TenantId, alliance, cancellationToken);
        unit.Begin(alliance);
        await unit.RunAsync(() => StageAsync(installation, isLastWord, cancellationToken), cancellationToken);
        delivery.Poke(alliance);
    }

    private async Task StageGreetingAsync(OutboxMessage greeting, bool isLastWord, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
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
                    alliances.Save(team with { RemovedAt = time.GetUtcNow() });
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

        await StageGreetingAsync(new OutboxMessage.TeamGreeting(team.TeamId), isLastWord, cancellationToken);
    }

    /// <summary>The alliance of the team; else one without a team, the installer's own before others.</summary>
    private async Task<AllianceId?> AllianceOfAsync(string teamId, string? installerObjectId, CancellationToken cancellationToken)
    {
        if (await directory.OfTeamAsync(teamId, cancellationToken) is { } known)
        {
            return known;
        }

        var own = installerObjectId is null ? [] : await directory.OfPersonAsync(installerObjectId, cancellationToken);
        var candidates = own.Select(membership => membership.Alliance).Concat(await directory.AllAsync(cancellationToken)).Distinct();
        foreach (var candidate in candidates)
        {
            unit.Begin(candidate);
            if (await alliances.TeamAsync(cancellationToken) is null)
            {
                return await directory.TryAddTeamAsync(teamId, candidate, cancellationToken)
                    ? candidate
                    : await directory.OfTeamAsync(teamId, cancellationToken);
            }
        }

        return null;
    }
}
