using CollectiveImpact.Alliance.Rhythm;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Hosting;

internal static class ClockRegistration
{
    /// <summary>The machine's time, and the alliance's beside it.</summary>
    /// <exception cref="SettingException">A rehearsal outside Development: real people would get messages of another day.</exception>
    public static IServiceCollection AddClock(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, bool rehearses)
    {
        if (rehearses && !environment.IsDevelopment())
        {
            throw new SettingException($"{RehearsalArguments.Week}: is for Development only (set ASPNETCORE_ENVIRONMENT=Development).");
        }

        var section = configuration.GetSection(ClockOptions.Section);
        services.AddOptions<ClockOptions>()
            .Configure(options => (options.Start, options.Speed, options.Since) =
                (section[nameof(ClockOptions.Start)], section[nameof(ClockOptions.Speed)], section[nameof(ClockOptions.Since)]))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClockOptions>>(new ClockOptionsValidator(section, environment));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var time = provider.GetRequiredService<TimeProvider>();
            return new AllianceTime(time, provider.GetRequiredService<IOptions<ClockOptions>>().Value.Rehearsal(time.GetUtcNow()));
        });
        return services;
    }
}
