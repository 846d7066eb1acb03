namespace CollectiveImpact.Storage.Tests.Contract;

public abstract partial class TableContract
{
    [Fact]
    public async Task A_range_has_its_first_bound_and_not_its_last()
    {
        await CommitAsync([.. new[] { "a", "b", "c", "d" }.Select(key => new InsertRow(key, Text(key)))]);
        Assert.Equal(["b", "c"], (await RangeAsync("b", "d")).Select(row => row.RowKey));
        Assert.Empty(await RangeAsync("b", "b"));
        Assert.Empty(await RangeAsync("d", "a"));
        Assert.Empty(await RangeAsync("x", "z"));
    }

    [Fact]
    public async Task A_range_is_in_ordinal_order_whatever_the_culture_thinks()
    {
        string[] keys = ["a|2", "A", "_", "a|10", "Z", "å", "a", "ø", "z", "-", "aa", "æ", "~C6", "a'b", "B", "@x"];
        await CommitAsync([.. keys.Select(key => new InsertRow(key, Text(key)))]);
        Assert.Equal(keys.Order(StringComparer.Ordinal), (await RangeAsync("", "\uFFFF")).Select(row => row.RowKey));
    }

    [Fact]
    public async Task Fifteen_hundred_rows_come_whole_and_in_order_over_several_pages()
    {
        for (var hundred = 0; hundred < 15; hundred++)
        {
            await CommitAsync([.. Enumerable.Range(0, 100).Select(n => new InsertRow($"r|{(hundred * 100) + n:D4}", Text("x")))]);
        }

        await InsertAsync("q");
        await InsertAsync("s");
        Assert.Equal(Enumerable.Range(0, 1500).Select(n => $"r|{n:D4}"), (await RangeAsync("r|", "r}")).Select(row => row.RowKey));
    }

    [Fact]
    public async Task The_caller_may_write_while_it_reads_a_range()
    {
        await CommitAsync([.. Enumerable.Range(0, 100).Select(n => new InsertRow($"r|{n:D3}", Text("old")))]);
        await foreach (var row in Table.RangeAsync(partition, "r|", "r}", Ct))
        {
            Assert.IsType<Committed>(await CommitAsync(new ReplaceRow(row.RowKey, Text("new"), row.ETag)));
        }

        Assert.All(await RangeAsync("r|", "r}"), row => Assert.Equal("new", row.Properties["Text"]));
    }

    [Theory]
    [InlineData("a'b")]
    [InlineData("''")]
    [InlineData("a' or RowKey ge '")]
    public async Task A_quote_in_a_key_or_bound_is_only_a_character(string key)
    {
        await CommitAsync(new InsertRow(key, Text("quote")), new InsertRow("b", Text("other")));
        Assert.Equal("quote", (await GetAsync(key))!.Properties["Text"]);
        Assert.Equal([key], (await RangeAsync(key, key + "!")).Select(row => row.RowKey));
        Assert.IsType<Committed>(await CommitAsync(new ReplaceRow(key, Text("x"), (await GetAsync(key))!.ETag)));
        Assert.IsType<Committed>(await CommitAsync(new DeleteRow(key, null)));
    }
}
