using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Bot.Sample;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests;

/// <summary>What holds for an alliance whatever is said and pressed, seen from outside. Number 10 stands with the other conversations about CPR numbers.</summary>
public sealed class InvariantTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invariant_01_nothing_of_one_alliance_is_seen_or_changed_from_another()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var _ = host;
        var other = Samples.With(alliance =>
        {
            (alliance["alliance"]!["id"], alliance["alliance"]!["name"]) = ("naboen", "Naboalliancen");
            foreach (var member in alliance["members"]!.AsArray().Where(member => (string?)member!["id"] != "m06"))
            {
                member!["aadObjectId"] = ((string)member["aadObjectId"]!).Replace("-4000-", "-4001-", StringComparison.Ordinal);
            }
        });
        await host.Services.GetRequiredService<IAllianceImport>().ImportAsync(SampleLoader.Read(other, BotHost.Tuesday), Ct);
        var neighbours = BotPeople.Of(other);

        // The same ids, an own object id: only the neighbours' alliance, whatever the card says.
        var leader = neighbours["m01"];
        await host.Driver.PostAsync(host.Driver.Write.Message(leader with { UserId = "29:n01" }, "overblik"), Ct);
        Assert.Contains("Overblik over Naboalliancen", host.Teams.MessagesTo("29:n01")[^1].Shown(), StringComparison.Ordinal);
        var press = host.Driver.Press("m17", cards["m17"], "Send", ("happened:c11", "Fra naboen"));
        press["from"] = new JsonObject { ["id"] = "29:n17", ["aadObjectId"] = neighbours["m17"].AadObjectId };
        Assert.Contains("Tak, Nanna", (await host.Driver.InvokesAsync(press, Ct)).Shown(), StringComparison.Ordinal);
        Assert.StartsWith("Der kom ingen svar", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Text, StringComparison.Ordinal);

        // One person in both: the card says which alliance it is about.
        await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "Til naboen"), ("alliance", "naboen"));
        Assert.StartsWith("Der kom ingen svar", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Text, StringComparison.Ordinal);
        await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "Til os"));
        var preview = (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Shown();
        Assert.Contains("Til os", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("naboen", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invariant_04_sideline_partners_and_observers_never_get_a_check_in()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct, Samples.With(alliance =>
        {
            Samples.AddCommitment(alliance, "c24", "p12", "m30");
            Samples.AddRole(alliance, "m06", "Observer", "2026-01-01", null);
        }));
        await using var _ = host;
        await host.Driver.SaysAsync("m01", "start runde", Ct);

        Assert.DoesNotContain("m30", cards.Keys);
        Assert.DoesNotContain("m06", cards.Keys);
    }

    [Fact]
    public async Task Invariant_06_one_round_is_open_and_a_late_answer_goes_to_the_next()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        var said = await Task.WhenAll(Enumerable.Range(1, 3).Select(i => host.Driver.SaysAsync($"m0{i}", "start runde", Ct)));
        Assert.All(said, reply => Assert.Contains("allerede en åben runde for uge 49", reply.Text, StringComparison.Ordinal));

        clock.Push(TimeSpan.FromDays(3));
        Assert.Contains("Runden for uge 49 er slut", (await host.Driver.SaysAsync("m01", "start runde", Ct)).Text, StringComparison.Ordinal);
        var late = await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "Lidt sent"));
        Assert.Contains("uge 50", (await host.Driver.ClicksAsync("m06", late.Card, "Send", Ct)).Card.AllText(), StringComparison.Ordinal);
        Assert.StartsWith("Der kom ingen svar", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Text, StringComparison.Ordinal);

        clock.Push(TimeSpan.FromDays(4));
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        await host.Driver.CheckInsAsync((2 * Expectations.Asked(host.Driver.People).Count) - 1, Ct);
        Assert.Single(host.Driver.CheckInsTo("m06"), card => (string?)card.Button("Send")["data"]!["week"] == "2026-W49");
        Assert.DoesNotContain(host.Driver.CheckInsTo("m06"), card => (string?)card.Button("Send")["data"]!["week"] == "2026-W50");
        Assert.Contains("Lidt sent", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BackboneOnly")]
    [InlineData("SteeringAndBackbone")]
    [InlineData("Everybody")]
    public async Task Invariant_08_restricted_text_is_in_no_digest_and_no_other_card_and_the_status_is(string visibility)
    {
        const string Secret = "Kun for få øjne";
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var _ = host;
        await host.Driver.ClicksAsync(
            "m06", cards["m06"], "Send", Ct,
            ("status:c01", "Challenged"), ("happened:c01", Secret), ("obstacle:c01", Secret), ("help:c01", Secret), ("win", Secret), ("visibility", visibility));
        var preview = await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct);
        await host.Driver.ClicksAsync("m01", preview.Card!, "Læg op nu", Ct);
        await host.Driver.ThreadsAsync(2, Ct);
        var digest = host.Teams.PostsIn(BotDriver.Channel)[^1];

        Assert.Contains("Gadeteam på havnen", digest.Shown(), StringComparison.Ordinal);
        Assert.Contains("fra på vej til udfordret", digest.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, digest.Shown(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, (await host.Driver.SaysAsync("m05", "overblik", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invariant_11_and_12_the_silent_are_not_named_and_partners_stand_by_goal_and_then_in_danish_order()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct, Samples.With(alliance =>
        {
            (string Partner, string Name)[] named = [("p01", "Ørnen"), ("p04", "Aagade"), ("p06", "Æblet"), ("p07", "Bakken"), ("p08", "Alfa")];
            foreach (var (partner, name) in named)
            {
                alliance.Row("partners", partner)["name"] = name;
            }

            foreach (var commitment in new[] { "c01", "c07", "c11", "c14" })
            {
                alliance.Row("commitments", commitment)["goalId"] = "g1";
            }
        }));
        await using var _ = host;
        foreach (var (member, commitment) in new[] { ("m06", "c01"), ("m14", "c07"), ("m17", "c11"), ("m19", "c14"), ("m22", "c15") })
        {
            await host.Driver.ClicksAsync(member, cards[member], "Send", Ct, ($"status:{commitment}", "Challenged"), ($"happened:{commitment}", "Nyt"));
        }

        var card = (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!;
        var block = card.Element("challenged").AllText();
        string[] partners = ["Bakken", "Æblet", "Ørnen", "Aagade", "Alfa"];
        Assert.Equal(partners, partners.OrderBy(name => block.IndexOf(name, StringComparison.Ordinal)));
        Assert.Contains("Det har været en stille uge", card.AllText(), StringComparison.Ordinal);
        var silent = host.Driver.People.Rows("partners").Where(partner => (string?)partner["id"] is not ("p01" or "p04" or "p06" or "p07" or "p08"));
        Assert.All(silent, partner => Assert.DoesNotContain((string)partner["name"]!, card.AllText(), StringComparison.Ordinal));
        Assert.All(host.Driver.People.All, person => Assert.DoesNotContain(person.Name, card.AllText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invariant_17_nobody_gets_more_than_one_card_however_many_commitments_and_however_often_it_is_said()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance =>
        {
            Samples.AddCommitment(alliance, "c21", "p01", "m06");
            Samples.AddCommitment(alliance, "c22", "p01", "m06");
        }));
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await Task.WhenAll(Enumerable.Range(1, 3).Select(i => host.Driver.SaysAsync($"m0{i}", "start runde", Ct)));
        var cards = await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People).Count, Ct);
        await host.Driver.SaysAsync("m01", "start runde", Ct);

        Assert.All(cards.Keys, member => Assert.Single(host.Driver.CheckInsTo(member)));
        Assert.Equal(3, cards["m06"].Inputs().Keys.Count(id => id.StartsWith("status:", StringComparison.Ordinal)));
    }
}
