namespace CollectiveImpact.Storage.Tests.Contract;

public abstract partial class TableContract
{
    [Fact]
    public async Task All_rows_of_all_partitions_come_whole_and_in_order_over_several_pages()
    {
        var (first, second) = (partition + "a", partition + "b");
        await Table.CommitAsync(second, [new InsertRow("a|0", Text("late"))], Ct);
        for (var hundred = 0; hundred < 11; hundred++)
        {
            await Table.CommitAsync(first, [.. Enumerable.Range(0, 100).Select(n => new InsertRow($"r|{(hundred * 100) + n:D4}", Text("x")))], Ct);
        }

        await InsertAsync("z");
        var rows = new List<Row>();
        await foreach (var row in Table.AllAsync(Ct))
        {
            rows.Add(row);
        }

        Assert.Equal(rows.OrderBy(row => row.PartitionKey, StringComparer.Ordinal).ThenBy(row => row.RowKey, StringComparer.Ordinal), rows);
        var own = rows.Where(row => row.PartitionKey.StartsWith(partition, StringComparison.Ordinal)).ToList();
        Assert.Equal([(partition, "z"), .. Enumerable.Range(0, 1100).Select(n => (first, $"r|{n:D4}")), (second, "a|0")], own.Select(row => (row.PartitionKey, row.RowKey)));
        Assert.Equal(("late", (await Table.GetAsync(second, "a|0", Ct))!.ETag), (own[^1].Properties["Text"], own[^1].ETag));
    }
}
