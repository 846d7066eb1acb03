namespace CollectiveImpact.Storage.Tests.Contract;

public abstract partial class TableContract
{
    [Fact]
    public async Task A_hundred_changes_are_made_together_and_tags_come_in_their_order()
    {
        var committed = Assert.IsType<Committed>(await CommitAsync([.. Enumerable.Range(0, 100).Select(n => new InsertRow($"r|{n:D3}", Text($"{n}")))]));
        var rows = await RangeAsync("r|", "r}");
        Assert.Equal(Enumerable.Range(0, 100).Select(n => $"{n}"), rows.Select(row => row.Properties["Text"]));
        Assert.Equal(rows.Select(row => row.ETag), committed.ETags);
    }

    [Fact]
    public async Task Every_kind_of_change_fits_in_one_commit()
    {
        var tag = await InsertAsync("replace");
        await InsertAsync("delete");
        var committed = Assert.IsType<Committed>(await CommitAsync(
            new InsertRow("insert", Text("1")), new ReplaceRow("replace", Text("2"), tag), new DeleteRow("delete", null), new PutRow("put", Text("3"))));
        Assert.Equal([true, true, false, true], committed.ETags.Select(given => given is not null));
        Assert.Equal(["insert", "put", "replace"], (await RangeAsync("a", "z")).Select(row => row.RowKey));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(42)]
    [InlineData(99)]
    public async Task A_conflict_anywhere_leaves_nothing_behind_and_names_its_row(int taken)
    {
        await InsertAsync($"r|{taken:D3}", "theirs");
        var result = await CommitAsync([.. Enumerable.Range(0, 100).Select(n => new InsertRow($"r|{n:D3}", Text("ours")))]);
        Assert.Equal(new Conflict($"r|{taken:D3}"), result);
        Assert.Equal(["theirs"], (await RangeAsync("r|", "r}")).Select(row => row.Properties["Text"]));
    }

    [Fact]
    public async Task A_refused_commit_takes_back_replaced_and_deleted_rows_too()
    {
        var (a, b) = (await InsertAsync("a"), await InsertAsync("b"));
        var result = await CommitAsync(
            new ReplaceRow("a", Text("new"), a), new DeleteRow("b", b), new InsertRow("c", Text("new")), new ReplaceRow("nobody", Text("new"), a));
        Assert.Equal(new Missing("nobody"), result);
        var rows = await RangeAsync("a", "z");
        Assert.Equal([("a", "first", a), ("b", "first", b)], rows.Select(row => (row.RowKey, row.Properties["Text"], row.ETag)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public Task A_commit_of_no_or_too_many_changes_is_refused(int changes) =>
        Assert.ThrowsAsync<ArgumentException>(() => CommitAsync([.. Enumerable.Range(0, changes).Select(n => new PutRow($"{n}", Text("")))]));

    [Fact]
    public async Task A_row_twice_in_one_commit_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(new PutRow("a", Text("1")), new DeleteRow("a", null)));
        Assert.Null(await GetAsync("a"));
    }
}
