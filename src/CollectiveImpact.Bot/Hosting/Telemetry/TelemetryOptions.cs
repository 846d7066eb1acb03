using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Hosting.Telemetry;

/// <summary>The section <c>Telemetry</c>, and the one OpenTelemetry variable that turns sending on.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Whether spans and metrics are written to the console too. Development only: they are many.</summary>
    public bool Console { get; set; }

    /// <summary>Where traces, metrics and logs go by OTLP; nowhere when nothing is set. OpenTelemetry reads its other <c>OTEL_</c> variables itself.</summary>
    public string? Endpoint { get; set; }
}

/// <summary>Says in one line per key what is wrong.</summary>
internal sealed class TelemetryOptionsValidator(IConfigurationSection section, bool development) : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        List<string> faults =
        [
            .. section.GetChildren().Where(child => !child.Key.Equals(nameof(TelemetryOptions.Console), StringComparison.OrdinalIgnoreCase))
                .Select(child => $"{TelemetryOptions.Section}:{child.Key}: unknown setting."),
        ];
        if (section[nameof(TelemetryOptions.Console)] is { Length: > 0 } text && !bool.TryParse(text, out _))
        {
            faults.Add($"Telemetry:Console: must be true or false, was '{text}'.");
        }

        if (options.Console && !development)
        {
            faults.Add("Telemetry:Console: is for Development only.");
        }

        if (options.Endpoint is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            faults.Add($"{TelemetryOptions.EndpointVariable}: must be an http or https address, was '{address}'.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
