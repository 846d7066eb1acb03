using System.Net;
using CollectiveImpact.Alliance.Calendar;
using CollectiveImpact.Teams.Connector;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Calendar;

internal static class CalendarRegistration
{
    /// <summary>
    /// The organizer's calendar, or that there is none. The SDK is 40 MB and is loaded only with an organizer, and only when something is
    /// first asked of the calendar.
    /// </summary>
    public static IServiceCollection AddCalendar(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(GraphOptions.Section);
        services.AddOptions<GraphOptions>().Configure(options => GraphOptions.Read(section, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GraphOptions>>(provider =>
            new GraphOptionsValidator(section, environment.IsDevelopment(), () => provider.GetRequiredService<BotIdentity>().MissingSettings));
        services.AddSingleton<GraphTurns>();

        // Its addresses name the mailbox: they are in no log.
        services.AddHttpClient(GraphConnection.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()

            // One client is kept; its connections are renewed below.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry the token to a host that nobody checked.
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddHttpMessageHandler(provider => new GraphWire(provider.GetRequiredService<GraphTurns>()));
        services.AddSingleton(provider => new GraphCredential(provider.GetRequiredService<BotIdentity>().CreateCredential));
        services.AddSingleton<GraphConnection>();
        services.AddSingleton<GraphCalendar>();
        services.AddSingleton<NoCalendar>();
        return services.AddSingleton<ICalendar>(provider => provider.GetRequiredService<IOptions<GraphOptions>>().Value.Organizer is null
            ? provider.GetRequiredService<NoCalendar>()
            : provider.GetRequiredService<GraphCalendar>());
    }
}
