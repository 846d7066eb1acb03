namespace CollectiveImpact.Storage.Azure;

/// <summary>
/// The address of a query. Single rows are read by query too, which the service answers from the same index; keys then stand in the query
/// string, which traces and logs leave out, and not in the path.
/// </summary>
internal static class TableQuery
{
    public static string Row(string table, string partition, string rowKey) =>
        Address(table, $"PartitionKey eq {Text(partition)} and RowKey eq {Text(rowKey)}");

    public static string Range(string table, string partition, string from, string to) =>
        Address(table, $"PartitionKey eq {Text(partition)} and RowKey ge {Text(from)} and RowKey lt {Text(to)}");

    /// <summary>No filter: the whole table.</summary>
    public static string All(string table) => $"{table}()?";

    public static string Next(string address, Continuation? next) => next switch
    {
        null => address,
        { RowKey: null } => $"{address}&NextPartitionKey={Uri.EscapeDataString(next.Partition)}",
        _ => $"{address}&NextPartitionKey={Uri.EscapeDataString(next.Partition)}&NextRowKey={Uri.EscapeDataString(next.RowKey)}",
    };

    private static string Address(string table, string filter) => $"{table}()?$filter={Uri.EscapeDataString(filter)}";

    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
