using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.CheckIn;

/// <summary>Answers that are taken: once, however often and from wherever they are sent.</summary>
public sealed class AnswerConversationTests(OpenRound round) : IClassFixture<OpenRound>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_is_one_when_its_activity_is_delivered_twice_or_its_button_pressed_twice_at_once()
    {
        var press = round.Driver.Press("m05", round.Cards["m05"], "Send", ("happened:c02", "Første møde"));
        var delivered = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => round.Driver.InvokesAsync(press.DeepClone().AsObject(), Ct)));
        Assert.All(delivered, answer => Assert.Contains("Første møde", answer.Card.AllText(), StringComparison.Ordinal));
        Assert.Equal("1", await RevisionAsync("m05"));

        var again = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => round.Driver.ClicksAsync("m05", round.Cards["m05"], "Send", Ct, ("happened:c02", "Første møde"))));
        Assert.All(again, answer => Assert.Contains("Tak, Lone", answer.Card.AllText(), StringComparison.Ordinal));
        Assert.Equal("4", await RevisionAsync("m05"));
    }

    [Fact]
    public async Task Answer_keeps_what_a_card_left_open_on_another_device_does_not_know()
    {
        var card = round.Cards["m07"];
        await round.Driver.ClicksAsync("m07", card, "Send", Ct, ("status:c03", "Challenged"), ("obstacle:c03", "Ingen data endnu"), ("visibility", "BackboneOnly"));
        var other = await round.Driver.ClicksAsync("m07", card, "Send", Ct, ("win", "Skolen er med"));

        Assert.Contains("Ingen data endnu", other.Card.AllText(), StringComparison.Ordinal);
        Assert.Contains("Udfordret", other.Card.AllText(), StringComparison.Ordinal);
        Assert.Contains("Kan læses af: Kun sekretariatet", other.Card.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_new_after_an_answer_keeps_the_answer()
    {
        await round.Driver.ClicksAsync("m09", round.Cards["m09"], "Send", Ct, ("happened:c04", "Pengene er bevilget"));
        var kept = await round.Driver.ClicksAsync("m09", round.Cards["m09"], "Intet nyt denne gang", Ct);

        Assert.Contains("Jeg har stadig det svar", kept.Card.AllText(), StringComparison.Ordinal);
        Assert.Contains("Pengene er bevilget", kept.Card.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_shows_what_was_sent_and_replaces_it()
    {
        var thanks = await round.Driver.ClicksAsync("m11", round.Cards["m11"], "Send", Ct, ("happened:c05", "Ti elever"), ("help:c05", "En snedker"), ("win", "Vi kom i gang"));
        var form = await round.Driver.ClicksAsync("m11", thanks.Card, "Ret", Ct);
        Assert.Equal(("Ti elever", "En snedker", "Vi kom i gang"), (form.Card.Inputs()["happened:c05"], form.Card.Inputs()["help:c05"], form.Card.Inputs()["win"]));

        var edited = await round.Driver.ClicksAsync("m11", form.Card, "Send", Ct, ("happened:c05", "Elleve elever"), ("help:c05", ""), ("win", ""));
        Assert.Contains("Elleve elever", edited.Card.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain("En snedker", edited.Card.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Vi kom i gang", edited.Card.AllText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[klik](https://evil.example) **fed** <at>Alle</at> # stor")]
    [InlineData("&lt;b&gt; <https://evil.example> ![](x) `kode`")]
    [InlineData("- punkt\n1. punkt\n> citat\n***\n```")]
    public async Task Words_stay_words_when_they_look_like_something_else(string said)
    {
        var answer = await round.Driver.ClicksAsync("m12", round.Cards["m12"], "Send", Ct, ("happened:c06", said), ("win", said));
        var shown = CardReading.Objects(answer.Card).Where(node => (string?)node["type"] == "TextRun").Select(node => (string)node["text"]!);
        Assert.Contains(said, shown);
        Assert.DoesNotContain(answer.Card.MarkdownTexts(), text => text.Contains("evil", StringComparison.Ordinal) || text.Contains("punkt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_at_the_limit_and_with_what_no_keyboard_has_is_kept_whole()
    {
        var said = "Æøå 🎉 \u0000\u0007 \"\\ ".PadRight(2000, 'ø');
        var answer = await round.Driver.ClicksAsync("m14", round.Cards["m14"], "Send", Ct, ("happened:c07", said));
        Assert.Equal(200, answer.StatusCode);
        Assert.StartsWith("Æøå 🎉", (await round.Driver.SaysAsync("m14", "status", Ct)).Card!.Inputs()["happened:c07"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forged_alliance_and_week_change_nothing_but_the_senders_own_present_answer()
    {
        var answer = await round.Driver.ClicksAsync(
            "m17", round.Cards["m17"], "Send", Ct, ("happened:c11", "Ægte"), ("alliance", "en-anden"), ("week", "9998-W01"), ("revision", "-7"), ("memberId", "m01"));
        Assert.Contains("Ægte", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Contains("Tak, Nanna", answer.Card.AllText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-W48")]
    [InlineData("2019-W01")]
    [InlineData("0001-W01")]
    public async Task Answer_for_a_week_that_is_over_is_offered_for_the_present_one_with_all_that_was_typed(string week)
    {
        var answer = await round.Driver.ClicksAsync("m18", round.Cards["m18"], "Send", Ct, ("happened:c12", "Forsinket"), ("week", week));
        Assert.Contains("er lukket", answer.Card.AllText(), StringComparison.Ordinal);
        Assert.Equal("Forsinket", answer.Card.Inputs()["happened:c12"]);
        Assert.Equal("2026-W49", (string?)answer.Card.Button("Send")["data"]!["week"]);
        var edit = await round.Driver.InvokesAsync("m18", "checkin.edit", new System.Text.Json.Nodes.JsonObject { ["week"] = week }, Ct);
        Assert.Contains("er lukket", edit.Card.AllText(), StringComparison.Ordinal);
    }

    private async Task<string?> RevisionAsync(string member) => (string?)(await round.Driver.SaysAsync(member, "status", Ct)).Card!.Button("Send")["data"]!["revision"];
}
