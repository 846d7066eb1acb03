namespace CollectiveImpact.Storage;

/// <summary>What became of a commit. Anything but <see cref="Committed"/> means that nothing was changed.</summary>
public abstract record CommitResult;

/// <summary>The new ETags in the order of the changes; null for deletes.</summary>
public sealed record Committed(IReadOnlyList<string?> ETags) : CommitResult;

/// <summary>The first row that exists already (insert) or has another ETag than expected (replace, delete).</summary>
public sealed record Conflict(string RowKey) : CommitResult;

/// <summary>The first row to replace or delete that is not there.</summary>
public sealed record Missing(string RowKey) : CommitResult;
