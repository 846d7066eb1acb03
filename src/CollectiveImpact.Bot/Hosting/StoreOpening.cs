using CollectiveImpact.Bot.Sample;
using CollectiveImpact.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CollectiveImpact.Bot.Hosting;

/// <summary>
/// Makes the table and loads the sample before the first request is taken. A store that is not there yet is waited for in the
/// background: the bot starts, says it is not ready, and goes on by itself.
/// </summary>
internal sealed partial class StoreOpening(ITable table, SampleLoader sample, RehearsalStart rehearsal, TimeProvider time, ILogger<StoreOpening> logger) : BackgroundService, IHealthCheck
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);
    private volatile bool _isOpen;
    private bool _wasTried;

    /// <summary>Opens the store, or finds that it must be waited for.</summary>
    /// <exception cref="SettingException">The sample cannot be loaded.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        _wasTried = true;
        await TryOpenAsync(cancellationToken);
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!_wasTried)
        {
            await OpenAsync(cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!_isOpen)
        {
            return HealthCheckResult.Unhealthy("The store is not open yet.");
        }

        try
        {
            await table.PingAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StoreUnavailableException exception)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.", exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!_isOpen && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(_pause, time, stoppingToken);
            await TryOpenAsync(stoppingToken);
        }
    }

    private async Task TryOpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await table.EnsureCreatedAsync(cancellationToken);
            await sample.LoadIfEmptyAsync(cancellationToken);
            await rehearsal.SetAsync(cancellationToken);
            _isOpen = true;
        }
        catch (StoreUnavailableException exception)
        {
            Log.NotOpen(logger, exception.Failure, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(411, LogLevel.Warning, "The store is {Failure}: {Reason} Trying again.")]
        public static partial void NotOpen(ILogger logger, StoreFailure failure, string reason);
    }
}
