using CollectiveImpact.Bot.Calendar;
using CollectiveImpact.Bot.Hosting.Telemetry;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Outgoing;
using CollectiveImpact.Bot.Playground;
using CollectiveImpact.Bot.Rhythm;
using CollectiveImpact.Bot.Sample;
using CollectiveImpact.Storage;
using CollectiveImpact.Teams;
using CollectiveImpact.Teams.Connector;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Hosting;

/// <summary>Puts the bot together.</summary>
internal static class AllianceBot
{
    private const string DefaultUrl = "http://localhost:3978";
    private static readonly string _ownSample = Path.Combine(AppContext.BaseDirectory, "samples", "ung-i-havnebyen.json");

    /// <summary>A builder that finds its settings beside the program, whatever folder it is started from.</summary>
    public static WebApplicationBuilder CreateBuilder(StartArguments arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments.Rest, ContentRootPath = AppContext.BaseDirectory });
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        return builder;
    }

    public static WebApplicationBuilder AddAllianceBot(this WebApplicationBuilder builder, StartArguments arguments)
    {
        var services = builder.AddTelemetry().Services;
        services.AddClock(builder.Configuration, builder.Environment, arguments.Rehearses);
        services.AddTeams(builder.Configuration, builder.Environment);
        services.AddCalendar(builder.Configuration, builder.Environment);
        services.AddTable(builder.Configuration).AddFeatureStores();
        services.AddSample(builder.Configuration, builder.Environment);
        services.AddIncoming().AddFeatures().AddOutgoing().AddRhythm(Endpoints.Ready);
        services.AddHealthChecks().AddCheck<StoreOpening>("store", tags: [Endpoints.Ready]).AddCheck<DeliveryHealth>("delivery", tags: [Endpoints.Ready]);
        if (arguments.Playground)
        {
            services.AddPlayground(arguments, builder.Environment);
            services.AddHttpClient(ConnectorClient.HttpClientName).AddHttpMessageHandler<OffstageHandler>();
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        return builder;
    }

    /// <summary>
    /// Runs until told to stop. Settings and sample are looked at before the host starts, because a host reports what is wrong
    /// with them by a stack trace.
    /// </summary>
    public static async Task RunAllianceBotAsync(this WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.Services.GetRequiredService<StoreOpening>().OpenAsync(CancellationToken.None);
        await app.RunAsync();
    }

    /// <summary>The store is opened before anything that uses it, and before the first request is taken.</summary>
    private static void AddSample(this IServiceCollection services, ConfigurationManager configuration, IWebHostEnvironment environment)
    {
        var section = configuration.GetSection(AllianceOptions.Section);
        services.AddOptions<AllianceOptions>()
            .Configure(options => options.SamplePath = section[nameof(AllianceOptions.SamplePath)] ?? (environment.IsDevelopment() ? _ownSample : null))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AllianceOptions>>(new AllianceOptionsValidator(section));
        services.AddSingleton<SampleLoader>();
        services.AddSingleton<RehearsalStart>();
        services.AddSingleton<StoreOpening>();
        services.AddHostedService(provider => provider.GetRequiredService<StoreOpening>());
    }
}
