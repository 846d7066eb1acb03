using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// What a replica is called among its like: its machine and the address it listens at. No two that live share that, and one that was
/// killed and comes up again has its old name, so that it need not wait for itself.
/// </summary>
internal sealed class ReplicaName(IServer server)
{
    private readonly string _otherwise = Guid.NewGuid().ToString("N");

    /// <summary>Read when the server listens.</summary>
    public string Read()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses.Order(StringComparer.Ordinal).ToList() ?? [];
        return $"{Environment.MachineName} {(addresses.Count == 0 ? _otherwise : string.Join(' ', addresses))}";
    }
}
