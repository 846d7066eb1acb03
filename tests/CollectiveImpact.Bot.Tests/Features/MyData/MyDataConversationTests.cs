using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Storage;
using CollectiveImpact.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Features.MyData;

public sealed class MyDataConversationTests
{
    private const string Name = "Mads Mågeland";
    private const string Mail = "mads.maageland@fjordholm-kommune.example";
    private const string Alliance = "ung-i-havnebyen";

    private static readonly HttpClient _http = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_holds_every_row_about_the_person_in_both_forms()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var bot = host;
        await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "Kun til jer <script>"), ("visibility", "BackboneOnly"), ("win", "En fin aften"));
        var card = (await host.Driver.SaysAsync("m06", "mine data", Ct)).Card!;
        Assert.Contains(Mail, card.AllText(), StringComparison.Ordinal);

        var ready = (await host.Driver.ClicksAsync("m06", card, "Hent mine data", Ct)).Card;
        Assert.Contains("Linket virker til 8. december 2026", ready.AllText(), StringComparison.Ordinal);
        var json = JsonNode.Parse(await _http.GetStringAsync(new Uri((string)ready.Button("Hent som fil (JSON)")["url"]!), Ct))!["about"]!.AsObject();
        var page = await _http.GetStringAsync(new Uri((string)ready.Button("Læs dem her")["url"]!), Ct);

        var told = json.SelectMany(kind => kind.Value!.AsArray().Select(thing => Key(kind.Key, thing!))).ToHashSet();
        var rows = (await RowsAsync(host)).Where(row => IsAbout(row, "m06") && !row.RowKey.StartsWith("responsible|", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        // Links are told without what opens them.
        Assert.All(rows.Where(row => !row.RowKey.StartsWith("download|", StringComparison.Ordinal)), row => Assert.Contains(row.RowKey, told));
        Assert.Equal("Kun til jer <script>", json["update"]!.AsArray().Select(row => (string?)row!["content"]!["whatHappened"]).Last(text => text is not null));
        Assert.DoesNotContain("secretHash", json.ToJsonString(), StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"da\">", page, StringComparison.Ordinal);
        Assert.Contains("Kun til jer &lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("En fin aften", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invariant_20_erased_person_is_in_no_row_in_no_posted_digest_and_a_stranger_to_the_bot()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var bot = host;
        var objectId = host.Driver.People["m06"].AadObjectId!;
        await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "Tolv aftener"), ("obstacle:c01", "Ring til Mads"), ("win", $"{Name} holdt fest"));
        await host.Driver.ClicksAsync("m14", cards["m14"], "Send", Ct, ("happened:c07", $"Vi fik hjælp af {Name}"));
        await host.Driver.ClicksAsync("m01", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!, "Læg op nu", Ct);
        await host.Driver.ThreadsAsync(2, Ct);
        await host.Driver.SaysAsync("m06", "sejr", Ct);
        await host.Driver.ClicksAsync("m06", (await host.Driver.SaysAsync("m06", "sejr", Ct)).Card!, "Send", Ct, ("title", "Ikke fortalt endnu"));
        var links = (await host.Driver.ClicksAsync("m06", (await host.Driver.SaysAsync("m06", "mine data", Ct)).Card!, "Hent mine data", Ct)).Card;
        Assert.NotEmpty(await WithAsync(host, Name));
        Assert.NotEmpty(await WithAsync(host, objectId));

        var confirm = (await host.Driver.ClicksAsync("m06", (await host.Driver.SaysAsync("m06", "mine data", Ct)).Card!, "Slet mine data", Ct)).Card;
        var received = await host.Driver.ClicksAsync("m06", confirm, "Ja, slet mine data", Ct);
        Assert.Contains("Du får svar senest 1. januar 2027", received.Shown(), StringComparison.Ordinal);
        await host.Teams.WaitForAsync(call => call.Method == "PUT" && call.Status == 200, 1, BotDriver.Patience, Ct);
        await EventuallyAsync(async () => (await WithAsync(host, Mail)).Count == 0);

        foreach (var word in new[] { Name, Mail, objectId, "Ikke fortalt endnu" })
        {
            Assert.Empty(await WithAsync(host, word));
        }

        var digest = host.Teams.PostsIn(BotDriver.Channel)[^1];
        Assert.Contains("tidligere medlem holdt fest", digest.Card!.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Name, digest.Card!.AllText(), StringComparison.Ordinal);
        Assert.Contains("Jeg kan ikke finde dig", (await host.Driver.SaysAsync("m06", "status", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains("Jeg kan ikke finde dig", (await host.Driver.ClicksAsync("m06", confirm, "Ja, slet mine data", Ct)).Text, StringComparison.Ordinal);
        Assert.Contains("status:c01", (await host.Driver.SaysAsync("m05", "status", Ct)).Card!.Inputs().Keys);
        using var gone = await _http.GetAsync(new Uri((string)links.Button("Læs dem her")["url"]!), Ct);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
        // What a partner has done stays.
        Assert.NotEmpty(await WithAsync(host, "Tolv aftener"));
    }

    [Fact]
    public async Task Backbone_is_told_of_commitments_that_nobody_can_take_over()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await EraseAsync(host, "m23");

        await host.Teams.WaitForAsync(
            call => (call.Body as JsonObject)?["attachments"]?[0]?["content"] is JsonObject card && card.AllText().Contains("Aftaler uden en ansvarlig", StringComparison.Ordinal),
            3, BotDriver.Patience, Ct);
        var told = host.Teams.MessagesTo("29:m01")[^1].Card!;
        Assert.Contains("20 mentorer", told.AllText(), StringComparison.Ordinal);
        Assert.Contains("Ret aftalen", (await host.Driver.ClicksAsync("m01", told, "Ret aftalen", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_lead_of_the_secretariat_stays_until_there_is_another()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var card = (await host.Driver.SaysAsync("m01", "mine data", Ct)).Card!;

        Assert.Contains("den eneste, der leder sekretariatet", (await host.Driver.ClicksAsync("m01", card, "Slet mine data", Ct)).Text, StringComparison.Ordinal);
        Assert.Contains("den eneste, der leder sekretariatet", (await host.Driver.InvokesAsync("m01", "mydata.erase", new JsonObject(), Ct)).Text, StringComparison.Ordinal);
        Assert.NotNull((await host.Driver.SaysAsync("m01", "mine data", Ct)).Card);
    }

    [Fact]
    public async Task Everybody_corrects_their_own_name_and_title()
    {
        await using var host = await BotHost.StartAsync(Ct);
        foreach (var member in new[] { "m30", "m20" })
        {
            var form = (await host.Driver.ClicksAsync(member, (await host.Driver.SaysAsync(member, "my data", Ct)).Card!, "Ret mine data", Ct)).Card;
            Assert.Contains("Skriv et navn", (await host.Driver.ClicksAsync(member, form, "Gem", Ct, ("name", " "))).Shown(), StringComparison.Ordinal);
            Assert.Contains("100 tegn", (await host.Driver.ClicksAsync(member, form, "Gem", Ct, ("name", new string('x', 101)))).Shown(), StringComparison.Ordinal);
            var press = host.Driver.Press(member, form, "Gem", ("name", "Nyt Navn"), ("title", "Leder"));

            Assert.Contains("Nyt Navn", (await host.Driver.InvokesAsync(press, Ct)).Shown(), StringComparison.Ordinal);
            Assert.Contains("Nyt Navn", (await host.Driver.InvokesAsync(press, Ct)).Shown(), StringComparison.Ordinal);
            var late = await host.Driver.ClicksAsync(member, form, "Gem", Ct, ("name", "Et Helt Andet"));
            Assert.Contains("er blevet rettet, mens du skrev", late.Shown(), StringComparison.Ordinal);
            Assert.Equal("Et Helt Andet", late.Card.Inputs()["name"]);
        }
    }

    private static async Task EraseAsync(BotHost host, string member)
    {
        var confirm = (await host.Driver.ClicksAsync(member, (await host.Driver.SaysAsync(member, "mine data", Ct)).Card!, "Slet mine data", Ct)).Card;
        await host.Driver.ClicksAsync(member, confirm, "Ja, slet mine data", Ct);
    }

    private static string Key(string kind, JsonNode thing) => $"{kind}|{(string)thing["key"]!}".TrimEnd('|');

    private static bool IsAbout(Row row, string member) => row.RowKey.Split('|').Contains(member) || row.Properties.Values.Any(value => value.Contains($"\"{member}\"", StringComparison.Ordinal));

    private static async Task<List<Row>> RowsAsync(BotHost host)
    {
        var table = host.Services.GetRequiredService<ITable>();
        List<Row> rows = [];
        foreach (var partition in new[] { Alliance, "@member", "@team", "@tenant", "@alliance" })
        {
            await foreach (var row in table.RangeAsync(partition, " ", "~", Ct))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>The rows that hold a word anywhere, in keys too.</summary>
    private static async Task<List<string>> WithAsync(BotHost host, string word) =>
        [.. (await RowsAsync(host)).Where(row => $"{row.RowKey} {string.Join(' ', row.Properties.Values)}".Contains(word, StringComparison.OrdinalIgnoreCase)).Select(row => row.RowKey)];

    private static async Task EventuallyAsync(Func<Task<bool>> isSo)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        deadline.CancelAfter(BotDriver.Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        while (!await isSo() && await look.WaitForNextTickAsync(deadline.Token))
        {
        }
    }
}
