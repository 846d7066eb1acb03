using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Features.Commitments;

/// <summary>Who may not make a commitment suggests one, and who may decides.</summary>
public sealed class ProposalConversationTests(QuietBot quiet) : IClassFixture<QuietBot>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private BotDriver Bot => quiet.Driver;

    [Fact]
    public async Task Suggestion_is_made_by_the_contact_person_once_and_who_suggested_it_is_told()
    {
        var sent = await ProposeAsync("m06", "Sommerskole på kajen", "m06");
        Assert.Contains("Forslaget er sendt", sent.Shown(), StringComparison.Ordinal);
        var ask = await CardAsync("m05", "Forslag til en aftale", "Sommerskole");
        Assert.DoesNotContain("Sommerskole", (await Bot.SaysAsync("m05", "aftaler", Ct)).Shown(), StringComparison.Ordinal);
        var press = Bot.Press("m05", ask, "Opret", ("text", "God idé"));

        Assert.Contains("Aftalen er oprettet", (await Bot.InvokesAsync(press, Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains("Mads Mågeland får besked", (await Bot.InvokesAsync(press, Ct)).Shown(), StringComparison.Ordinal);
        var told = await CardAsync("m06", "Aftalen er oprettet", "Sommerskole");
        Assert.Contains("Lone Kajbjerg har oprettet", told.AllText(), StringComparison.Ordinal);
        Assert.Contains("God idé", told.AllText(), StringComparison.Ordinal);
        var opened = await Bot.ClicksAsync("m06", told, "Åbn", Ct);
        Assert.Contains("Aftalen blev lavet", opened.Shown(), StringComparison.Ordinal);
        Assert.Single((await Bot.SaysAsync("m06", "status", Ct)).Card!.Texts(), text => text == "Sommerskole på kajen");
        Assert.Contains("har svaret", (await Bot.ClicksAsync("m01", ask, "Ikke nu", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestion_that_is_put_off_is_told_with_the_reason()
    {
        await ProposeAsync("m12", "Nattevandring", "m12");
        var ask = await CardAsync("m11", "Forslag til en aftale", "Nattevandring");

        await Bot.ClicksAsync("m11", ask, "Ikke nu", Ct, ("text", "Lad os tage den efter nytår"));

        var told = await CardAsync("m12", "Ikke nu", "Nattevandring");
        Assert.Contains("Lad os tage den efter nytår", told.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Nattevandring", (await Bot.SaysAsync("m11", "aftaler", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggestion_goes_to_the_backbone_when_the_contact_person_is_away()
    {
        await Bot.SaysAsync("m17", "pause 2 uger", Ct);
        await ProposeAsync("m18", "Åbent tag", "m18");

        await CardAsync("m01", "Forslag til en aftale", "Åbent tag");
        Assert.DoesNotContain(Bot.Teams.MessagesTo("29:m17"), message => message.Shown().Contains("Åbent tag", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Suggestion_is_decided_by_nobody_else()
    {
        await ProposeAsync("m14", "Fælleskor", "m14");
        var ask = await CardAsync("m13", "Forslag til en aftale", "Fælleskor");

        foreach (var other in new[] { "m14", "m05", "m30" })
        {
            Assert.Contains("Flemming Strømsted", (await Bot.ClicksAsync(other, ask, "Opret", Ct)).Text, StringComparison.Ordinal);
        }

        Assert.Equal(400, (await Bot.InvokesAsync("m13", "commitment.accept", new JsonObject { ["proposal"] = "findes-ikke" }, Ct)).StatusCode);
        Assert.Contains("CPR-nummer", (await Bot.ClicksAsync("m13", ask, "Ikke nu", Ct, ("text", "010190-1234"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fælleskor", (await Bot.SaysAsync("m13", "aftaler", Ct)).Shown(), StringComparison.Ordinal);
    }

    private async Task<InvokeAnswer> ProposeAsync(string member, string title, string responsible)
    {
        var form = (await Bot.SaysAsync(member, $"ny aftale {title}", Ct)).Card!;
        var press = Bot.Press(member, form, "Send forslag", ("goal", "g1"), ("responsible", responsible));
        await Bot.InvokesAsync(press, Ct);
        return await Bot.InvokesAsync(press, Ct);
    }

    /// <summary>The card somebody got by itself, when it has come.</summary>
    private async Task<JsonObject> CardAsync(string member, string title, string about)
    {
        bool Is(JsonObject? activity) => activity?["attachments"]?[0]?["content"] is JsonObject card
            && card.AllText() is var text && text.Contains(title, StringComparison.Ordinal) && text.Contains(about, StringComparison.Ordinal);
        var chat = Bot.Teams.ChatWith($"29:{member}");
        await Bot.Teams.WaitForAsync(call => call.Status == 201 && call.ConversationId == chat && Is(call.Body as JsonObject), 1, BotDriver.Patience, Ct);
        return Bot.Teams.MessagesTo($"29:{member}").Last(message => Is(message.Activity)).Card!;
    }
}
