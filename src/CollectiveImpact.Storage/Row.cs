namespace CollectiveImpact.Storage;

/// <summary>A stored row. The ETag names this version of it and is never used again for the same key, not even after a delete.</summary>
public sealed record Row(string PartitionKey, string RowKey, IReadOnlyDictionary<string, string> Properties, string ETag)
{
    /// <summary>What <see cref="Documents"/> read in it: a row that is kept in memory is understood once.</summary>
    internal object? Document { get; set; }
}
