namespace CollectiveImpact.Storage.Tests.Contract;

public abstract partial class TableContract
{
    [Fact]
    public async Task A_row_that_was_never_written_is_null() => Assert.Null(await GetAsync("nobody"));

    [Fact]
    public async Task A_row_is_read_as_it_was_inserted()
    {
        var tag = await InsertAsync("answer|2026-W47|soren", "På vej");
        var row = await GetAsync("answer|2026-W47|soren");
        Assert.Equal((partition, "answer|2026-W47|soren", tag), (row!.PartitionKey, row.RowKey, row.ETag));
        Assert.Equal(Text("På vej"), row.Properties);
    }

    [Fact]
    public async Task Partitions_do_not_see_each_other()
    {
        await InsertAsync("a");
        Assert.Null(await Table.GetAsync(partition + "-other", "a", Ct));
    }

    [Fact]
    public async Task Inserting_a_key_that_is_taken_is_a_conflict_and_changes_nothing()
    {
        var tag = await InsertAsync("a");
        Assert.Equal(new Conflict("a"), await CommitAsync(new InsertRow("a", Text("second"))));
        Assert.Equal((tag, "first"), ((await GetAsync("a"))!.ETag, (await GetAsync("a"))!.Properties["Text"]));
    }

    [Fact]
    public async Task Replacing_drops_the_old_properties_and_gives_a_new_tag()
    {
        var tag = await InsertAsync("a");
        var replaced = Assert.IsType<Committed>(await CommitAsync(new ReplaceRow("a", new Dictionary<string, string> { ["Other"] = "x" }, tag)));
        var row = await GetAsync("a");
        Assert.Equal(["Other"], row!.Properties.Keys);
        Assert.Equal(replaced.ETags.Single(), row.ETag);
        Assert.NotEqual(tag, row.ETag);
    }

    [Fact]
    public async Task Replacing_an_older_version_is_a_conflict()
    {
        var stale = await InsertAsync("a");
        var current = Assert.IsType<Committed>(await CommitAsync(new ReplaceRow("a", Text("second"), stale))).ETags.Single();
        Assert.Equal(new Conflict("a"), await CommitAsync(new ReplaceRow("a", Text("third"), stale)));
        Assert.Equal(current, (await GetAsync("a"))!.ETag);
    }

    [Fact]
    public async Task Replacing_or_deleting_a_row_that_is_not_there_says_missing()
    {
        var tag = await InsertAsync("a");
        Assert.Equal(new Missing("b"), await CommitAsync(new ReplaceRow("b", Text("x"), tag)));
        Assert.Equal(new Missing("b"), await CommitAsync(new DeleteRow("b", tag)));
        Assert.Equal(new Missing("b"), await CommitAsync(new DeleteRow("b", null)));
    }

    [Fact]
    public async Task Putting_inserts_and_then_replaces_whatever_is_there()
    {
        Assert.IsType<Committed>(await CommitAsync(new PutRow("a", Text("first"))));
        var put = Assert.IsType<Committed>(await CommitAsync(new PutRow("a", Text("second"))));
        var row = await GetAsync("a");
        Assert.Equal((put.ETags.Single(), "second"), (row!.ETag, row.Properties["Text"]));
    }

    [Fact]
    public async Task Deleting_an_older_version_is_a_conflict_and_without_a_tag_it_is_not()
    {
        var stale = await InsertAsync("a");
        await CommitAsync(new PutRow("a", Text("second")));
        Assert.Equal(new Conflict("a"), await CommitAsync(new DeleteRow("a", stale)));
        Assert.Null(Assert.IsType<Committed>(await CommitAsync(new DeleteRow("a", null))).ETags.Single());
        Assert.Null(await GetAsync("a"));
    }

    [Fact]
    public async Task A_row_that_was_deleted_and_inserted_again_has_another_tag()
    {
        var first = await InsertAsync("a");
        await CommitAsync(new DeleteRow("a", first));
        var second = await InsertAsync("a");
        Assert.NotEqual(first, second);
        Assert.Equal(new Conflict("a"), await CommitAsync(new ReplaceRow("a", Text("x"), first)));
    }

    [Fact]
    public async Task Making_the_table_twice_keeps_what_is_there()
    {
        await Table.EnsureCreatedAsync(Ct);
        await InsertAsync("a");
        await Table.EnsureCreatedAsync(Ct);
        await Table.PingAsync(Ct);
        Assert.NotNull(await GetAsync("a"));
    }

    [Fact]
    public async Task A_cancelled_call_says_so()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.GetAsync(partition, "a", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.CommitAsync(partition, [new PutRow("a", Text("x"))], cancelled));
        Assert.Null(await GetAsync("a"));
    }
}
