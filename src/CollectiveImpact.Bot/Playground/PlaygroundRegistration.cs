using CollectiveImpact.Bot.Hosting;

namespace CollectiveImpact.Bot.Playground;

internal static class PlaygroundRegistration
{
    /// <exception cref="SettingException">Outside Development: the Playground sends no tokens, so nothing would vouch for who writes.</exception>
    public static IServiceCollection AddPlayground(this IServiceCollection services, StartArguments arguments, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            throw new SettingException("--playground: is for Development only (set ASPNETCORE_ENVIRONMENT=Development).");
        }

        return services
            .AddSingleton(arguments)
            .AddTransient<OffstageHandler>()
            .AddScoped<PlaygroundTeam>()
            .AddHostedService<PlaygroundService>();
    }
}
