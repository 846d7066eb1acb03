namespace CollectiveImpact.Storage;

/// <summary>One change in a commit.</summary>
public abstract record RowChange(string RowKey);

/// <summary>A new row. <see cref="Conflict"/> when the key is taken: this is how it is settled who acts.</summary>
public sealed record InsertRow(string RowKey, IReadOnlyDictionary<string, string> Properties) : RowChange(RowKey);

/// <summary>All properties anew, if the row is still the version that was read.</summary>
public sealed record ReplaceRow(string RowKey, IReadOnlyDictionary<string, string> Properties, string ETag) : RowChange(RowKey);

/// <summary>Inserts or replaces, whatever is there.</summary>
public sealed record PutRow(string RowKey, IReadOnlyDictionary<string, string> Properties) : RowChange(RowKey);

/// <summary>Removes the row, if it is still the version that was read; without an ETag, whatever version it is.</summary>
public sealed record DeleteRow(string RowKey, string? ETag) : RowChange(RowKey);
