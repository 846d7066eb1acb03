using System.Collections.Concurrent;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Carries messages, each in a scope of its own.</summary>
internal sealed class Courier(IServiceScopeFactory scopes, TimeProvider time) : IDeliverNow
{
    /// <summary>How long whoever waits for an answer waits for something that is to come before it and is being sent by another.</summary>
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<(AllianceId Alliance, OutboxMessage Message), Task> _underWay = [];

    public async Task DeliverAsync(AllianceId alliance, OutboxMessage message, CancellationToken cancellationToken)
    {
        if (_underWay.TryGetValue((alliance, message), out var sending))
        {
            await Task.WhenAny(sending, Task.Delay(_longestWait, time, cancellationToken));
        }

        await CarryAsync(alliance, message, CallPriority.Reply, hold: null, cancellationToken);
    }

    /// <summary>Notes a try of a message and makes it, unless it is not this one's to make.</summary>
    public async Task<End?> CarryAsync(AllianceId alliance, OutboxMessage message, CallPriority priority, LaneHold? hold, CancellationToken cancellationToken)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isFirst = _underWay.TryAdd((alliance, message), ended.Task);
        try
        {
            await using var scope = Scope(alliance, null, priority, hold);
            var delivery = scope.ServiceProvider.GetRequiredService<Delivery>();
            return await delivery.BeginAsync(message, cancellationToken) is { } begun
                ? await delivery.CarryAsync(begun, insists: hold is not null, cancellationToken)
                : null;
        }
        finally
        {
            if (isFirst)
            {
                _underWay.TryRemove((alliance, message), out _);
            }

            ended.SetResult();
        }
    }

    /// <summary>Makes a try that was noted with those of many others, from what was read ahead for all of them.</summary>
    public async Task<End> CarryAsync(AllianceId alliance, OutboxRow begun, IReadAhead ahead, LaneHold hold, CancellationToken cancellationToken)
    {
        await using var scope = Scope(alliance, ahead, CallPriority.FanOut, hold);
        return await scope.ServiceProvider.GetRequiredService<Delivery>().CarryAsync(begun, insists: true, cancellationToken);
    }

    private AsyncServiceScope Scope(AllianceId alliance, IReadAhead? ahead, CallPriority priority, LaneHold? hold)
    {
        var scope = scopes.CreateAsyncScope();
        var terms = scope.ServiceProvider.GetRequiredService<SendTerms>();
        (terms.Priority, terms.Lane) = (priority, hold);
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(alliance, ahead);
        return scope;
    }
}
