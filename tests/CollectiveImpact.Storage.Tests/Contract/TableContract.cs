namespace CollectiveImpact.Storage.Tests.Contract;

/// <summary>What every <see cref="ITable"/> does. Each test has a partition to itself.</summary>
public abstract partial class TableContract
{
    private readonly string partition = $"alliance-{Guid.NewGuid():N}";

    private protected abstract ITable Table { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Text(string value) => new() { ["Text"] = value };

    private Task<Row?> GetAsync(string rowKey) => Table.GetAsync(partition, rowKey, Ct);

    private Task<CommitResult> CommitAsync(params RowChange[] changes) => Table.CommitAsync(partition, changes, Ct);

    private async Task<string> InsertAsync(string rowKey, string value = "first") =>
        Assert.IsType<Committed>(await CommitAsync(new InsertRow(rowKey, Text(value)))).ETags.Single()!;

    private async Task<List<Row>> RangeAsync(string from, string to)
    {
        var rows = new List<Row>();
        await foreach (var row in Table.RangeAsync(partition, from, to, Ct))
        {
            rows.Add(row);
        }

        return rows;
    }
}
