using CollectiveImpact.Bot.Tests.Cards.Gallery;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Cards;

/// <summary>
/// Every card looks as it did. Where a change is wanted, run the tests once with ACCEPT_CARDS=1 and read the difference before
/// it is committed.
/// </summary>
public sealed class PinnedCardTests
{
    private const string AcceptVariable = "ACCEPT_CARDS";
    private static readonly string _folder = Path.Combine(RepositoryRoot.Path, "tests", "CollectiveImpact.Bot.Tests", "Cards", "Pinned");

    public static TheoryData<string> Keys => [.. CardGallery.All.Where(card => card.IsPinned).Select(card => card.Key)];

    private static bool IsAccepting => Environment.GetEnvironmentVariable(AcceptVariable) is { Length: > 0 };

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Card_is_the_one_that_was_pinned(string key)
    {
        var file = Path.Combine(_folder, key + ".json");
        var now = CardNodes.Readable(CardGallery.Get(key).Card.ToJson());
        if (IsAccepting)
        {
            Directory.CreateDirectory(_folder);
            await File.WriteAllTextAsync(file, now, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(file), $"{key} is not pinned yet. Run this test with {AcceptVariable}=1 to pin it.");
        var pinned = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.True(pinned == now, $"{key} has changed: {FirstDifference(pinned, now)}\nIf that is meant, run this test with {AcceptVariable}=1 and commit the file.");
    }

    [Fact]
    public void Nothing_is_pinned_that_is_no_longer_made() =>
        Assert.Equal(Keys.Select(row => row.Data + ".json").Order(StringComparer.Ordinal), Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static string FirstDifference(string pinned, string now)
    {
        var (before, after) = (pinned.Split('\n'), now.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1} was '{before.ElementAtOrDefault(line)?.Trim()}' and is '{after.ElementAtOrDefault(line)?.Trim()}'.";
    }
}
