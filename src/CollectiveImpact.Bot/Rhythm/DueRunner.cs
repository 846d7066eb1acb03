using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Features.Rounds;
using CollectiveImpact.Storage;

namespace CollectiveImpact.Bot.Rhythm;

/// <summary>
/// Does what is due, in every alliance. Each thing is a piece of work of its own: one that fails stops nothing else, and comes again because
/// it is still due. Of several replicas that do the same at once, one commits.
/// </summary>
internal sealed partial class DueRunner(
    IAllianceDirectory directory, IServiceScopeFactory scopes, AllianceTime time, IDeliverySignal delivery, RhythmMetrics metrics, ILogger<DueRunner> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var alliance in await directory.AllAsync(cancellationToken))
            {
                await RunAsync(alliance, cancellationToken);
            }
        }
        catch (StoreUnavailableException exception)
        {
            Log.StoreFailed(logger, exception.Failure);
        }
    }

    private async Task RunAsync(AllianceId alliance, CancellationToken cancellationToken)
    {
        var now = time.Now;
        IReadOnlyList<Due> due = [];
        await GuardedAsync("look", async () => due = await DueAsync(alliance, now, cancellationToken), cancellationToken);
        foreach (var one in due)
        {
            await GuardedAsync(one.GetType().Name, () => DoAsync(alliance, one, now, cancellationToken), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Due>> DueAsync(AllianceId alliance, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var scope = ScopeOf(alliance);
        return DueRules.At(await scope.ServiceProvider.GetRequiredService<DueStates>().ReadAsync(now, cancellationToken), now);
    }

    private async Task DoAsync(AllianceId alliance, Due due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var scope = ScopeOf(alliance);
        var work = scope.ServiceProvider.GetServices<IDueWork>().Single(work => work.Does(due));
        using var span = RhythmMetrics.Begin(due);
        await work.DoAsync(due, now, cancellationToken);
        delivery.Poke(alliance);
        metrics.Done(due);
    }

    private async Task GuardedAsync(string what, Func<Task> workAsync, CancellationToken cancellationToken)
    {
        try
        {
            await workAsync();
        }
        catch (StoreUnavailableException exception)
        {
            Log.StoreFailed(logger, exception.Failure);
        }
#pragma warning disable CA1031 // The edge: one thing that cannot be done must not hold up the others, nor other alliances. It is still due at the next tick.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            metrics.Failed(what);
            Log.Failed(logger, what, exception);
        }
    }

    private AsyncServiceScope ScopeOf(AllianceId alliance)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(alliance);
        return scope;
    }

    private static partial class Log
    {
        [LoggerMessage(601, LogLevel.Error, "{What} failed; it is tried again at the next tick")]
        public static partial void Failed(ILogger logger, string what, Exception exception);

        [LoggerMessage(602, LogLevel.Warning, "What is due waits: the store is {Failure}")]
        public static partial void StoreFailed(ILogger logger, StoreFailure failure);
    }
}
