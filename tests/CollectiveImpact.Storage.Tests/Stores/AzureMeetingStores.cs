using CollectiveImpact.Storage.Tests.Azure;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Storage.Tests.Stores;

public sealed class AzureMeetingStores(AzuriteServer azurite) : MeetingStoresContract
{
    private protected override ITable Table { get; } = Tables.Open(azurite.ConnectionString);
}
