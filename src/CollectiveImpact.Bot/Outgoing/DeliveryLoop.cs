using System.Threading.Channels;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Storage;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// Sends what waits: at once when it is told that something does, and otherwise by looking every few seconds, so that nothing
/// is left behind by a crash.
/// </summary>
internal sealed partial class DeliveryLoop(
    IServiceScopeFactory scopes, IAllianceDirectory directory, Courier courier, DeliveryHealth health, TimeProvider time, ILogger<DeliveryLoop> logger)
    : BackgroundService, IDeliverySignal
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(2);

    private readonly Channel<AllianceId> _pokes = Channel.CreateBounded<AllianceId>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Poke(AllianceId alliance) => _pokes.Writer.TryWrite(alliance);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (StoreUnavailableException exception)
            {
                Log.StoreFailed(logger, exception.Failure);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await WaitAsync(stoppingToken);
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? oldest = null;
        foreach (var alliance in await directory.AllAsync(cancellationToken))
        {
            while (await DeliverDueAsync(alliance, cancellationToken))
            {
            }

            var waiting = await WaitingAsync(alliance, cancellationToken);
            var late = waiting.Where(row => row.LastFailure != "NoTeam").Select(row => (DateTimeOffset?)row.CreatedAt).Min();
            oldest = late < (oldest ?? DateTimeOffset.MaxValue) ? late : oldest;
        }

        health.Swept(oldest);
    }

    /// <summary>Carries what is due. True when there was something, because carrying may have made more.</summary>
    private async Task<bool> DeliverDueAsync(AllianceId alliance, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        List<OutboxRow> due = [.. (await WaitingAsync(alliance, cancellationToken)).Where(row => row.NextAttemptAt <= now)];
        foreach (var row in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await CarryAsync(alliance, row, cancellationToken);
            health.Beat();
        }

        return due.Count > 0;
    }

    private async Task CarryAsync(AllianceId alliance, OutboxRow row, CancellationToken cancellationToken)
    {
        try
        {
            await courier.DeliverAsync(alliance, row.Message, cancellationToken);
        }
#pragma warning disable CA1031 // The edge: one message that cannot be carried must not hold up all others. Its try is noted; it comes again.
        catch (Exception exception) when (exception is not StoreUnavailableException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.CarryingFailed(logger, row.Message.GetType().Name, exception);
        }
    }

    private async Task<IReadOnlyList<OutboxRow>> WaitingAsync(AllianceId alliance, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(alliance);
        return await scope.ServiceProvider.GetRequiredService<IOutbox>().WaitingAsync(cancellationToken);
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var look = new CancellationTokenSource(_look, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(look.Token, stoppingToken);
        try
        {
            await _pokes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody called: time to look, or to stop.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(311, LogLevel.Warning, "Delivery waits: the store is {Failure}")]
        public static partial void StoreFailed(ILogger logger, StoreFailure failure);

        [LoggerMessage(312, LogLevel.Error, "A {Message} could not be carried")]
        public static partial void CarryingFailed(ILogger logger, string message, Exception exception);
    }
}
