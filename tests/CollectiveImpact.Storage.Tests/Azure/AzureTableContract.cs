using CollectiveImpact.Storage.Tests.Contract;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Storage.Tests.Azure;

public sealed class AzureTableContract(AzuriteServer azurite) : TableContract
{
    private protected override ITable Table { get; } = Tables.Open(azurite.ConnectionString);
}
