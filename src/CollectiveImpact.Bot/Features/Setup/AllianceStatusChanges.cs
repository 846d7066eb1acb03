using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>Activates, pauses, takes up and closes the alliance. Said twice it is done once.</summary>
internal sealed class AllianceStatusChanges(
    SetupReading reading, IAllianceStore alliances, RosterRequests rosters, IAuditLog audit, IOutbox outbox, IUnitOfWork unit, IDeliverySignal delivery)
{
    private static readonly TimeSpan _greetingIsUseful = TimeSpan.FromDays(3);

    /// <summary>What came of it; null when others changed the alliance all the while.</summary>
    public async Task<StatusDecision?> ChangeAsync(Turn turn, AllianceStatus wanted, CancellationToken cancellationToken)
    {
        var decision = await unit.RunAsync(() => AttemptAsync(turn, wanted, cancellationToken), cancellationToken);
        delivery.Poke(turn.Profile.Id);
        return decision;
    }

    private async Task<StatusDecision> AttemptAsync(Turn turn, AllianceStatus wanted, CancellationToken cancellationToken)
    {
        var state = await reading.StateAsync(cancellationToken);
        var decision = StatusRules.Change(state.Profile, wanted, await reading.GapsAsync(state, turn.Today, cancellationToken), turn.Now);
        if (decision is StatusDecision.Changed changed)
        {
            alliances.Save(changed.Profile);
            var isFirstTime = state.Profile.Status == AllianceStatus.Draft;
            audit.Add(Event(turn, isFirstTime, wanted));
            if (isFirstTime && state.Team is { } team)
            {
                await StageGreetingsAsync(turn, team, cancellationToken);
            }
        }

        return decision;
    }

    /// <summary>The channel is greeted, and with the roster's next reading everybody in the team.</summary>
    private async Task StageGreetingsAsync(Turn turn, AllianceTeam team, CancellationToken cancellationToken)
    {
        outbox.Add(new OutboxMessage.TeamGreeting(team.TeamId), turn.Now, turn.Now + _greetingIsUseful);
        await rosters.StageAsync(team.TeamId, cancellationToken);
    }

    private static AuditEvent Event(Turn turn, bool isFirstTime, AllianceStatus status) => new()
    {
        At = turn.Now,
        Actor = turn.Member.Id,
        Action = isFirstTime ? AuditAction.Activated : AuditAction.Changed,
        Entity = AuditEntity.Alliance,
        EntityId = turn.Profile.Id.Value,
        Outcome = $"status:{status}",
    };
}
