using System.Collections.Concurrent;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Storage;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>What a lane carries, and what of it is under way. A message under way is not taken again, however long it takes.</summary>
internal sealed partial class LaneMail(
    IServiceScopeFactory scopes, Courier courier, IMessageReadAhead reading, ConnectorPace pace, DeliveryHealth health, AllianceTime time, ILogger<LaneMail> logger)
    : IDisposable
{
    /// <summary>Tries noted in one transaction: two seconds' worth, so that a crash leaves few that wait for nothing.</summary>
    private const int HeapSize = 48;

    /// <summary>As many as it takes to keep the pace when Teams takes half a second to answer. A crash can double no more.</summary>
    private const int MostUnderWay = 32;

    private readonly SemaphoreSlim _slots = new(MostUnderWay);
    private readonly ConcurrentDictionary<(AllianceId Alliance, string Key), Task> _underWay = new();

    /// <summary>Starts everything due that is not one of many.</summary>
    /// <param name="alliance">Whose messages.</param>
    /// <param name="hold">The lane.</param>
    /// <param name="poke">Called when a message has made others.</param>
    /// <param name="stopping">Nothing is started any more.</param>
    /// <param name="drained">What is under way is cut off.</param>
    public async Task CarryOthersAsync(AllianceId alliance, LaneHold hold, Action poke, CancellationToken stopping, CancellationToken drained)
    {
        var (_, due) = await DueAsync(alliance, ofMany: false, hold, stopping);
        foreach (var row in due)
        {
            TryStart(alliance, row.Message, CarryAsync);
            async Task CarryAsync()
            {
                if (await courier.CarryAsync(alliance, row.Message, CallPriority.Message, hold, drained) is { Outcome: not null })
                {
                    poke();
                }
            }
        }
    }

    /// <summary>Carries everything due that is one of many, a heap at a time, as many at once as Teams' pace allows.</summary>
    public async Task CarryHeapAsync(string tenant, AllianceId alliance, LaneHold hold, CancellationToken stopping, CancellationToken drained)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (outbox, due) = await DueAsync(alliance, ofMany: true, hold, stopping, scope.ServiceProvider);
        foreach (var heap in due.Chunk(HeapSize))
        {
            if (stopping.IsCancellationRequested || !hold.IsHeld || pace.PauseOf(tenant) > TimeSpan.Zero)
            {
                return;
            }

            var now = time.Now;
            OutboxRow[] begun = [.. heap.Select(row => OutboxPolicy.Begin(row, now, hold.Turn, time.Speed))];
            foreach (var row in begun)
            {
                outbox.Save(row);
            }

            // Somebody else has changed one of them: they are all looked at again.
            if (!await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(stopping))
            {
                return;
            }

            var ahead = await reading.ForAsync(alliance, [.. begun.Select(row => row.Message)], drained);
            foreach (var row in begun)
            {
                await _slots.WaitAsync(drained);
                if (!TryStart(alliance, row.Message, CarryAsync))
                {
                    _slots.Release();
                }

                async Task CarryAsync()
                {
                    try
                    {
                        await courier.CarryAsync(alliance, row, ahead, hold, drained);
                        health.Beat();
                    }
                    finally
                    {
                        _slots.Release();
                    }
                }
            }
        }
    }

    public void Dispose() => _slots.Dispose();

    /// <summary>Ends when nothing is under way.</summary>
    public Task EndAsync() => Task.WhenAll(_underWay.Values);

    private async Task<(IOutbox Outbox, IReadOnlyList<OutboxRow> Due)> DueAsync(
        AllianceId alliance, bool ofMany, LaneHold hold, CancellationToken stopping, IServiceProvider? services = null)
    {
        await using var scope = services is null ? scopes.CreateAsyncScope() : default(AsyncServiceScope?);
        services ??= scope!.Value.ServiceProvider;
        services.GetRequiredService<IUnitOfWork>().Begin(alliance);
        var outbox = services.GetRequiredService<IOutbox>();
        var waiting = await outbox.WaitingAsync(ofMany, stopping);
        health.Waiting(alliance, ofMany, waiting);
        var now = time.Now;
        return (outbox, [.. waiting.Where(row => OutboxPolicy.IsDue(row, now, hold.DeadBefore) && hold.IsHeld && !_underWay.ContainsKey((alliance, Key(row.Message))))]);
    }

    private bool TryStart(AllianceId alliance, OutboxMessage message, Func<Task> carry)
    {
        var ended = new TaskCompletionSource();
        if (!_underWay.TryAdd((alliance, Key(message)), ended.Task))
        {
            return false;
        }

        _ = RunAsync(alliance, message, carry, ended);
        return true;
    }

    private async Task RunAsync(AllianceId alliance, OutboxMessage message, Func<Task> carry, TaskCompletionSource ended)
    {
        try
        {
            await carry();
        }
        catch (StoreUnavailableException exception)
        {
            Log.StoreFailed(logger, exception.Failure);
        }
#pragma warning disable CA1031 // The edge: one message that cannot be carried must not hold up all others. Its try is noted; it comes again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.CarryingFailed(logger, message.GetType().Name, exception);
        }
        finally
        {
            _underWay.TryRemove((alliance, Key(message)), out _);
            ended.SetResult();
        }
    }

    private static string Key(OutboxMessage message) => string.Join('\n', message.Key);

    private static partial class Log
    {
        [LoggerMessage(312, LogLevel.Error, "A {Message} could not be carried")]
        public static partial void CarryingFailed(ILogger logger, string message, Exception exception);

        [LoggerMessage(315, LogLevel.Warning, "A message was left as it was: the store is {Failure}")]
        public static partial void StoreFailed(ILogger logger, StoreFailure failure);
    }
}
