using CollectiveImpact.Storage.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Storage;

/// <summary>One line per fault, each naming its key. No line shows a connection string.</summary>
internal sealed class StorageOptionsValidator(IConfiguration section) : IValidateOptions<StorageOptions>
{
    private static readonly string[] Known = [nameof(StorageOptions.ConnectionString), nameof(StorageOptions.ServiceUri), nameof(StorageOptions.SqlitePath)];

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(StorageOptions options)
    {
        foreach (var unknown in section.GetChildren().Where(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            yield return $"Storage:{unknown.Key}: unknown setting";
        }

        if (options is { ConnectionString: not null, ServiceUri: not null })
        {
            yield return "Storage:ConnectionString: set either this or Storage:ServiceUri, not both.";
        }

        if (options.ConnectionString is { } text && TableAccount.Parse(text).Fault is { } fault)
        {
            yield return $"Storage:ConnectionString: {fault}";
        }

        if (options.ServiceUri is { } address && !IsServiceAddress(address))
        {
            // What follows the question mark may be a signature.
            yield return $"Storage:ServiceUri: must be an https address, was '{address.Split('?')[0]}'.";
        }

        if (!IsFile(options.SqlitePath))
        {
            yield return $"Storage:SqlitePath: must be the path of a file, was '{options.SqlitePath}'.";
        }
    }

    private static bool IsServiceAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri is { Query: "", Fragment: "", UserInfo: "" };

    private static bool IsFile(string path) =>
        path.Length > 0 && !path.Contains('\0') && !Path.EndsInDirectorySeparator(path) && !path.StartsWith(':') && !Directory.Exists(path);
}
