namespace CollectiveImpact.Storage;

/// <summary>The section <c>Storage</c>. At most one of the first two; with neither, the SQLite file is used.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Azure Table Storage by account key; <c>UseDevelopmentStorage=true</c> is Azurite on its usual port.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Azure Table Storage by Entra ID, such as <c>https://alliance.table.core.windows.net</c>.</summary>
    public string? ServiceUri { get; set; }

    /// <summary>The SQLite file, relative to the current working directory.</summary>
    public string SqlitePath { get; set; } = "data/alliance.db";
}
