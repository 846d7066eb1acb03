using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Storage;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// One tenant's messages, while this replica has the lane: what is one of many by the heap, and everything else beside it and before it.
/// Told that something waits it looks at once, and otherwise every second, so that nothing is left behind by a crash.
/// </summary>
internal sealed partial class Lane(string tenant, LaneHold hold, LaneMail mail, DeliveryHealth health, AllianceTime alliance, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(1);
    private readonly Bell _bell = new();
    private readonly Bell _bellOfMany = new();
    private readonly Bell _silent = new();

    /// <summary>The alliances of the lane, as they were found last.</summary>
    public IReadOnlyList<AllianceId> Alliances { get; set; } = [];

    public void Poke()
    {
        _bell.Ring();
        _bellOfMany.Ring();
    }

    /// <summary>Runs until stopped, then lets what is under way end and hands the lane over.</summary>
    public async Task RunAsync(CancellationToken stopping, CancellationToken drained)
    {
        await Task.WhenAll(KeepAsync(stopping), LookAsync(ofMany: false, stopping, drained), LookAsync(ofMany: true, stopping, drained));
        await mail.EndAsync();
        mail.Dispose();
        try
        {
            await hold.ReleaseAsync(CancellationToken.None);
        }
        catch (StoreUnavailableException exception)
        {
            Log.NotReleased(logger, exception.Failure);
        }
    }

    private async Task KeepAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await hold.TickAsync(stopping))
                {
                    Log.Taken(logger);
                    Poke();
                }

                // Where there is something to look at, the looks say so themselves.
                if (!hold.IsHeld || Alliances.Count == 0)
                {
                    health.Beat();
                }
            }
            catch (StoreUnavailableException exception)
            {
                Log.StoreFailed(logger, exception.Failure);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }

            await _silent.WaitAsync(_look, time, stopping);
        }
    }

    private async Task LookAsync(bool ofMany, CancellationToken stopping, CancellationToken drained)
    {
        var pause = alliance.Pause(_look);
        while (!stopping.IsCancellationRequested)
        {
            await (ofMany ? _bellOfMany : _bell).WaitAsync(pause, time, stopping);
            foreach (var alliance in Alliances)
            {
                await LookAtAsync(alliance, ofMany, stopping, drained);
            }
        }
    }

    private async Task LookAtAsync(AllianceId alliance, bool ofMany, CancellationToken stopping, CancellationToken drained)
    {
        try
        {
            await (!hold.IsHeld ? ForgetAsync(alliance)
                : ofMany ? mail.CarryHeapAsync(tenant, alliance, hold, stopping, drained)
                : mail.CarryOthersAsync(alliance, hold, Poke, stopping, drained));
        }
        catch (StoreUnavailableException exception)
        {
            Log.StoreFailed(logger, exception.Failure);
        }
#pragma warning disable CA1031 // The edge: one alliance whose messages cannot be read must not hold up the others of its tenant.
        catch (Exception exception) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.LookFailed(logger, exception);
        }
        catch (OperationCanceledException)
        {
            // Told to stop: what was not begun is begun by whoever has the lane next.
        }
    }

    private Task ForgetAsync(AllianceId alliance)
    {
        health.Forget(alliance);
        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(311, LogLevel.Warning, "Delivery waits: the store is {Failure}")]
        public static partial void StoreFailed(ILogger logger, StoreFailure failure);

        [LoggerMessage(317, LogLevel.Error, "An alliance's messages could not be looked at")]
        public static partial void LookFailed(ILogger logger, Exception exception);

        [LoggerMessage(313, LogLevel.Information, "This replica delivers for a tenant now")]
        public static partial void Taken(ILogger logger);

        [LoggerMessage(314, LogLevel.Warning, "A tenant's deliveries could not be handed over; another replica takes them in half a minute. The store is {Failure}")]
        public static partial void NotReleased(ILogger logger, StoreFailure failure);
    }
}
