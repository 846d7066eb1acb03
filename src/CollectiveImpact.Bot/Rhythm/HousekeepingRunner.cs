using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Housekeeping;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Storage;

namespace CollectiveImpact.Bot.Rhythm;

/// <summary>Sweeps every alliance, whatever state it is in: what people may not keep, they may not keep while they rest either.</summary>
internal sealed partial class HousekeepingRunner(
    IAllianceDirectory directory, IServiceScopeFactory scopes, AllianceTime time, RhythmMetrics metrics, ILogger<HousekeepingRunner> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var alliance in await directory.AllAsync(cancellationToken))
            {
                await SweepAsync(alliance, cancellationToken);
            }
        }
        catch (StoreUnavailableException exception)
        {
            Log.StoreFailed(logger, exception.Failure);
        }
    }

    private async Task SweepAsync(AllianceId alliance, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(alliance);
            var swept = await scope.ServiceProvider.GetRequiredService<IHousekeeping>().SweepAsync(time.Now, cancellationToken);
            Log.Swept(logger, alliance.Value, swept);
        }
        catch (StoreUnavailableException)
        {
            throw;
        }
#pragma warning disable CA1031 // The edge: an alliance that cannot be swept must not keep the others from it. The next night tries again.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            metrics.Failed("housekeeping");
            Log.Failed(logger, alliance.Value, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(611, LogLevel.Information, "Housekeeping in {Alliance}: {Rows} rows were kept long enough")]
        public static partial void Swept(ILogger logger, string alliance, int rows);

        [LoggerMessage(612, LogLevel.Error, "Housekeeping in {Alliance} failed; the next night tries again")]
        public static partial void Failed(ILogger logger, string alliance, Exception exception);

        [LoggerMessage(613, LogLevel.Warning, "Housekeeping waits for the next night: the store is {Failure}")]
        public static partial void StoreFailed(ILogger logger, StoreFailure failure);
    }
}
