using CollectiveImpact.Storage.Sqlite;
using CollectiveImpact.Storage.Tests.Sqlite;

namespace CollectiveImpact.Storage.Tests.Stores;

public sealed class SqliteMeetingStores : MeetingStoresContract, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SqliteTable table;

    public SqliteMeetingStores() => table = new SqliteTable(new SqliteFile(folder.File("alliance.db"), TimeSpan.FromSeconds(3)));

    private protected override ITable Table => table;

    public void Dispose()
    {
        table.Dispose();
        folder.Dispose();
    }
}
