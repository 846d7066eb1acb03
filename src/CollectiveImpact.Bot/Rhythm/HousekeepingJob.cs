using Quartz;

namespace CollectiveImpact.Bot.Rhythm;

/// <summary>Takes away what is kept no longer.</summary>
[DisallowConcurrentExecution]
internal sealed class HousekeepingJob(HousekeepingRunner housekeeping) : IJob
{
    public static readonly JobKey Key = new("housekeeping");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await housekeeping.RunAsync(cancellationToken);
}
