using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Spreadsheet;

public sealed class ImportConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_of_twelve_thirty_and_twenty_is_shown_saved_and_found_unchanged_the_second_time()
    {
        await using var host = await BotHost.StartAsync(Ct, ListSender.Draft);
        var before = await host.StateAsync(Ct);

        var preview = (await host.Driver.SaysAsync("m01", ListSender.SampleList, Ct)).Card!;
        Assert.Contains("65 nye · 0 ændres · 0 som før · 0 afvist", preview.AllText(), StringComparison.Ordinal);
        Assert.Equal(before.Members.Count, (await host.StateAsync(Ct)).Members.Count);

        var saved = await host.Driver.ClicksAsync("m01", preview, "Gem", Ct);
        Assert.Contains("Nu er det gemt", saved.Shown(), StringComparison.Ordinal);
        var after = await host.StateAsync(Ct);
        Assert.Equal((12, 32, 20, 3), (after.Partners.Count, after.Members.Count, after.Commitments.Count, after.Goals.Count));
        Assert.All(after.Members.Where(member => member.Id.Value is not ("m01" or "m02")), member => Assert.True(member is { Status: MemberStatus.Invited, ProfileConfirmedAt: not null, IsPlaced: true }));

        var again = (await host.Driver.SaysAsync("m01", ListSender.SampleList, Ct)).Card!;
        Assert.Contains("0 nye · 0 ændres · 62 som før · 0 afvist", again.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain(again.Buttons(), button => (string?)button["title"] == "Gem");
    }

    [Fact]
    public async Task Every_change_is_in_the_log_with_who_made_it_and_commitments_have_their_history()
    {
        await using var host = await BotHost.StartAsync(Ct, ListSender.Draft);
        await host.Driver.ClicksAsync("m01", (await host.Driver.SaysAsync("m01", ListSender.SampleList, Ct)).Card!, "Gem", Ct);

        var events = await host.EventsAsync(Ct);
        Assert.All(events, happened => Assert.Equal("m01", happened.Actor?.Value));
        Assert.Equal("added:65,changed:0,refused:0", Assert.Single(events, happened => happened.Action == AuditAction.Imported).Outcome);
        var counts = events.Where(happened => happened.Action == AuditAction.Created).GroupBy(happened => happened.Entity).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal((3, 12, 30, 20), (counts[AuditEntity.Goal], counts[AuditEntity.Partner], counts[AuditEntity.Member], counts[AuditEntity.Commitment]));
        var commitment = (await host.StateAsync(Ct)).Commitments[0];
        var change = Assert.Single(await host.InAsync<ICommitmentStore, IReadOnlyList<CommitmentChange>>(store => store.HistoryAsync(commitment.Id, Ct)));
        Assert.Equal((commitment.Title, "m01"), (change.TitleTo, change.By?.Value));
    }

    [Fact]
    public async Task Double_press_saves_once()
    {
        await using var host = await BotHost.StartAsync(Ct, ListSender.Draft);
        var preview = (await host.Driver.SaysAsync("m01", ListSender.SampleList, Ct)).Card!;

        var presses = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.Driver.ClicksAsync("m01", preview, "Gem", Ct)));
        Assert.All(presses, press => Assert.True(press.IsCard, press.Shown()));
        Assert.Contains("Nu er det gemt", (await host.Driver.ClicksAsync("m01", preview, "Gem", Ct)).Shown(), StringComparison.Ordinal);

        var after = await host.StateAsync(Ct);
        Assert.Equal((12, 32, 20), (after.Partners.Count, after.Members.Count, after.Commitments.Count));
        Assert.Single(await host.EventsAsync(Ct), happened => happened.Action == AuditAction.Imported);
    }

    [Fact]
    public async Task Two_lists_saved_at_once_make_each_thing_once()
    {
        await using var host = await BotHost.StartAsync(Ct, ListSender.Draft);
        var first = (await host.Driver.SaysAsync("m01", ListSender.SampleList, Ct)).Card!;
        var second = (await host.Driver.SaysAsync("m01", ListSender.SampleList, Ct)).Card!;

        await Task.WhenAll(host.Driver.ClicksAsync("m01", first, "Gem", Ct), host.Driver.ClicksAsync("m01", second, "Gem", Ct));

        var after = await host.StateAsync(Ct);
        Assert.Equal((12, 32, 20, 3), (after.Partners.Count, after.Members.Count, after.Commitments.Count, after.Goals.Count));
    }

    [Fact]
    public async Task Message_delivered_twice_is_one_list()
    {
        await using var host = await BotHost.StartAsync(Ct, ListSender.Draft);
        var message = host.Driver.Write.Message(host.Driver.People["m01"], "import\nPartner;Sektor\nRingen;erhvervsliv");

        var first = (await host.Driver.SendsAsync("m01", message, Ct)).Card!;
        await host.Driver.ClicksAsync("m01", first, "Gem", Ct);
        Assert.Contains("Nu er det gemt", (await host.Driver.SendsAsync("m01", message, Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_that_is_no_longer_true_is_shown_anew_and_nothing_is_saved()
    {
        await using var host = await BotHost.StartAsync(Ct);
        const string list = "Navn;Mail;Partner;Titel\nAstrid Ny;astrid@fjordholm.example;Kommunen;Konsulent\nMads Brovej;;Kommunen;";
        var old = (await host.Driver.SaysAsync("m01", list, Ct)).Card!;
        var other = (await host.Driver.SaysAsync("m01", "Navn;Mail;Partner;Titel\nAstrid Ny;astrid@fjordholm.example;Kommunen;Leder", Ct)).Card!;
        await host.Driver.ClicksAsync("m01", other, "Gem", Ct);

        var newer = await host.Driver.ClicksAsync("m01", old, "Gem", Ct);
        Assert.Contains("Alliancen er blevet ændret", newer.Shown(), StringComparison.Ordinal);
        Assert.Contains("Leder → Konsulent", newer.Shown(), StringComparison.Ordinal);
        Assert.Equal("Leder", (await host.StateAsync(Ct)).Members.Single(member => member.DisplayName == "Astrid Ny").Title);

        await host.Driver.ClicksAsync("m01", newer.Card, "Gem", Ct);
        Assert.Equal("Konsulent", (await host.StateAsync(Ct)).Members.Single(member => member.DisplayName == "Astrid Ny").Title);
    }

    [Fact]
    public async Task Row_with_a_CPR_number_is_refused_by_its_line_and_never_stored_or_said()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var card = (await host.Driver.SaysAsync("m01", "Navn;Mail;Partner;CPR\nAstrid Tal;astrid@fjordholm.example;Kommunen;010190-1234\nBirk Uden;birk@fjordholm.example;Kommunen;", Ct)).Card!;

        Assert.Contains("Linje 2:", card.AllText(), StringComparison.Ordinal);
        Assert.Contains("ligner et CPR-nummer", card.AllText(), StringComparison.Ordinal);
        await host.Driver.ClicksAsync("m01", card, "Gem", Ct);

        Assert.DoesNotContain((await host.StateAsync(Ct)).Members, member => member.DisplayName == "Astrid Tal");
        Assert.Contains((await host.StateAsync(Ct)).Members, member => member.DisplayName == "Birk Uden");
        Assert.DoesNotContain(host.Driver.Teams.Calls, call => call.Body?.ToJsonString().Contains("010190", StringComparison.Ordinal) == true);
        Assert.False(host.Holds("010190") || host.Holds("Astrid Tal"));
    }

    [Theory]
    [InlineData("m02")]
    [InlineData("m06")]
    public async Task Who_does_not_lead_is_told_who_does(string member)
    {
        await using var host = await BotHost.StartAsync(Ct);
        foreach (var text in new[] { "import", ListSender.SampleList, "import\nPartner;Sektor\nRingen;erhvervsliv" })
        {
            Assert.Contains("Rikke Ankerlund", (await host.Driver.SaysAsync(member, text, Ct)).Shown(), StringComparison.Ordinal);
        }

        var preview = (await host.Driver.SaysAsync("m01", "import\nPartner;Sektor\nRingen;erhvervsliv", Ct)).Card!;
        foreach (var verb in new[] { "Gem", "Fortryd" })
        {
            Assert.Contains("Rikke Ankerlund", (await host.Driver.ClicksAsync(member, preview, verb, Ct)).Shown(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain((await host.StateAsync(Ct)).Partners, partner => partner.Name == "Ringen");
    }

    [Fact]
    public async Task Cancelled_list_is_gone_and_a_list_of_yesterday_too()
    {
        var clock = new ManualClock(BotHost.Tuesday);
        await using var host = await BotHost.StartAsync(Ct, clock: clock);
        const string list = "import\nPartner;Sektor\nRingen;erhvervsliv";
        var cancelled = (await host.Driver.SaysAsync("m01", list, Ct)).Card!;
        Assert.Contains("ikke gemt noget", (await host.Driver.ClicksAsync("m01", cancelled, "Fortryd", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains("glemt", (await host.Driver.ClicksAsync("m01", cancelled, "Gem", Ct)).Shown(), StringComparison.Ordinal);

        var old = (await host.Driver.SaysAsync("m01", list, Ct)).Card!;
        clock.Advance(TimeSpan.FromHours(24));
        Assert.Contains("glemt", (await host.Driver.ClicksAsync("m01", old, "Gem", Ct)).Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain((await host.StateAsync(Ct)).Partners, partner => partner.Name == "Ringen");

        // The next list sweeps away what is too old.
        await host.Driver.SaysAsync("m01", list, Ct);
        foreach (var card in new[] { cancelled, old })
        {
            var mark = (string)card.Button("Gem")["data"]!["nonce"]!;
            Assert.Null(await host.InAsync<IImportStore, ImportJob?>(store => store.JobAsync(new("m01"), mark, Ct)));
            var job = new ImportJob { MemberId = new("m01"), Mark = mark, ExpiresAt = default, Parts = 1 };
            Assert.Null(await host.InAsync<IImportStore, Sheet?>(store => store.SheetAsync(job, Ct)));
        }
    }

    [Fact]
    public async Task Card_with_anything_in_it_but_what_it_was_given_saves_nothing()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var preview = (await host.Driver.SaysAsync("m01", "import\nPartner;Sektor\nRingen;erhvervsliv", Ct)).Card!;
        var data = preview.Button("Gem")["data"]!.AsObject();
        var mark = (string)data["nonce"]!;
        JsonObject?[] hostile =
        [
            null,
            [],
            new JsonObject { ["nonce"] = mark },
            new JsonObject { ["nonce"] = mark, ["seen"] = new string('x', 100_000) },
            new JsonObject { ["nonce"] = new string('a', 100_000), ["seen"] = (string)data["seen"]! },
            new JsonObject { ["nonce"] = "../m02", ["seen"] = (string)data["seen"]! },
            new JsonObject { ["nonce"] = mark, ["seen"] = "0000000000000000", ["alliance"] = "en-anden", ["page"] = "-99999999999" },
        ];
        foreach (var pressed in hostile)
        {
            Assert.Equal(200, (await host.Driver.InvokesAsync("m01", "sheet.save", pressed?.DeepClone(), Ct)).HttpStatus);
            Assert.Equal(200, (await host.Driver.InvokesAsync("m01", "sheet.page", pressed?.DeepClone(), Ct)).HttpStatus);
        }

        Assert.DoesNotContain((await host.StateAsync(Ct)).Partners, partner => partner.Name == "Ringen");
        Assert.Contains("Nu er det gemt", (await host.Driver.ClicksAsync("m01", preview, "Gem", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_preview_is_turned_page_by_page_with_what_is_refused_first()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var rows = Enumerable.Range(1, 40).Select(number => $"Person {number};p{number}@fjordholm.example;{(number == 33 ? "Ukendt" : "Kommunen")}");
        var first = (await host.Driver.SaysAsync("m01", "Navn;Mail;Partner\n" + string.Join('\n', rows), Ct)).Card!;

        Assert.Contains("Linje 34:", first.AllText(), StringComparison.Ordinal);
        Assert.Contains("Side 1 af 3", first.AllText(), StringComparison.Ordinal);
        var third = (await host.Driver.ClicksAsync("m01", (await host.Driver.ClicksAsync("m01", first, "Vis mere", Ct)).Card, "Vis mere", Ct)).Card;
        Assert.Contains("Person 40", third.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain(third.Buttons(), button => (string?)button["title"] == "Vis mere");
        Assert.Contains("Nu er det gemt", (await host.Driver.ClicksAsync("m01", third, "Gem", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_tells_how_in_both_languages_with_a_template_that_can_be_sent_back()
    {
        await using var host = await BotHost.StartAsync(Ct, ListSender.Draft);
        foreach (var (text, title) in new[] { ("import", "Hent skabelon"), ("importer", "Hent skabelon"), ("sprog", ""), ("Import", "Get a template") })
        {
            var answer = await host.Driver.SaysAsync("m01", text, Ct);
            if (title.Length == 0)
            {
                continue;
            }

            var (status, template) = await ListSender.FetchAsync((string)answer.Card!.Button(title)["url"]!, Ct);
            Assert.Equal(200, status);
            var taken = (await host.Driver.SaysAsync("m01", template.TrimStart('\uFEFF'), Ct)).Card!;
            Assert.Contains(taken.Buttons(), button => (string?)button["verb"] == "sheet.save");
            Assert.DoesNotContain(taken.AllText(), "Det her kan jeg ikke tage med", StringComparison.Ordinal);
        }
    }
}
