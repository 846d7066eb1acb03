using CollectiveImpact.Bot.Hosting;
using CollectiveImpact.Bot.Rhythm;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace CollectiveImpact.Bot.Tests.Rhythm;

public sealed class ClockHealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bot_is_ready_only_while_the_clock_ticks()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        await using var host = await BotHost.StartAsync(Ct, clock: clock);
        Assert.NotEqual(HealthStatus.Healthy, await StatusAsync(host));

        await host.StartTickingAsync(Ct);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (await StatusAsync(host) != HealthStatus.Healthy)
        {
            await look.WaitForNextTickAsync(Ct);
        }

        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct);
        await scheduler.PauseJob(TickJob.Key, Ct);
        clock.Push(TimeSpan.FromMinutes(2));
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(host));
        clock.Push(TimeSpan.FromMinutes(2));
        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(host));
    }

    private static async Task<HealthStatus> StatusAsync(BotHost host) => (await host.Services.GetRequiredService<HealthCheckService>()
        .CheckHealthAsync(check => check.Name == "clock" && check.Tags.Contains(Endpoints.Ready), Ct)).Entries["clock"].Status;
}
