using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>One bot for many tests that change nothing another of them looks at. It is in the team; no round is open.</summary>
public sealed class QuietBot : IAsyncLifetime
{
    internal BotHost Host { get; private set; } = null!;

    public BotDriver Driver => Host.Driver;

    public async ValueTask InitializeAsync()
    {
        Host = await BotHost.StartAsync(TestContext.Current.CancellationToken);
        await Driver.InstallsInTeamAsync("m01", TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
