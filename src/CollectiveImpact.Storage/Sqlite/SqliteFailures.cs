using Microsoft.Data.Sqlite;

namespace CollectiveImpact.Storage.Sqlite;

/// <summary>Which errors are an outage, by primary result code (https://sqlite.org/rescode.html). Others are bugs and pass through.</summary>
internal static class SqliteFailures
{
    public static StoreUnavailableException? From(Exception exception) => exception switch
    {
        SqliteException sqlite => From(sqlite),
        IOException or UnauthorizedAccessException => new(StoreFailure.Unreachable, null, exception, "Storage:SqlitePath: the file or its folder cannot be used."),
        _ => null,
    };

    private static StoreUnavailableException? From(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => new(StoreFailure.Throttled, null, exception, "The database file is locked by another process."),
        13 => new(StoreFailure.Unreachable, null, exception, "The disk of the database file is full."),
        11 or 26 => new(StoreFailure.Unreachable, null, exception, "Storage:SqlitePath: the file is damaged or is no database."),
        3 or 7 or 8 or 10 or 14 or 15 or 22 or 23 => new(
            StoreFailure.Unreachable, null, exception, $"The database file cannot be used (SQLite error {exception.SqliteErrorCode})."),
        _ => null,
    };
}
