using CollectiveImpact.Storage.Sqlite;
using CollectiveImpact.Storage.Tests.Contract;

namespace CollectiveImpact.Storage.Tests.Sqlite;

public sealed class SqliteTableContract : TableContract, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SqliteTable table;

    public SqliteTableContract() => table = new SqliteTable(new SqliteFile(folder.File("alliance.db"), TimeSpan.FromSeconds(3)));

    private protected override ITable Table => table;

    public void Dispose()
    {
        table.Dispose();
        folder.Dispose();
    }
}
