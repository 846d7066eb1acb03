using CollectiveImpact.Testing.Peers;

[assembly: AssemblyFixture(typeof(CollectiveImpact.EndToEnd.Tests.Peers.BrowserFixture))]

namespace CollectiveImpact.EndToEnd.Tests.Peers;

/// <summary>One browser for all tests of the assembly.</summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private Task<Browser>? _browser;

    // Started by the first test that wants it: a missing browser must skip that test, which a fixture's own start cannot.
    public Task<Browser> GetAsync()
    {
        lock (_lock)
        {
            return _browser ??= Browser.StartAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is { IsCompletedSuccessfully: true } started)
        {
            await (await started).DisposeAsync();
        }
    }
}
