using Azure.Core;
using Azure.Identity;
using CollectiveImpact.Storage.Azure;
using CollectiveImpact.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Storage;

public static class TableRegistration
{
    // A press may meet the lock twice, and is to be answered within five seconds all the same.
    private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(2);

    /// <summary>Registers <see cref="ITable"/> by the section <c>Storage</c>, checked at start. The host calls <see cref="ITable.EnsureCreatedAsync"/>.</summary>
    public static IServiceCollection AddTable(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(StorageOptions.Section);
        services.AddOptions<StorageOptions>().Configure(options => Read(section, options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>>(new StorageOptionsValidator(section));
        return services.AddSingleton(provider => Make(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            provider.GetService<ILogger<AzureTable>>() ?? NullLogger<AzureTable>.Instance));
    }

    // An empty value is how compose files and templates say "not set".
    private static void Read(IConfigurationSection section, StorageOptions options)
    {
        string? Value(string key) => string.IsNullOrWhiteSpace(section[key]) ? null : section[key]!.Trim();
        options.ConnectionString = Value(nameof(options.ConnectionString));
        options.ServiceUri = Value(nameof(options.ServiceUri));
        options.SqlitePath = Value(nameof(options.SqlitePath)) ?? options.SqlitePath;
    }

    // The system's clock even where the host has another: a request is signed with the real time, and the network waits for nobody's.
    private static ITable Make(StorageOptions options, ILogger<AzureTable> log)
    {
        if (options.ConnectionString is { } text && TableAccount.Parse(text).Account is { } account)
        {
            return new AzureTable(TableService.WithKey(account, TimeProvider.System), log);
        }

        return options.ServiceUri is { } address
            ? new AzureTable(TableService.WithCredential(new Uri(address), new DefaultAzureCredential()), log)
            : new SqliteTable(new SqliteFile(options.SqlitePath, LockWait));
    }
}
