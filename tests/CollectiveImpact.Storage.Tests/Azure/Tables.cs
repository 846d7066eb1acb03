using CollectiveImpact.Storage.Azure;
using Microsoft.Extensions.Logging.Abstractions;

namespace CollectiveImpact.Storage.Tests.Azure;

internal static class Tables
{
    public static AzureTable Open(string connectionString)
    {
        var (account, fault) = TableAccount.Parse(connectionString);
        Assert.Null(fault);
        return new AzureTable(TableService.WithKey(account!, TimeProvider.System), NullLogger<AzureTable>.Instance);
    }
}
