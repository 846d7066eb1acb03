using System.Text.Json.Nodes;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Peers;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>
/// A real alliance from an empty store: installed, set up, filled from a spreadsheet, activated, and a round that goes to exactly the
/// right people. What is right is worked out here from the spreadsheet, with none of the bot's own rules.
/// </summary>
internal sealed class SetUpStory(BotProcess bot, BotDriver driver, CancellationToken ct)
{
    private const string Lead = "lise";
    private const string Guest = "gry";
    private const string OtherTeam = "19:den-anden@thread.tacv2";
    private const string Vision = "Alle unge i Lindø hører til et sted";

    private static readonly string _list = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "samples", "lister-til-import.csv"));

    private static string[][] Rows(string type) =>
        [.. _list.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r').Split(';')).Where(cells => cells[0] == type)];

    private static string Mailbox(string mail) => mail.Split('@')[0].Replace('.', '-');

    /// <summary>Everybody of the list, their leader, and a guest who has no mail.</summary>
    public static BotPeople Everybody()
    {
        IEnumerable<(string Id, string Name)> people = [.. Rows("person").Select(cells => (Mailbox(cells[8]), cells[1])), (Lead, "Lise Lykke"), (Guest, "Gry Gæst")];
        return BotPeople.Of(new JsonObject
        {
            ["members"] = new JsonArray([.. people.Select((person, at) => new JsonObject
            {
                ["id"] = person.Id,
                ["displayName"] = person.Name,
                ["aadObjectId"] = $"55555555-0000-4000-8000-{at:D12}",
            })]),
        }.ToJsonString());
    }

    public static async Task<FakeTeams> TeamsAsync(BotPeople people, CancellationToken ct)
    {
        var mails = Rows("person").ToDictionary(cells => Mailbox(cells[8]), cells => cells[8]);
        FakeMember Member(BotPerson person) => new(person.UserId, person.AadObjectId!, person.Name)
        {
            Email = person.Member == Lead ? "lise@lindoe.example" : mails.GetValueOrDefault(person.Member),
            UserRole = person.Member == Guest ? "guest" : "user",
        };
        var teams = await FakeTeams.StartAsync(ct);
        teams.FailNext(call => call is { Method: "POST", Body: JsonObject body } && (string?)body["members"]?[0]?["id"] == people[Guest].UserId, 403, times: int.MaxValue);
        return teams
            .WithTeam(new FakeTeam(BotDriver.Team, "Ung i Lindø", [new(BotDriver.Team, null), new(BotDriver.Channel, "Ugens nyt")]), [.. people.All.Select(Member)])
            .WithTeam(new FakeTeam(OtherTeam, "Grønt Lindø", [new(OtherTeam, null)]), [Member(people[Lead]), Member(people["asta-agerlund"])]);
    }

    public async Task SetsUpAsync()
    {
        await driver.PostAsync(driver.Write.TeamMemberAdded(driver.People[Lead], BotDriver.Team), ct);
        await driver.PostAsync(driver.Write.TeamInstallation(driver.People[Lead], BotDriver.Team, BotDriver.Channel), ct);
        await driver.Teams.WaitForAsync(call => call.ConversationId == driver.Teams.ChatWith(driver.People[Lead].UserId) && call.Status == 201, BotDriver.Patience, ct);
        var card = (await driver.SaysAsync(Lead, "opsæt", ct)).Card!;
        card = await NextAsync(card, ("name", "Alliancen Ung i Lindø"), ("shortName", "Ung i Lindø"), ("municipality", "Lindø Kommune"));
        card = await NextAsync(card, ("vision", Vision), ("goals", "Flere unge har et fritidsjob\nFlere unge er med i et fællesskab\nUnge trives i skolen"));
        await bot.KillAsync();
        await bot.StartAsync(ct);
        card = (await driver.SaysAsync(Lead, "opsæt", ct)).Card!;
        card = await NextAsync(card);
        Assert.Contains(CardReading.Objects(card), choice => (string?)choice["title"] == "Ugens nyt" && (string?)choice["value"] == BotDriver.Channel);
        card = await NextAsync(card, ("channelDigest", BotDriver.Channel));
        card = await NextAsync(card);
        card = await NextAsync(card);
        Assert.DoesNotContain(card.Buttons(), button => (string?)button["title"] == "Aktivér alliancen");
        card = await NextAsync(card, ("controller", "Lindø Kommune"), ("privacyContact", "persondata@lindoe.example"));
        Assert.Contains(card.Buttons(), button => (string?)button["title"] == "Aktivér alliancen");
    }

    public async Task ImportsAsync()
    {
        var preview = (await driver.SaysAsync(Lead, _list, ct)).Card!;
        Assert.Contains("0 afvist", preview.AllText(), StringComparison.Ordinal);
        await driver.ClicksAsync(Lead, preview, "Gem", ct);
        await bot.KillAsync();
        await bot.StartAsync(ct);
        var again = (await driver.SaysAsync(Lead, _list, ct)).Card!;
        Assert.Contains("0 nye · 0 ændres · 62 som før · 0 afvist", again.AllText(), StringComparison.Ordinal);
    }

    public async Task ActivatesAsync()
    {
        Assert.All(driver.People.All.Where(person => person.Member != Lead), person => Assert.Empty(driver.Teams.MessagesTo(person.UserId)));
        var list = (await driver.SaysAsync(Lead, "opsæt", ct)).Card!;
        var presses = await Task.WhenAll(driver.ClicksAsync(Lead, list, "Aktivér alliancen", ct), driver.ClicksAsync(Lead, list, "Aktivér alliancen", ct));
        Assert.All(presses, press => Assert.True(press.IsCard, press.Shown()));
        await driver.Teams.WaitForAsync(call => call is { Status: 201, Body: JsonObject body } && body["attachments"] is not null && Text(body).Contains(Vision, StringComparison.Ordinal), 30, BotDriver.Patience, ct);
        Assert.Single(driver.Teams.PostsIn(BotDriver.Channel));
        Assert.All(driver.People.All.Where(person => person.Member is not (Lead or Guest)), person => Assert.Single(driver.Teams.MessagesTo(person.UserId)));
    }

    /// <summary>One left the team, another is away: the deputies are asked for them, and the guest is in nobody's way.</summary>
    public async Task AsksExactlyTheRightPeopleAsync()
    {
        const string Left = "bertil-birkesoe";
        const string Away = "gorm-hedeby";
        await driver.PostAsync(driver.Write.TeamPeople(driver.People[Lead], BotDriver.Team, "teamMemberRemoved", driver.People[Left]), ct);
        await driver.SaysAsync(Away, "pause 31-12-2099", ct);
        var before = driver.Teams.MessagesTo(driver.People[Left].UserId).Count;
        await driver.SaysAsync(Away, "pause " + TimeProvider.System.GetUtcNow().AddDays(14).ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture), ct);

        var contacts = Rows("partner").SelectMany(cells => new[] { (Name: cells[1], Contact: cells[5]), (Name: cells[2], Contact: cells[5]) }).ToDictionary(partner => partner.Name, partner => Mailbox(partner.Contact));
        var expected = Rows("aftale")
            .Select(cells => (Partner: cells[9], Responsible: Mailbox(cells[15])))
            .Select(commitment => commitment.Responsible is Left or Away ? contacts[commitment.Partner] : commitment.Responsible)
            .GroupBy(member => member)
            .ToDictionary(member => member.Key, member => member.Count());
        await driver.SaysAsync(Lead, "start runde", ct);
        var cards = await driver.CheckInsAsync(expected.Count, ct);

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), cards.Keys.Order(StringComparer.Ordinal));
        Assert.All(cards, card => Assert.Equal(expected[card.Key], card.Value.Inputs().Keys.Count(input => input.StartsWith("status:", StringComparison.Ordinal))));
        Assert.Equal(before, driver.Teams.MessagesTo(driver.People[Left].UserId).Count);
        Assert.Contains("Gry Gæst", (await driver.SaysAsync(Lead, "personer", ct)).Card!.AllText(), StringComparison.Ordinal);
    }

    /// <summary>The same leader begins another alliance in another team, with somebody of the first in it: neither knows of the other.</summary>
    public async Task KeepsTwoAlliancesApartAsync()
    {
        const string Both = "asta-agerlund";
        var told = driver.Teams.MessagesTo(driver.People[Lead].UserId).Count;
        await driver.PostAsync(driver.Write.TeamInstallation(driver.People[Lead], OtherTeam, OtherTeam), ct);
        await driver.Teams.WaitForAsync(
            call => call is { Status: 201, Body: JsonObject body } && Text(body).Contains("skal vi sætte alliancen op?", StringComparison.Ordinal), 2, BotDriver.Patience, ct);
        Assert.Contains("vi sætte alliancen op", driver.Teams.MessagesTo(driver.People[Lead].UserId)[told].Shown(), StringComparison.Ordinal);

        var overview = (await driver.SaysAsync(Both, "overblik", ct)).Shown();
        Assert.Contains("Ti fritidsjob", overview, StringComparison.Ordinal);
        var which = (await driver.SaysAsync(Lead, "overblik", ct)).Card!;
        Assert.Equal(2, which.Buttons().Count);
        var other = which.Buttons().Select(button => (string)button["title"]!).Single(title => title != "Ung i Lindø");
        Assert.DoesNotContain("fritidsjob", (await driver.ClicksAsync(Lead, which, other, ct)).Shown(), StringComparison.Ordinal);
    }

    public static async Task TellAsync(BotProcess bot, CancellationToken ct)
    {
        var people = Everybody();
        await using var teams = await TeamsAsync(people, ct);
        await bot.StartAsync(ct);
        using var driver = new BotDriver(bot.Address, teams, people);
        var story = new SetUpStory(bot, driver, ct);
        await story.SetsUpAsync();
        await story.ImportsAsync();
        await story.ActivatesAsync();
        await story.AsksExactlyTheRightPeopleAsync();
        await story.KeepsTwoAlliancesApartAsync();
    }

    private async Task<JsonObject> NextAsync(JsonObject card, params (string Id, string? Value)[] typed) =>
        (await driver.ClicksAsync(Lead, card, "Gem og videre", ct, typed)).Card;

    private static string Text(JsonObject body) => body["attachments"]?[0]?["content"] is JsonObject card ? card.AllText() : "";
}
