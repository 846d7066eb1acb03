using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>Activates, pauses, takes up and closes the alliance. Said twice it is done once.</summary>
internal sealed class AllianceStatusChanges(SetupReading reading, IAllianceStore alliances, IAuditLog audit, IUnitOfWork unit)
{
    /// <summary>What came of it; null when others changed the alliance all the while.</summary>
    public Task<StatusDecision?> ChangeAsync(Turn turn, AllianceStatus wanted, CancellationToken cancellationToken) =>
        unit.RunAsync(() => AttemptAsync(turn, wanted, cancellationToken), cancellationToken);

    private async Task<StatusDecision> AttemptAsync(Turn turn, AllianceStatus wanted, CancellationToken cancellationToken)
    {
        var state = await reading.StateAsync(cancellationToken);
        var decision = StatusRules.Change(state.Profile, wanted, await reading.GapsAsync(state, turn.Today, cancellationToken));
        if (decision is StatusDecision.Changed changed)
        {
            alliances.Save(changed.Profile);
            audit.Add(Event(turn, isFirstTime: state.Profile.Status == AllianceStatus.Draft, wanted));
        }

        return decision;
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
