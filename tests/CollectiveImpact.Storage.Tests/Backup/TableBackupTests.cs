using System.Text;
using CollectiveImpact.Storage.Backup;
using CollectiveImpact.Storage.Sqlite;
using CollectiveImpact.Storage.Tests.Azure;
using CollectiveImpact.Storage.Tests.Sqlite;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Storage.Tests.Backup;

/// <summary>Every row goes out and comes back the same, on both stores and from one to the other.</summary>
public sealed class TableBackupTests : IAsyncDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<SqliteTable> files = [];
    private AzuriteServer? azurite;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        files.ForEach(file => file.Dispose());
        folder.Dispose();
        await (azurite?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Theory]
    [InlineData("file", "file")]
    [InlineData("file", "azure")]
    [InlineData("azure", "file")]
    public async Task Rows_come_back_the_same_in_an_empty_store(string from, string to)
    {
        var (source, target) = (await OpenAsync(from, "a"), await OpenAsync(to, "b"));
        await FillAsync(source);
        var before = await RowsAsync(source);
        using var file = new MemoryStream();
        Assert.Equal(before.Count, await Backup(source).WriteAsync(file, Ct));
        file.Position = 0;

        Assert.Equal(before.Count, await Backup(target).RestoreAsync(file, replace: false, Ct));
        Assert.Equal(before, await RowsAsync(target));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("azure")]
    public async Task Store_is_wiped_and_put_back_when_told_and_refused_when_not(string kind)
    {
        var table = await OpenAsync(kind, "a");
        await FillAsync(table);
        var before = await RowsAsync(table);
        using var file = new MemoryStream();
        await Backup(table).WriteAsync(file, Ct);
        await table.CommitAsync("other", [new InsertRow("later", new Dictionary<string, string>())], Ct);
        var changed = await RowsAsync(table);

        file.Position = 0;
        Assert.Contains("--replace", (await Assert.ThrowsAsync<BackupException>(() => Backup(table).RestoreAsync(file, replace: false, Ct))).Message, StringComparison.Ordinal);
        Assert.Equal(changed, await RowsAsync(table));

        file.Position = 0;
        await Backup(table).RestoreAsync(file, replace: true, Ct);
        Assert.Equal(before, await RowsAsync(table));
    }

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("{}", "no backup")]
    [InlineData("{\"format\":\"alliancebot-backup\",\"version\":2}\n{\"rows\":0}\n", "no backup of version 1")]
    [InlineData("H\n{\"partition\":\"p\",\"row\":\"r\",\"properties\":{\"Text\":\"hemmelig\"}}\n", "cut off")]
    [InlineData("H\n{\"partition\":\"p\",\"row\":\"r\",\"properties\":{\"Text\":\"hemm", "line 2 cannot be read")]
    [InlineData("H\n{\"partition\":\"p\",\"row\":\"r\",\"properties\":{\"Text\":\"hemmelig\"}}\n{\"rows\":2}\n", "does not fit the 1 rows")]
    [InlineData("H\n{\"rows\":0}\n{\"rows\":0}\n", "does not fit the 0 rows")]
    [InlineData("H\n{\"partition\":\"p/q\",\"row\":\"r\",\"properties\":{}}\n{\"rows\":1}\n", "cannot be one of the store's")]
    [InlineData("H\n{\"partition\":\"p\",\"row\":\"r\",\"properties\":{\"Text\":null}}\n{\"rows\":1}\n", "cannot be one of the store's")]
    public async Task Damaged_file_changes_nothing_and_is_not_repeated_in_the_message(string text, string fault)
    {
        var table = OpenFile("a");
        await table.CommitAsync("p", [new InsertRow("kept", new Dictionary<string, string>())], Ct);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text.Replace("H\n", "{\"format\":\"alliancebot-backup\",\"version\":1}\n", StringComparison.Ordinal)));

        var refused = await Assert.ThrowsAsync<BackupException>(() => Backup(table).RestoreAsync(file, replace: true, Ct));
        Assert.Contains(fault, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemm", refused.Message, StringComparison.Ordinal);
        Assert.Single(await RowsAsync(table));
    }

    [Fact]
    public async Task Empty_store_makes_an_empty_backup()
    {
        using var file = new MemoryStream();
        Assert.Equal(0, await Backup(OpenFile("a")).WriteAsync(file, Ct));
        file.Position = 0;
        Assert.Equal(0, await Backup(OpenFile("b")).RestoreAsync(file, replace: false, Ct));
    }

    private static TableBackup Backup(ITable table) => new(table, TimeProvider.System);

    private async Task<ITable> OpenAsync(string kind, string name) => kind == "azure" ? await OpenAzureAsync() : OpenFile(name);

    // A server of its own: a backup is of everything, and the other tests' server holds theirs.
    private async Task<ITable> OpenAzureAsync()
    {
        azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        return Tables.Open(azurite.ConnectionString);
    }

    private SqliteTable OpenFile(string name)
    {
        var table = new SqliteTable(new SqliteFile(folder.File(name + ".db"), TimeSpan.FromSeconds(3)));
        files.Add(table);
        return table;
    }

    /// <summary>More rows than one commit and one page take, more bytes than one commit takes, and texts that are easily spoilt on the way.</summary>
    private static async Task FillAsync(ITable table)
    {
        foreach (var chunk in Enumerable.Range(0, 1100).Chunk(100))
        {
            await table.CommitAsync("ung-i-havnebyen", [.. chunk.Select(n => new PutRow($"win|{n:D5}", new Dictionary<string, string> { ["Text"] = $"Sejr nr. {n}" }))], Ct);
        }

        foreach (var n in Enumerable.Range(0, 12))
        {
            var large = Enumerable.Range(0, 14).ToDictionary(part => $"Part{part}", _ => new string('å', 32_000));
            await table.CommitAsync("tung", [new PutRow($"row{n:D2}", large)], Ct);
        }

        var odd = new Dictionary<string, string>
        {
            ["Empty"] = "",
            ["Lines"] = "første\r\nanden\n\ttredje\u2028fjerde",
            ["Signs"] = "\"citat\" \\ <b>&amp;</b> 👩‍🚒 æøå \u0001 \uFEFF",
        };
        await table.CommitAsync("@member", [new PutRow("~C6|x", odd), new PutRow("tom", new Dictionary<string, string>())], Ct);
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(ITable table)
    {
        var rows = new List<string>();
        await foreach (var row in table.AllAsync(Ct))
        {
            rows.Add($"{row.PartitionKey} {row.RowKey} {string.Join(' ', row.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + "=" + p.Value))}");
        }

        return rows;
    }
}
