using CollectiveImpact.Testing.Peers;

[assembly: AssemblyFixture(typeof(AzuriteServer))]
