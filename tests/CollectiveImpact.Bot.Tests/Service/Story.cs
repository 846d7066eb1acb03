using System.Text.Json.Nodes;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>A whole round as people live it, with the program killed in the middle of it.</summary>
internal sealed class Story(BotProcess bot, BotDriver driver, CancellationToken ct)
{
    private const string Secret = "Lejemålet er opsagt, men det er ikke sagt højt endnu";
    private const string Win = "Fjorten unge kom til første aften";
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _asked =
        Expectations.Asked(driver.People, TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public async Task GreetsTheChosenChannelOnceAsync()
    {
        await driver.InstallsInTeamAsync("m01", ct, memberAddedFirst: true);
        Assert.Single(driver.Teams.PostsIn(BotDriver.Channel));
        Assert.Empty(driver.Teams.PostsIn(BotDriver.Team));
    }

    public async Task<IReadOnlyDictionary<string, JsonObject>> AsksExactlyTheRightPeopleAsync()
    {
        await driver.SaysAsync("m01", "start runde", ct);
        await KillAndStartAsync();
        var cards = await driver.CheckInsAsync(_asked.Count, ct);

        Assert.Equal(_asked.Keys.Order(), cards.Keys.Order());
        Assert.All(cards, card => Assert.Equal(_asked[card.Key], Sections(card.Value)));
        // Whatever was in the air at the kill may come twice, and nothing else.
        Assert.InRange(cards.Keys.Sum(member => driver.CheckInsTo(member).Count), cards.Count, cards.Count + 1);
        return cards;
    }

    public async Task<JsonObject> AnswersAndIsRememberedAfterAKillAsync(IReadOnlyDictionary<string, JsonObject> cards)
    {
        var thanks = await driver.ClicksAsync("m06", cards["m06"], "Send", ct, ("status:c01", "OnTrack"), ("happened:c01", "Tolv aftener på havnen"), ("win", Win));
        await KillAndStartAsync();
        Assert.Contains("Tolv aftener på havnen", thanks.Shown(), StringComparison.Ordinal);
        Assert.Equal("Tolv aftener på havnen", (await driver.SaysAsync("m06", "status", ct)).Card!.Inputs()["happened:c01"]);

        await driver.ClicksAsync("m18", cards["m18"], "Send", ct, ("status:c12", "Challenged"), ("obstacle:c12", Secret), ("visibility", "BackboneOnly"));
        await driver.ClicksAsync("m05", cards["m05"], "Intet nyt denne gang", ct);
        await driver.SaysAsync("m14", "sprog", ct);
        var english = (await driver.SaysAsync("m14", "status", ct)).Card!;
        Assert.Contains("How is it going?", english.AllText(), StringComparison.Ordinal);
        var done = await driver.ClicksAsync("m14", english, "Send", ct, ("status:c07", "Completed"), ("help:c07", "A room for twenty"));
        Assert.Contains("Thank you, Leyla", done.Shown(), StringComparison.Ordinal);
        var status = (await driver.SaysAsync("m01", "status runde", ct)).Shown();
        Assert.Contains($"4 ud af {_asked.Count}", status, StringComparison.Ordinal);
        return thanks.Card;
    }

    public async Task PublishesOnceWithTheWinsFirstAsync()
    {
        var before = driver.Teams.PostsIn(BotDriver.Channel).Count;
        var answer = await driver.SaysAsync("m01", "nyhedsbrev", ct);
        var preview = answer.Card ?? throw new InvalidOperationException(answer.Text);
        var presses = await Task.WhenAll(driver.ClicksAsync("m01", preview, "Læg op nu", ct), driver.ClicksAsync("m01", preview, "Læg op nu", ct));
        Assert.All(presses, press => Assert.True(press.IsCard, press.Shown()));
        await driver.ThreadsAsync(2, ct);
        await KillAndStartAsync();

        var digest = Assert.Single(driver.Teams.PostsIn(BotDriver.Channel).Skip(before)).Card!;
        var blocks = CardReading.Objects(digest).Where(node => (string?)node["type"] == "Container" && node["id"] is not null).Select(node => (string)node["id"]!);
        Assert.Equal(["wins", "completed", "challenged", "asks", "onTrack"], blocks);
        Assert.Contains("A room for twenty", digest.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain(driver.Teams.PostsIn(BotDriver.Channel), post => post.Activity.ToJsonString().Contains("opsagt", StringComparison.Ordinal));
    }

    public async Task KeepsWhatIsTypedAfterTheCloseAsync(JsonObject card, JsonObject thanks)
    {
        var edit = await driver.ClicksAsync("m06", thanks, "Ret", ct);
        Assert.Contains("retter jeg også opslaget", edit.Shown(), StringComparison.Ordinal);

        var late = await driver.ClicksAsync("m06", card, "Send", ct, ("status:c01", "Challenged"), ("happened:c01", "Skrevet for sent"), ("win", "Endnu en"));
        Assert.Contains("er lukket", late.Shown(), StringComparison.Ordinal);
        Assert.Equal(("Skrevet for sent", "Endnu en", "Challenged"), (late.Card.Inputs()["happened:c01"], late.Card.Inputs()["win"], late.Card.Inputs()["status:c01"]));
        Assert.Null((await driver.SaysAsync("m06", "status", ct)).Card!.Inputs()["happened:c01"]);

        var next = await driver.ClicksAsync("m06", late.Card, "Send", ct);
        Assert.Contains("Skrevet for sent", next.Shown(), StringComparison.Ordinal);
        Assert.Contains("Tak, Mads", next.Shown(), StringComparison.Ordinal);
    }

    private async Task KillAndStartAsync()
    {
        await bot.KillAsync();
        await bot.StartAsync(ct);
    }

    private static IEnumerable<string> Sections(JsonObject card) =>
        card.Inputs().Keys.Where(id => id.StartsWith("status:", StringComparison.Ordinal)).Select(id => id["status:".Length..]);

    public static async Task TellAsync(BotProcess bot, CancellationToken ct)
    {
        var people = BotPeople.OfSample();
        await using var teams = await BotDriver.TeamsOfAsync(people, ct);
        await bot.StartAsync(ct);
        using var driver = new BotDriver(bot.Address, teams, people);
        var story = new Story(bot, driver, ct);
        await story.GreetsTheChosenChannelOnceAsync();
        var cards = await story.AsksExactlyTheRightPeopleAsync();
        var thanks = await story.AnswersAndIsRememberedAfterAKillAsync(cards);
        await story.PublishesOnceWithTheWinsFirstAsync();
        await story.KeepsWhatIsTypedAfterTheCloseAsync(cards["m06"], thanks);
    }
}
