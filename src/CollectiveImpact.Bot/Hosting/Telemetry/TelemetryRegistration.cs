using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;

namespace CollectiveImpact.Bot.Hosting.Telemetry;

internal static class TelemetryRegistration
{
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(TelemetryOptions.Section);

        // The exporters read the environment and nothing else, so the switch is read there too.
        var endpoint = Environment.GetEnvironmentVariable(TelemetryOptions.EndpointVariable) is { } set && !string.IsNullOrWhiteSpace(set) ? set : null;
        builder.Services.AddOptions<TelemetryOptions>()
            .Configure(options => (options.Console, options.Endpoint) = (bool.TryParse(section[nameof(TelemetryOptions.Console)], out var console) && console, endpoint))
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>>(new TelemetryOptionsValidator(section, builder.Environment.IsDevelopment()));
        builder.Services.AddHostedService<TelemetryService>();
        if (Uri.TryCreate(endpoint, UriKind.Absolute, out _))
        {
            // Scopes stay here: one of the framework's is the path of a request, and a path can be a secret.
            builder.Logging.AddOpenTelemetry(logs => logs.SetResourceBuilder(TelemetryService.Resource()).AddOtlpExporter());
        }

        return builder;
    }
}
