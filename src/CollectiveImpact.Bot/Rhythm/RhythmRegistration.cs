using CollectiveImpact.Alliance.Rhythm;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace CollectiveImpact.Bot.Rhythm;

internal static class RhythmRegistration
{
    /// <summary>Nobody minds a round that opens a third of a minute late; the store does mind being asked all the time.</summary>
    private static readonly TimeSpan _tick = TimeSpan.FromSeconds(20);

    /// <summary>How long ago the last tick may have been: several of them.</summary>
    private static readonly TimeSpan _longestSilence = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan _night = TimeSpan.FromDays(1);

    /// <summary>A quarter past three in Denmark, every night: also in the one without an hour from two to three.</summary>
    private const string QuarterPastThree = "0 15 3 * * ?";
    private const string Zone = "Europe/Copenhagen";
    private const int MostAtOnce = 2;
    private const int RunsRemembered = 100;

    /// <summary>The clock: ticks from when the program listens, and a check that says whether it does.</summary>
    public static IServiceCollection AddRhythm(this IServiceCollection services, string readyTag)
    {
        services.AddSingleton<RhythmMetrics>().AddSingleton<DueRunner>().AddSingleton<HousekeepingRunner>();
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.UseDefaultThreadPool(MostAtOnce);
            quartz.ScheduleJob<TickJob>(Tick, (_, job) => job.WithIdentity(TickJob.Key));
            quartz.ScheduleJob<HousekeepingJob>(Housekeeping, (_, job) => job.WithIdentity(HousekeepingJob.Key));
            quartz.AddQuartzHealthChecks(health =>
            {
                health.Name = "clock";
                health.Tags.Add(readyTag);
                health.RequireSuccessWithin(TickJob.Key, _longestSilence, HealthStatus.Unhealthy);
            });
        });
        services.AddQuartzExecutionHistory(history => history.MaxEntriesPerJob = RunsRemembered);
        return services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    /// <summary>One after the other, the first at once; counted from the end of each, so that a slow one is not followed by a crowd.</summary>
    private static void Tick(IServiceProvider services, ITriggerConfigurator<TickJob> trigger) => trigger.StartNow().WithSchedule(
        SimpleScheduleBuilder.Create().WithInterval(services.GetRequiredService<AllianceTime>().Pause(_tick)).RepeatForever().MeasureIntervalFromCompletion(true));

    /// <summary>Nights that pass in seconds are not swept at a time of the clock on the wall.</summary>
    private static void Housekeeping(IServiceProvider services, ITriggerConfigurator<HousekeepingJob> trigger)
    {
        var time = services.GetRequiredService<AllianceTime>();
        trigger.WithSchedule(time.IsRehearsed
            ? SimpleScheduleBuilder.Create().WithInterval(time.Pause(_night)).RepeatForever()
            : CronScheduleBuilder.Create(QuarterPastThree).InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(Zone)));
    }
}
