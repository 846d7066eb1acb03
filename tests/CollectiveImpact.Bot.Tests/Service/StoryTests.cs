using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Service;

public sealed class StoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Round_is_lived_through_kills_from_installation_to_digest_on_a_file()
    {
        await using var bot = new BotProcess();
        await Story.TellAsync(bot, Ct);
    }

    [Fact]
    public async Task Round_is_lived_through_kills_from_installation_to_digest_on_table_storage()
    {
        await using var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        await using var bot = new BotProcess(new Dictionary<string, string> { ["Storage__ConnectionString"] = azurite.ConnectionString });
        await Story.TellAsync(bot, Ct);
        Assert.Empty(Directory.GetFileSystemEntries(bot.Folder));
    }
}
