using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Hosting;

/// <summary>The section <c>Alliance</c>.</summary>
internal sealed class AllianceOptions
{
    public const string Section = "Alliance";

    /// <summary>A file in the sample's format, loaded into an empty store. In Development the project's own sample when nothing is set.</summary>
    public string? SamplePath { get; set; }
}

/// <summary>Says in one line per key what is wrong.</summary>
internal sealed class AllianceOptionsValidator(IConfigurationSection section) : IValidateOptions<AllianceOptions>
{
    public ValidateOptionsResult Validate(string? name, AllianceOptions options)
    {
        List<string> faults =
        [
            .. section.GetChildren().Where(child => !child.Key.Equals(nameof(AllianceOptions.SamplePath), StringComparison.OrdinalIgnoreCase))
                .Select(child => $"{AllianceOptions.Section}:{child.Key}: unknown setting."),
        ];
        if (options.SamplePath is { Length: > 0 } path && !File.Exists(path))
        {
            faults.Add($"Alliance:SamplePath: there is no file '{path}'.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
