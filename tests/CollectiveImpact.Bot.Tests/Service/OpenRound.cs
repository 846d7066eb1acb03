using System.Text.Json.Nodes;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>One bot for many tests, with this week's round open. Each test speaks as somebody of its own.</summary>
public sealed class OpenRound : IAsyncLifetime
{
    internal BotHost Host { get; private set; } = null!;

    public BotDriver Driver => Host.Driver;

    public IReadOnlyDictionary<string, JsonObject> Cards { get; private set; } = null!;

    public async ValueTask InitializeAsync() => (Host, Cards) = await BotHost.WithRoundAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
