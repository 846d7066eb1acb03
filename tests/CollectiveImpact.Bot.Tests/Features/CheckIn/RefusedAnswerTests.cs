using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.CheckIn;

/// <summary>Answers that cannot be taken: a kind line under the card, the card as it was, and nothing stored.</summary>
public sealed class RefusedAnswerTests(OpenRound round) : IClassFixture<OpenRound>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Fields => ["happened:c01", "obstacle:c01", "help:c01", "win"];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Text_is_refused_when_it_is_longer_than_2000_characters(string field) =>
        await RefusedAsync(Text("error.tooLong", ("Length", "2001"), ("Max", "2000")), (field, new string('x', 2001)));

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Text_is_refused_when_it_holds_a_cpr_number(string field)
    {
        await RefusedAsync(Text("error.cpr"), (field, "Ring om 010190-1234 i morgen"));
        await RefusedAsync(Text("error.cpr"), (field, "０１０１９０ 1234"));
    }

    [Theory]
    [InlineData("Withdrawn")]
    [InlineData("Paused")]
    [InlineData("Agreed")]
    [InlineData("ontrack")]
    [InlineData("1")]
    [InlineData("OnTrack,Challenged")]
    [InlineData("'; DROP TABLE Rows; --")]
    public async Task Status_is_refused_when_the_card_does_not_offer_it(string status) =>
        await RefusedAsync("Vælg en status, før du sender.", ("status:c01", status), ("happened:c01", "Noget"));

    [Fact]
    public async Task Answer_is_refused_when_it_says_nothing()
    {
        await RefusedAsync("Skriv et par ord, eller vælg »Intet nyt denne gang«.");
        await RefusedAsync("Skriv et par ord, eller vælg »Intet nyt denne gang«.", ("happened:c01", " \t\n\u00A0 "), ("win", "   "));
    }

    [Theory]
    [InlineData("c02")]
    [InlineData("c99")]
    [InlineData("C01")]
    [InlineData("c01|x")]
    [InlineData("../c01")]
    [InlineData("")]
    public async Task Answer_is_refused_when_it_is_about_a_commitment_of_somebody_else(string commitment) => await RefusedAsync(
        Text("error.notAllowed", ("Role", Text("role.responsible"))), ($"status:{commitment}", "Challenged"), ($"happened:{commitment}", "Forfalsket"), ("happened:c01", "Ægte"));

    [Fact]
    public async Task Answer_is_refused_when_its_ids_are_longer_than_any_key() => await RefusedAsync(
        Text("error.notAllowed", ("Role", Text("role.responsible"))), ("happened:" + new string('c', 10_000), "Forfalsket"));

    [Theory]
    [InlineData("checkin.send")]
    [InlineData("checkin.nothingNew")]
    public async Task Press_is_refused_to_who_is_responsible_for_nothing(string verb)
    {
        var answer = await round.Driver.InvokesAsync("m08", verb, new JsonObject { ["win"] = "Forfalsket" }, Ct);
        Assert.Equal((400, Text("error.notAllowed", ("Role", Text("role.responsible")))), (answer.StatusCode, answer.Text));
        Assert.Contains($"0 ud af {round.Cards.Count}", (await round.Driver.SaysAsync("m01", "status runde", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown.verb")]
    [InlineData("checkin")]
    [InlineData("CHECKIN.SEND")]
    [InlineData("../digest.post")]
    public async Task Press_is_refused_when_no_card_has_its_verb(string verb)
    {
        var answer = await round.Driver.InvokesAsync("m06", verb, new JsonObject { ["happened:c01"] = "Forfalsket" }, Ct);
        Assert.Equal((400, Text("error.unknownButton")), (answer.StatusCode, answer.Text));
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","data":{}}}""")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"checkin.send","data":{"happened:c01":"Forfalsket"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":7}}""")]
    [InlineData("""{"action":"checkin.send"}""")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"happened:c01":"Forfalsket"}""")]
    [InlineData("[]")]
    [InlineData("\"checkin.send\"")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"checkin.send","data":[]}}""")]
    public async Task Press_is_refused_when_it_is_not_the_shape_of_one(string value)
    {
        var activity = round.Driver.Write.Invoke(round.Driver.People["m06"], "checkin.send", new JsonObject());
        activity["value"] = JsonNode.Parse(value);
        var answer = await round.Driver.InvokesAsync(activity, Ct);
        Assert.Equal((400, Text("error.unknownButton")), (answer.StatusCode, answer.Text));
    }

    [Fact]
    public async Task Submitted_card_that_comes_as_a_message_is_answered_in_words()
    {
        var activity = round.Driver.Write.Message(round.Driver.People["m06"], "");
        activity.Remove("text");
        activity["value"] = new JsonObject { ["happened:c01"] = "Forfalsket" };
        Assert.Equal(200, (await round.Driver.PostAsync(activity, Ct)).Status);
        Assert.StartsWith(Text("error.notUnderstood"), round.Driver.Teams.MessagesTo("29:m06")[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_is_answered_in_words()
    {
        var press = round.Driver.Press("m06", round.Cards["m06"], "Send", ("happened:c01", "HALV"));
        var (status, body) = await round.Driver.PostAsync(press.ToJsonString().Replace("HALV", "\\ud83d", StringComparison.Ordinal), Ct);
        Assert.Equal((200, 400), (status, InvokeAnswer.Read(status, body).StatusCode));
        await AssertNothingStoredAsync();
    }

    private static string Text(string key, params ReadOnlySpan<(string, string)> values) => SharedText.In("da-DK")[key, values];

    private async Task RefusedAsync(string text, params (string, string?)[] typed)
    {
        var answer = await round.Driver.ClicksAsync("m06", round.Cards["m06"], "Send", Ct, typed);
        Assert.Equal((400, "application/vnd.microsoft.error", text), (answer.StatusCode, answer.Type, answer.Text));
        await AssertNothingStoredAsync();
    }

    private async Task AssertNothingStoredAsync()
    {
        var card = (await round.Driver.SaysAsync("m06", "status", Ct)).Card!;
        Assert.All(Fields, field => Assert.Null(card.Inputs()[field.Data]));
        Assert.Equal("0", (string?)card.Button("Send")["data"]!["revision"]);
    }
}
