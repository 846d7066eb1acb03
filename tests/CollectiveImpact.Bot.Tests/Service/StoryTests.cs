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

    [Fact]
    public async Task Alliance_is_set_up_from_an_empty_file_and_asks_exactly_the_right_people()
    {
        await using var bot = new BotProcess(new Dictionary<string, string> { ["Alliance__SamplePath"] = "" });
        await SetUpStory.TellAsync(bot, Ct);
    }

    [Fact]
    public async Task Alliance_is_set_up_from_empty_table_storage_and_asks_exactly_the_right_people()
    {
        await using var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        await using var bot = new BotProcess(new Dictionary<string, string> { ["Alliance__SamplePath"] = "", ["Storage__ConnectionString"] = azurite.ConnectionString });
        await SetUpStory.TellAsync(bot, Ct);
    }
}
