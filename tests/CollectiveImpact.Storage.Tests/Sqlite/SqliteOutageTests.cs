using CollectiveImpact.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace CollectiveImpact.Storage.Tests.Sqlite;

public sealed class SqliteOutageTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_that_another_process_holds_too_long_is_busy_and_readers_do_not_mind()
    {
        var (file, table) = Open("alliance.db");
        using var _ = table;
        await table.CommitAsync("p", [new PutRow("a", Text("before"))], Ct);
        using (var other = file.Open())
        using (other.BeginTransaction(deferred: false))
        {
            var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => table.CommitAsync("p", [new PutRow("a", Text("after"))], Ct));
            Assert.Equal(StoreFailure.Throttled, failure.Failure);
            Assert.Equal("before", (await table.GetAsync("p", "a", Ct))!.Properties["Text"]);
        }

        Assert.IsType<Committed>(await table.CommitAsync("p", [new PutRow("a", Text("after"))], Ct));
    }

    [Fact]
    public async Task A_full_disk_leaves_nothing_half_written_and_space_makes_it_work_again()
    {
        var (file, table) = Open("alliance.db");
        using var _ = table;

        // The limit stays with the pooled connection, which the writer then gets, keeps, and gives back when it has failed.
        Limit(file, 8);
        await table.CommitAsync("p", [new PutRow("a", Text("before"))], Ct);
        var commit = Enumerable.Range(0, 20).Select(n => new PutRow($"{n}", Text(new string('x', 30_000)))).Prepend<RowChange>(new DeleteRow("a", null)).ToList();
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => table.CommitAsync("p", commit, Ct));
        Assert.Equal(StoreFailure.Unreachable, failure.Failure);
        Assert.Contains("full", failure.Message, StringComparison.Ordinal);
        Assert.Null(await table.GetAsync("p", "0", Ct));
        Assert.Equal("before", (await table.GetAsync("p", "a", Ct))!.Properties["Text"]);

        Limit(file, 100_000);
        Assert.IsType<Committed>(await table.CommitAsync("p", commit, Ct));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_unreachable_and_left_alone()
    {
        var path = folder.File("letter.db");
        await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("Kære alliance, ", 200)), Ct);
        await UnreachableAsync("letter.db");
        Assert.StartsWith("Kære alliance", await File.ReadAllTextAsync(path, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_unreachable()
    {
        Directory.CreateDirectory(folder.File("folder.db"));
        await UnreachableAsync("folder.db");
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_unreachable()
    {
        await File.WriteAllTextAsync(folder.File("data"), "", Ct);
        await UnreachableAsync(Path.Combine("data", "alliance.db"));
    }

    [Fact]
    public async Task Missing_folders_are_made_and_rows_outlive_the_process_that_wrote_them()
    {
        var name = Path.Combine("some", "where", "alliance.db");
        using (var first = Open(name).Table)
        {
            await first.EnsureCreatedAsync(Ct);
            await first.CommitAsync("p", [new PutRow("a", Text("kept"))], Ct);
        }

        using var second = Open(name).Table;
        Assert.Equal("kept", (await second.GetAsync("p", "a", Ct))!.Properties["Text"]);
    }

    [Fact]
    public async Task Two_tables_on_one_file_lose_no_update()
    {
        using var one = Open("alliance.db").Table;
        using var two = Open("alliance.db").Table;
        await one.CommitAsync("p", [new InsertRow("counter", Text(""))], Ct);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Task.Run(() => LengthenAsync(n % 2 == 0 ? one : two), Ct)));
        Assert.Equal(100, (await two.GetAsync("p", "counter", Ct))!.Properties["Text"].Length);
    }

    private static async Task LengthenAsync(SqliteTable table)
    {
        for (var times = 0; times < 10;)
        {
            var row = (await table.GetAsync("p", "counter", Ct))!;
            times += await table.CommitAsync("p", [new ReplaceRow("counter", Text(row.Properties["Text"] + "x"), row.ETag)], Ct) is Committed ? 1 : 0;
        }
    }

    private static Dictionary<string, string> Text(string value) => new() { ["Text"] = value };

    private static void Limit(SqliteFile file, int pages)
    {
        using var connection = file.Open();
        using var command = new SqliteCommand($"PRAGMA max_page_count = {pages}", connection);
        command.ExecuteNonQuery();
    }

    private async Task UnreachableAsync(string name)
    {
        using var table = Open(name).Table;
        var read = await Assert.ThrowsAsync<StoreUnavailableException>(() => table.PingAsync(Ct));
        var write = await Assert.ThrowsAsync<StoreUnavailableException>(() => table.CommitAsync("p", [new PutRow("a", Text("x"))], Ct));
        Assert.Equal((StoreFailure.Unreachable, StoreFailure.Unreachable), (read.Failure, write.Failure));
    }

    private (SqliteFile File, SqliteTable Table) Open(string name)
    {
        var file = new SqliteFile(folder.File(name), TimeSpan.FromSeconds(1));
        return (file, new SqliteTable(file));
    }
}
