namespace CollectiveImpact.Storage.Azure;

/// <summary>
/// Settles what became of a commit that was tried more than once and refused. The first try may have been carried out and its answer lost, and
/// then the second meets its own rows. So every commit writes a random id into each row: a row that bears it proves that the commit, being all
/// or nothing, was made. Equal contents would prove nothing: two replicas may well insert the same row.
/// <para>Two cases cannot be told apart by this. When every row was overwritten since by others, the refusal stands: the caller reads again and
/// finds the newer state. When the commit only deletes and all its rows are gone, it counts as made: that is the state it asked for.</para>
/// </summary>
internal static class LostAnswer
{
    /// <summary>For a row of a proven commit that somebody has changed since: well-formed, and never the current one.</summary>
    private const string Superseded = "W/\"datetime'1601-01-01T00%3A00%3A00.0000000Z'\"";

    /// <param name="found">What is stored now for each change, in their order.</param>
    public static CommitResult Settle(CommitResult refused, IReadOnlyList<RowChange> changes, IReadOnlyList<StoredRow?> found, string commitId)
    {
        if (found.Any(stored => stored?.CommitId == commitId))
        {
            return new Committed([.. changes.Zip(found, (change, stored) => Tag(change, stored, commitId))]);
        }

        var onlyDeletes = changes.All(change => change is DeleteRow) && found.All(stored => stored is null);
        return onlyDeletes ? new Committed([.. changes.Select(_ => (string?)null)]) : refused;
    }

    private static string? Tag(RowChange change, StoredRow? stored, string commitId) =>
        change is DeleteRow ? null : stored?.CommitId == commitId ? stored.Row.ETag : Superseded;
}
