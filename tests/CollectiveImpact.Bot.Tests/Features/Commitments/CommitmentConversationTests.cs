using System.Text.Json.Nodes;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Features.Commitments;

public sealed class CommitmentConversationTests(QuietBot quiet) : IClassFixture<QuietBot>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private BotDriver Bot => quiet.Driver;

    [Fact]
    public async Task Contact_makes_one_commitment_however_often_it_is_sent_and_the_responsible_person_is_told()
    {
        var form = (await Bot.SaysAsync("m13", "ny aftale Lektiecafé i Fælleshuset", Ct)).Card!;
        Assert.Equal("Lektiecafé i Fælleshuset", form.Inputs()["title"]);
        var press = Bot.Press("m13", form, "Opret aftalen", ("goal", "g1"), ("responsible", "m14"), ("due", "2027-02-01"), ("co", "p03,p06"));

        var made = await Bot.InvokesAsync(press, Ct);
        var again = await Bot.InvokesAsync(press, Ct);
        await Bot.Teams.WaitForAsync(call => Says(call.Body, "Du er nu ansvarlig for en aftale", "Lektiecafé"), 1, BotDriver.Patience, Ct);

        Assert.Contains("Aftalen er oprettet", made.Shown(), StringComparison.Ordinal);
        Assert.Contains("Kajskolen, Ungdomshuset Slæbestedet", again.Shown(), StringComparison.Ordinal);
        var commitment = Assert.Single(await CommitmentsAsync("Lektiecafé i Fælleshuset"));
        Assert.Equal(("p04", "m14", CommitmentStatus.Agreed, "2027-02-01"), (commitment.PartnerId.Value, commitment.ResponsibleMemberId.Value, commitment.Status, $"{commitment.DueOn:yyyy-MM-dd}"));
        Assert.Contains($"status:{commitment.Id}", (await Bot.SaysAsync("m14", "status", Ct)).Card!.Inputs().Keys);
        Assert.Contains("Lektiecafé i Fælleshuset", (await Bot.SaysAsync("m25", "overblik", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Equal((AuditAction.Created, "m13"), (Single(await AuditAsync(commitment.Id)).Action, Single(await AuditAsync(commitment.Id)).Actor?.Value));
    }

    [Fact]
    public async Task Two_who_edit_the_same_meet_and_the_later_loses_nothing_typed()
    {
        var first = await EditFormAsync("m11", "Morgencafé på Kajskolen hver skoledag");
        var later = await EditFormAsync("m01", "Morgencafé på Kajskolen hver skoledag", pages: 2);
        await Bot.ClicksAsync("m11", first, "Gem", Ct, ("title", "Morgencafé for alle"));

        var told = await Bot.ClicksAsync("m01", later, "Gem", Ct, ("description", "Med grød og te"));

        Assert.Contains("Morgencafé for alle er blevet rettet, mens du skrev", told.Shown(), StringComparison.Ordinal);
        Assert.Equal(("Med grød og te", "Morgencafé på Kajskolen hver skoledag"), (told.Card.Inputs()["description"], told.Card.Inputs()["title"]));
        var saved = await Bot.ClicksAsync("m01", told.Card, "Gem", Ct, ("title", "Morgencafé for alle hver dag"));
        Assert.Contains("Rettelsen er gemt", saved.Shown(), StringComparison.Ordinal);
        Assert.Contains("Morgencafé for alle → Morgencafé for alle hver dag", saved.Shown(), StringComparison.Ordinal);
        Assert.Contains("Med grød og te", saved.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_responsible_person_has_the_commitment_and_the_one_before_has_it_no_more()
    {
        var form = await EditFormAsync("m22", "25 nye fritidsjob på havnen inden nytår");
        var press = Bot.Press("m22", form, "Gem", ("responsible", "m21"));
        await Bot.InvokesAsync(press, Ct);
        await Bot.InvokesAsync(press, Ct);
        await Bot.Teams.WaitForAsync(call => Says(call.Body, "Du er nu ansvarlig", "25 nye fritidsjob"), 1, BotDriver.Patience, Ct);

        Assert.Contains("status:c15", (await Bot.SaysAsync("m21", "status", Ct)).Card!.Inputs().Keys);
        Assert.DoesNotContain("25 nye fritidsjob", (await Bot.SaysAsync("m22", "status", Ct)).Shown(), StringComparison.Ordinal);
        var change = Assert.Single(await HistoryAsync("c15"));
        Assert.Equal(("m22", "m21", "m22"), (change.ResponsibleFrom?.Value, change.ResponsibleTo?.Value, change.By?.Value));
        await Bot.ClicksAsync("m22", await EditFormAsync("m22", "25 nye fritidsjob på havnen inden nytår"), "Gem", Ct, ("responsible", "m22"));
        Assert.Contains("status:c15", (await Bot.SaysAsync("m22", "status", Ct)).Card!.Inputs().Keys);
        Assert.DoesNotContain("25 nye fritidsjob", (await Bot.SaysAsync("m21", "status", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Single(Bot.Teams.MessagesTo("29:m21"), message => message.Shown().Contains("Du er nu ansvarlig", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Responsible_person_moves_it_and_only_the_contact_person_withdraws_it()
    {
        var card = await OpenAsync("m18", "De unge planlægger selv aktiviteterne");
        var moved = await Bot.ClicksAsync("m18", card, "Vi er på vej", Ct);
        Assert.Contains("Udfordret → På vej", moved.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain(moved.Card.Buttons(), button => (string?)button["title"] == "Træk aftalen tilbage");
        var again = await Bot.ClicksAsync("m18", card, "Vi er på vej", Ct);
        Assert.Contains("På vej", again.Shown(), StringComparison.Ordinal);

        var forged = Bot.Press("m18", moved.Card, "Noget driller");
        forged["value"]!["action"]!["data"]!["to"] = "Withdrawn";
        forged["value"]!["action"]!["data"]!["text"] = "Forfalsket";
        Assert.Contains("Nanna Klithøj", (await Bot.InvokesAsync(forged, Ct)).Text, StringComparison.Ordinal);

        var form = await Bot.ClicksAsync("m17", await OpenAsync("m17", "De unge planlægger selv aktiviteterne"), "Træk aftalen tilbage", Ct);
        var without = await Bot.ClicksAsync("m17", form.Card, "Gem", Ct, ("text", "  "));
        Assert.Contains("Skriv kort hvorfor", without.Shown(), StringComparison.Ordinal);
        var withdrawn = await Bot.ClicksAsync("m17", without.Card, "Gem", Ct, ("text", "Panelet har taget over"));
        Assert.Contains("Trukket tilbage", withdrawn.Shown(), StringComparison.Ordinal);
        Assert.Equal([CommitmentStatus.OnTrack, CommitmentStatus.Withdrawn], (await HistoryAsync("c12")).Select(change => change.StatusTo!.Value));
        Assert.DoesNotContain("De unge planlægger selv", (await Bot.SaysAsync("m25", "overblik", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completed_commitment_becomes_a_small_win_once_when_it_is_wished_and_is_reopened_with_a_reason()
    {
        var form = (await Bot.ClicksAsync("m23", await OpenAsync("m23", "20 mentorer"), "Vi er i mål", Ct)).Card;
        Assert.Equal("false", form.Inputs()["win"]);
        var empty = await Bot.ClicksAsync("m23", form, "Gem", Ct, ("win", "true"));
        Assert.Contains("Skriv en linje om, hvad det førte til", empty.Shown(), StringComparison.Ordinal);
        var press = Bot.Press("m23", empty.Card, "Gem", ("text", "Tyve mentorer er i gang"), ("win", "true"));
        var done = await Bot.InvokesAsync(press, Ct);
        await Bot.InvokesAsync(press, Ct);

        Assert.Contains("Godt gået", done.Shown(), StringComparison.Ordinal);
        var preview = (await Bot.SaysAsync("m01", "nyhedsbrev", Ct)).Shown();
        Assert.Single(preview.Split('\n'), line => line == "Tyve mentorer er i gang");
        var reopen = await Bot.ClicksAsync("m23", await OpenAsync("m23", "20 mentorer"), "Genåbn aftalen", Ct);
        var back = await Bot.ClicksAsync("m23", reopen.Card, "Gem", Ct, ("text", "Fem er faldet fra"));
        Assert.Contains("Gennemført → På vej", back.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pause_is_refused_without_a_day_to_come_and_leaves_the_person_unasked()
    {
        var form = (await Bot.ClicksAsync("m09", await OpenAsync("m09", "Pulje til prøvehandlinger"), "Sæt på pause", Ct)).Card;
        var past = await Bot.ClicksAsync("m09", form, "Gem", Ct, ("until", "2026-11-30"));
        Assert.Contains("Datoen ligger i fortiden", past.Shown(), StringComparison.Ordinal);
        Assert.Equal("2026-11-30", past.Card.Inputs()["until"]);
        Assert.Contains("Vælg en dato", (await Bot.ClicksAsync("m09", past.Card, "Gem", Ct, ("until", "i morgen"))).Shown(), StringComparison.Ordinal);

        var paused = await Bot.ClicksAsync("m09", past.Card, "Gem", Ct, ("until", "2027-01-31"));

        Assert.Contains("På pause til og med 31. januar 2027", paused.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain("Pulje til", (await Bot.SaysAsync("m09", "status", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_from_an_old_card_shows_what_somebody_else_did_and_what_was_typed()
    {
        var form = (await Bot.ClicksAsync("m16", await OpenAsync("m16", "Praktikpladsdag"), "Noget driller", Ct)).Card;
        await Bot.ClicksAsync("m01", (await Bot.ClicksAsync("m01", await OpenAsync("m01", "Praktikpladsdag", pages: 3), "Noget driller", Ct)).Card, "Gem", Ct);

        var late = await Bot.ClicksAsync("m16", form, "Gem", Ct, ("text", "Vi mangler tre pladser"));

        Assert.Contains("En anden nåede at ændre aftalen", late.Shown(), StringComparison.Ordinal);
        Assert.Contains("Vi mangler tre pladser", late.Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backbone_sees_all_by_pages_and_others_their_own()
    {
        var first = (await Bot.SaysAsync("m02", "aftaler", Ct)).Card!;
        var second = (await Bot.ClicksAsync("m02", first, "Vis mere", Ct)).Card;
        Assert.Contains("side 2 af", second.AllText(), StringComparison.Ordinal);
        Assert.Contains("side 1 af", (await Bot.ClicksAsync("m02", second, "Tilbage", Ct)).Shown(), StringComparison.Ordinal);

        var own = (await Bot.SaysAsync("m29", "commitments", Ct)).Shown();
        Assert.Contains("Åbent værksted i Pakhuset", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Gadeteam", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backbone_chooses_whose_commitment_it_is_and_keeps_what_was_written()
    {
        var choice = (await Bot.SaysAsync("m03", "ny aftale Havnebad for alle", Ct)).Card!;
        var form = (await Bot.ClicksAsync("m03", choice, "Videre", Ct, ("partner", "p07"))).Card;
        Assert.Equal("Havnebad for alle", form.Inputs()["title"]);

        await Bot.ClicksAsync("m03", form, "Opret aftalen", Ct, ("goal", "g1"), ("responsible", "m19"));

        Assert.Equal("p07", Assert.Single(await CommitmentsAsync("Havnebad for alle")).PartnerId.Value);
    }

    [Theory]
    [InlineData("99999")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("99999999999999999999")]
    public async Task Page_that_is_none_is_the_nearest_that_is(string page) =>
        Assert.Contains("side", (await Bot.InvokesAsync("m02", "commitment.list", new JsonObject { ["page"] = page }, Ct)).Shown(), StringComparison.Ordinal);

    [Theory]
    [InlineData("m30", "aftaler")]
    [InlineData("m30", "ny aftale")]
    public async Task Observer_is_told_who_it_is_for(string member, string said) =>
        Assert.Contains("de, der er med i alliancens arbejde", (await Bot.SaysAsync(member, said, Ct)).Shown(), StringComparison.Ordinal);

    [Theory]
    [InlineData("commitment.open", "c05")]
    [InlineData("commitment.edit", "c05")]
    [InlineData("commitment.save", "c05")]
    [InlineData("commitment.move", "c05")]
    [InlineData("commitment.moved", "c05")]
    public async Task Commitment_of_another_partner_is_refused_with_who_can(string verb, string commitment)
    {
        var answer = await Bot.InvokesAsync("m19", verb, new JsonObject { ["commitment"] = commitment, ["to"] = "Paused", ["until"] = "2027-01-01", ["title"] = "Forfalsket" }, Ct);

        Assert.Equal(400, answer.StatusCode);
        Assert.Contains("Karim Molevang", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await HistoryAsync("c05"), change => change.By?.Value == "m19");
    }

    [Theory]
    [InlineData("goal", "g9", "Vælg et af alliancens mål")]
    [InlineData("goal", "", "Vælg et af alliancens mål")]
    [InlineData("responsible", "m05", "Den ansvarlige skal komme fra")]
    [InlineData("responsible", "", "Vælg, hvem der er ansvarlig")]
    [InlineData("responsible", "x|y", "Vælg, hvem der er ansvarlig")]
    [InlineData("co", "p99", "ikke aktiv i alliancen")]
    [InlineData("due", "2026-01-01", "Datoen ligger i fortiden")]
    [InlineData("due", "i morgen", "Den dato kan jeg ikke læse")]
    [InlineData("title", " ", "Skriv, hvad I lover")]
    [InlineData("person", "Ingen Kendt", "Jeg kan ikke finde")]
    public async Task Form_is_shown_again_with_what_was_typed_when_a_field_is_wrong(string field, string value, string problem)
    {
        var form = (await Bot.SaysAsync("m19", "ny aftale", Ct)).Card!;
        var values = new Dictionary<string, string?> { ["title"] = "Uden fejl", ["goal"] = "g1", ["responsible"] = "m19", ["description"] = "Behold mig", [field] = value };

        var answer = await Bot.ClicksAsync("m19", form, "Opret aftalen", Ct, [.. values.Select(pair => (pair.Key, pair.Value))]);

        Assert.Contains(problem, answer.Shown(), StringComparison.Ordinal);
        Assert.Equal("Behold mig", answer.Card.Inputs()["description"]);
        Assert.Empty(await CommitmentsAsync("Uden fejl"));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("person")]
    public async Task Text_that_may_not_be_stored_is_refused(string field)
    {
        var form = (await Bot.SaysAsync("m19", "ny aftale", Ct)).Card!;

        Assert.Contains("CPR-nummer", (await Bot.ClicksAsync("m19", form, "Opret aftalen", Ct, ("title", "Ulovlig"), (field, "Ring 010190-1234"))).Text, StringComparison.Ordinal);
        Assert.Contains("100000 tegn", (await Bot.ClicksAsync("m19", form, "Opret aftalen", Ct, ("title", "Ulovlig"), (field, new string('x', 100_000)))).Text, StringComparison.Ordinal);
        Assert.Empty(await CommitmentsAsync("Ulovlig"));
    }

    [Fact]
    public async Task Form_speaks_the_readers_language()
    {
        await Bot.SaysAsync("m26", "language english", Ct);
        var form = (await Bot.SaysAsync("m26", "new commitment A walk", Ct)).Card!;

        Assert.Contains("What do you promise to do?", form.AllText(), StringComparison.Ordinal);
        Assert.Contains("Commitments", (await Bot.SaysAsync("m26", "commitments", Ct)).Shown(), StringComparison.Ordinal);
    }

    private async Task<JsonObject> OpenAsync(string member, string title, int pages = 0)
    {
        var list = (await Bot.SaysAsync(member, "aftaler", Ct)).Card!;
        while (!list.AllText().Contains(title, StringComparison.Ordinal) && pages-- > 0)
        {
            list = (await Bot.ClicksAsync(member, list, "Vis mere", Ct)).Card;
        }

        var open = list.Buttons().First(button => ((string?)button["tooltip"])?.StartsWith(title, StringComparison.Ordinal) == true);
        return (await Bot.InvokesAsync(member, (string)open["verb"]!, open["data"]!.DeepClone(), Ct)).Card;
    }

    private async Task<JsonObject> EditFormAsync(string member, string title, int pages = 0) =>
        (await Bot.ClicksAsync(member, await OpenAsync(member, title, pages), "Ret aftalen", Ct)).Card;

    private Task<IReadOnlyList<Commitment>> CommitmentsAsync(string title) => StoreAsync<ICommitmentStore, IReadOnlyList<Commitment>>(
        async store => [.. (await store.CommitmentsAsync(Ct)).Where(commitment => commitment.Title == title)]);

    private Task<IReadOnlyList<CommitmentChange>> HistoryAsync(string id) => StoreAsync<ICommitmentStore, IReadOnlyList<CommitmentChange>>(store => store.HistoryAsync(new(id), Ct));

    private Task<IReadOnlyList<AuditEvent>> AuditAsync(CommitmentId id) => StoreAsync<IAuditLog, IReadOnlyList<AuditEvent>>(
        async log => [.. (await log.EventsAsync(Ct)).Where(happened => happened.EntityId == id.Value)]);

    private async Task<TResult> StoreAsync<TStore, TResult>(Func<TStore, Task<TResult>> read)
        where TStore : notnull
    {
        await using var scope = quiet.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().Begin(new AllianceId("ung-i-havnebyen"));
        return await read(scope.ServiceProvider.GetRequiredService<TStore>());
    }

    private static AuditEvent Single(IReadOnlyList<AuditEvent> events) => Assert.Single(events);

    private static bool Says(JsonNode? body, params string[] texts) => body is not null && texts.All(text => (body as JsonObject)?["attachments"]?[0]?["content"] is JsonObject card && card.AllText().Contains(text, StringComparison.Ordinal));
}
