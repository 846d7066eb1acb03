using CollectiveImpact.Alliance;

namespace CollectiveImpact.Storage;

/// <summary>Where a session looks before it asks the store, and where it leaves what the store said.</summary>
internal interface IRowsAhead : IReadAhead
{
    /// <summary>What can still be used when the session has written something; null for nothing.</summary>
    IRowsAhead? AfterCommit();

    /// <summary>False: not known. True with null: there is none.</summary>
    bool TryGet(string key, out Row? row);

    /// <summary>Null: not known whole.</summary>
    IReadOnlyList<Row>? Range((string From, string To) wanted);

    /// <summary>Taken before something is read, and given with what was found: what was written in between is newer.</summary>
    long Mark(string key);

    void Note(long mark, string key, Row? row);

    void Note(long mark, (string From, string To) range, IReadOnlyList<Row> rows);
}
