namespace CollectiveImpact.Storage.Azure;

/// <summary>Where the Table service is and the key that opens it.</summary>
internal sealed record TableAccount(Uri Endpoint, string Name, byte[] Key)
{
    // Azurite's account is the same everywhere and published (https://learn.microsoft.com/azure/storage/common/storage-connect-azurite).
    private const string Development =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + "TableEndpoint=http://127.0.0.1:10002/devstoreaccount1";

    /// <summary>
    /// Reads a connection string as Microsoft writes it (https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string).
    /// Either the account, or a fault that shows nothing of the text.
    /// </summary>
    public static (TableAccount? Account, string? Fault) Parse(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                return (null, "must be Name=Value pairs with ; between.");
            }

            settings[part[..equals].Trim()] = part[(equals + 1)..].Trim();
        }

        return settings.TryGetValue("UseDevelopmentStorage", out var development) && bool.TryParse(development, out var use) && use
            ? Parse(Development)
            : Read(settings);
    }

    private static (TableAccount? Account, string? Fault) Read(Dictionary<string, string> settings)
    {
        if (settings.ContainsKey("SharedAccessSignature"))
        {
            return (null, "a SharedAccessSignature is not supported; use an AccountKey, or Storage:ServiceUri with a managed identity.");
        }

        if (settings.GetValueOrDefault("AccountName") is not { Length: > 0 } name)
        {
            return (null, "AccountName is missing.");
        }

        if (settings.GetValueOrDefault("AccountKey") is not { Length: > 0 } key)
        {
            return (null, "AccountKey is missing.");
        }

        var bytes = new byte[key.Length];
        if (!Convert.TryFromBase64String(key, bytes, out var length) || length == 0)
        {
            return (null, "AccountKey is not base64.");
        }

        return Address(settings, name) is { } endpoint
            ? (new TableAccount(endpoint, name, bytes[..length]), null)
            : (null, "TableEndpoint, or DefaultEndpointsProtocol and EndpointSuffix, must make an http or https address.");
    }

    private static Uri? Address(Dictionary<string, string> settings, string name)
    {
        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        var text = settings.GetValueOrDefault("TableEndpoint", $"{protocol}://{name}.table.{suffix}");
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri is { Query: "", Fragment: "" }
            ? uri
            : null;
    }
}
