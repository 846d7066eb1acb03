using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Storage;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Finds the lanes there are and runs them, from when the server listens until what is under way has ended.</summary>
internal sealed partial class DeliveryLoop(
    ILaneStore store, ReplicaName name, DeliveryHealth health, IServiceProvider services, IHostApplicationLifetime lifetime, AllianceTime alliance,
    TimeProvider time, ILoggerFactory loggers) : BackgroundService, IDeliverySignal
{
    /// <summary>How long what is under way may take when the host stops.</summary>
    private static readonly TimeSpan _longestDrain = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);

    private readonly ILogger _logger = loggers.CreateLogger<DeliveryLoop>();
    private readonly Bell _bell = new();
    private readonly Dictionary<string, (Lane Lane, Task Running)> _lanes = [];
    private volatile Dictionary<AllianceId, Lane> _laneOf = [];

    public void Poke(AllianceId alliance)
    {
        if (_laneOf.TryGetValue(alliance, out var lane))
        {
            lane.Poke();
        }

        // Perhaps the alliance has come into a team just now, and has another lane.
        _bell.Ring();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        health.Beat();
        if (!await ListensAsync(stoppingToken))
        {
            return;
        }

        using var drained = new CancellationTokenSource();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await UpdateAsync(stoppingToken, drained.Token);
            }
            catch (StoreUnavailableException exception)
            {
                Log.StoreFailed(_logger, exception.Failure);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }

            await _bell.WaitAsync(_look, time, stoppingToken);
        }

        drained.CancelAfter(_longestDrain);
        await Task.WhenAll(_lanes.Values.Select(lane => lane.Running));
    }

    /// <summary>Before it listens a replica has no name, and its like may still be there.</summary>
    private async Task<bool> ListensAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = lifetime.ApplicationStarted.Register(started.SetResult);
        await using var __ = stoppingToken.Register(() => started.TrySetCanceled(stoppingToken));
        try
        {
            await started.Task;
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task UpdateAsync(CancellationToken stopping, CancellationToken drained)
    {
        var found = await store.LanesAsync(stopping);
        if (found.Count == 0)
        {
            health.Beat();
        }

        foreach (var (tenant, alliances) in found)
        {
            if (!_lanes.TryGetValue(tenant, out var known))
            {
                var hold = new LaneHold(tenant, name.Read(), store, time);
                var lane = new Lane(tenant, hold, ActivatorUtilities.CreateInstance<LaneMail>(services), health, alliance, time, loggers.CreateLogger<Lane>()) { Alliances = alliances };
                known = _lanes[tenant] = (lane, lane.RunAsync(stopping, drained));
            }

            known.Lane.Alliances = alliances;
        }

        // A lane that has no alliance any more is kept, and is empty: it costs a renewal now and then.
        foreach (var empty in _lanes.Where(lane => !found.ContainsKey(lane.Key)))
        {
            empty.Value.Lane.Alliances = [];
        }

        _laneOf = found.SelectMany(lane => lane.Value.Select(alliance => (alliance, _lanes[lane.Key].Lane))).ToDictionary(pair => pair.alliance, pair => pair.Lane);
    }

    private static partial class Log
    {
        [LoggerMessage(316, LogLevel.Warning, "The lanes could not be read: the store is {Failure}")]
        public static partial void StoreFailed(ILogger logger, StoreFailure failure);
    }
}
