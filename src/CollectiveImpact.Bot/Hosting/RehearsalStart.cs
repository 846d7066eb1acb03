using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Hosting;

/// <summary>Lets a rehearsal on a store that has seen later days go on from there. Where it is said since when the clock runs, it is not touched.</summary>
internal sealed partial class RehearsalStart(
    AllianceTime time, IOptions<ClockOptions> options, IAllianceDirectory directory, IServiceScopeFactory scopes, ILogger<RehearsalStart> logger)
{
    /// <summary>A rehearsal of more than two years begins again.</summary>
    private const int WeeksAhead = 106;

    public async Task SetAsync(CancellationToken cancellationToken)
    {
        if (!time.IsRehearsed || options.Value.Since is not null)
        {
            return;
        }

        foreach (var alliance in await directory.AllAsync(cancellationToken))
        {
            if (await NewestAsync(alliance, cancellationToken) is { } newest && time.BeginNotBefore(newest))
            {
                Log.GoesOn(logger, newest);
            }
        }
    }

    private async Task<DateTimeOffset?> NewestAsync(AllianceId alliance, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IUnitOfWork>().Begin(alliance);
        var profile = await services.GetRequiredService<IAllianceStore>().ProfileAsync(cancellationToken);
        var week = profile.Clock.WeekOf(time.Now);
        return RoundCalendar.NewestHappening(await services.GetRequiredService<ICheckInStore>().RoundsAsync(week, week.AddWeeks(WeeksAhead), cancellationToken));
    }

    private static partial class Log
    {
        [LoggerMessage(412, LogLevel.Information, "The alliance has seen {Newest:O} already: its clock goes on from there")]
        public static partial void GoesOn(ILogger logger, DateTimeOffset newest);
    }
}
