using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>The bot comes into a team, or leaves it.</summary>
internal sealed class TeamInstallations(
    IAllianceDirectory directory, IAllianceStore alliances, IOutbox outbox, IUnitOfWork unit, IDeliverySignal delivery, TimeProvider time)
{
    private const int MostTries = 8;
    private static readonly TimeSpan _greetingIsUseful = TimeSpan.FromDays(3);

    /// <summary>Notes the team. An alliance that has none yet takes it; announced twice it is noted, and greeted, once.</summary>
    public async Task AddedAsync(TeamInstallation installation, string? installerObjectId, CancellationToken cancellationToken)
    {
        if (await AllianceOfAsync(installation.TeamId, installerObjectId, cancellationToken) is not { } alliance)
        {
            return;
        }

        await directory.AddTenantAsync(installation.TenantId, alliance, cancellationToken);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            unit.Begin(alliance);
            var before = await alliances.TeamAsync(cancellationToken);
            var team = TeamRules.Install(before, installation);
            if (team != before)
            {
                alliances.Save(team);
            }

            var greeting = new OutboxMessage.TeamGreeting(team.TeamId);
            if (await outbox.WaitingAsync(greeting, cancellationToken) is null && await outbox.DeliveredAsync(greeting, cancellationToken) is null)
            {
                var now = time.GetUtcNow();
                outbox.Add(greeting, now, now + _greetingIsUseful);
            }

            if (await unit.CommitAsync(cancellationToken))
            {
                delivery.Poke(alliance);
                return;
            }
        }
    }

    public async Task RemovedAsync(string teamId, CancellationToken cancellationToken)
    {
        if (await directory.OfTeamAsync(teamId, cancellationToken) is not { } alliance)
        {
            return;
        }

        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            unit.Begin(alliance);
            if (await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team || team.TeamId != teamId)
            {
                return;
            }

            alliances.Save(team with { RemovedAt = time.GetUtcNow() });
            if (await unit.CommitAsync(cancellationToken))
            {
                return;
            }
        }
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
