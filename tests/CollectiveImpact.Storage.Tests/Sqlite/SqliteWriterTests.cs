using CollectiveImpact.Storage.Sqlite;

namespace CollectiveImpact.Storage.Tests.Sqlite;

/// <summary>Many who write at the same time are written together, and each for itself.</summary>
public sealed class SqliteWriterTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SqliteTable table;

    public SqliteWriterTests() => table = new SqliteTable(new SqliteFile(folder.File("alliance.db"), TimeSpan.FromSeconds(30)));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_of_many_at_once_gets_its_own_result_and_who_is_refused_leaves_nothing()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 300).Select(n => Task.Run(
            () => table.CommitAsync("p", [new InsertRow($"own|{n}", Text(n)), new InsertRow($"shared|{n % 100}", Text(n))], Ct), Ct)));

        Assert.Equal(100, results.Count(result => result is Committed));
        Assert.All(results.Where(result => result is not Committed), result => Assert.StartsWith("shared|", Assert.IsType<Conflict>(result).RowKey, StringComparison.Ordinal));
        for (var n = 0; n < 300; n++)
        {
            Assert.Equal(results[n] is Committed, await table.GetAsync("p", $"own|{n}", Ct) is not null);
        }
    }

    [Fact]
    public async Task Row_that_is_replaced_by_many_at_once_is_replaced_by_one()
    {
        var tag = Assert.IsType<Committed>(await table.CommitAsync("p", [new InsertRow("row", Text(0))], Ct)).ETags[0]!;
        var results = await Task.WhenAll(Enumerable.Range(1, 50).Select(n => table.CommitAsync("p", [new ReplaceRow("row", Text(n), tag)], Ct)));

        Assert.Single(results, result => result is Committed);
    }

    [Fact]
    public async Task Who_gave_up_before_its_turn_is_not_written()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.CommitAsync("p", [new InsertRow("row", Text(0))], gone.Token));
        Assert.Null(await table.GetAsync("p", "row", Ct));
    }

    public void Dispose()
    {
        table.Dispose();
        folder.Dispose();
    }

    private static Dictionary<string, string> Text(int value) => new() { ["data"] = $"{value}" };
}
