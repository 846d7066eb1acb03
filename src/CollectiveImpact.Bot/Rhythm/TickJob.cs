using Quartz;

namespace CollectiveImpact.Bot.Rhythm;

/// <summary>Does what is due now.</summary>
[DisallowConcurrentExecution]
internal sealed class TickJob(DueRunner due) : IJob
{
    public static readonly JobKey Key = new("tick");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await due.RunAsync(cancellationToken);
}
