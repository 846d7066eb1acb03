using CollectiveImpact.Teams.Authentication;
using CollectiveImpact.Teams.Connector;
using CollectiveImpact.Teams.Files;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Teams;

/// <summary>Puts the Teams wire into a host. The host adds an <see cref="IActivityHandler"/>.</summary>
public static class TeamsServices
{
    /// <summary>Adds the checks of what comes in and the <see cref="ConnectorClient"/> for what goes out. Wrong settings stop the start.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var development = environment.IsDevelopment();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<TeamsOptions>().Configure(options => TeamsSettings.Read(configuration, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TeamsOptions>>(new TeamsOptionsValidator(configuration, development));
        services.AddSingleton(provider => new ServiceUrlGuard(provider.GetRequiredService<IOptions<TeamsOptions>>(), development));
        services.AddSingleton(provider => new LocalMode(provider.GetRequiredService<IOptions<TeamsOptions>>(), development));
        services.AddSingleton(new BotIdentity(() => ReadOptions(configuration)));
        return services.AddInbound().AddConnector().AddFiles();
    }

    /// <summary>Takes activities by POST.</summary>
    public static IEndpointConventionBuilder MapTeamsMessages(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages") =>
        endpoints.MapPost(pattern, async (HttpContext context) =>
        {
            var answer = await context.RequestServices.GetRequiredService<TeamsEndpoint>().HandleAsync(context);
            await answer.ExecuteAsync(context);
        });

    /// <summary>As they are set, right or wrong: what is asked of them here is part of finding that out.</summary>
    private static TeamsOptions ReadOptions(IConfiguration configuration)
    {
        var options = new TeamsOptions();
        TeamsSettings.Read(configuration, options);
        return options;
    }

    private static IServiceCollection AddInbound(this IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, ConnectorTokenRules>();

        // Not AddAuthentication: it brings data protection, which keeps keys in the home folder for cookies we do not have.
        services.AddAuthenticationCore().AddWebEncoders().AddSingleton<IAuthenticationConfigurationProvider, NoSchemeSettings>();
        new AuthenticationBuilder(services).AddJwtBearer(ConnectorTokenRules.Scheme);
        services.AddSingleton<ActivityGate>();
        services.AddSingleton<TeamsEndpoint>();
        return services;
    }

    private static IServiceCollection AddFiles(this IServiceCollection services)
    {
        // Its addresses are keys to people's files: they are in no log.
        services.AddHttpClient(FileDownloads.HttpClientName)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // Each step of a redirect is looked at before it is taken.
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        return services.AddSingleton(provider => new FileDownloads(
            provider.GetRequiredService<IHttpClientFactory>(),
            new FileHosts(provider.GetRequiredService<ServiceUrlGuard>(), provider.GetRequiredService<IOptions<TeamsOptions>>()),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FileDownloads>>()));
    }

    private static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddHttpClient(ConnectorClient.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect would carry the message, and once the token, to a host that nobody checked.
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        services.AddSingleton(provider => new ConnectorTokens(
            () => BotCredential.Create(provider.GetRequiredService<IOptions<TeamsOptions>>().Value), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ConnectorPace(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ConnectorPipeline>();
        services.AddSingleton(provider => new ConnectorClient(provider.GetRequiredService<ConnectorPipeline>()));
        return services;
    }
}
