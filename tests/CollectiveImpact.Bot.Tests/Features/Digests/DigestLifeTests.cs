using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Features.Digests;

/// <summary>The week's news from the draft on Thursday to the post on Friday and what is put right afterwards, by the bot's own clock.</summary>
public sealed class DigestLifeTests
{
    private static readonly TimeSpan _untilThursday = TimeSpan.FromHours((2 * 24) + 3.6);
    private static readonly TimeSpan _untilFriday = TimeSpan.FromHours(20.5);
    private readonly RunningClock _clock = new(BotHost.Tuesday);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_comes_is_changed_by_several_and_goes_out_by_itself_once()
    {
        var (host, cards) = await WithAnswersAsync();
        await using var _ = host;
        _clock.Push(_untilThursday);
        await host.TickAsync(Ct);
        var drafts = await DraftsAsync(host, "m01", "m02", "m03");
        Assert.Contains("Jeg lægger det op fredag den 4. december kl. 09.00, medmindre du siger stop.", drafts["m01"].AllText(), StringComparison.Ordinal);

        // Two write the introduction at the same time: nothing that was typed is lost.
        var (mine, theirs) = (await ClickAsync(host, "m01", drafts["m01"], "Ret indledningen"), await ClickAsync(host, "m02", drafts["m02"], "Ret indledningen"));
        Assert.Contains("En uge med *fart* på", (await ClickAsync(host, "m01", mine, "Gem", ("intro", "En uge med *fart* på"))).AllText(), StringComparison.Ordinal);
        var again = await ClickAsync(host, "m02", theirs, "Gem", ("intro", "Tak til alle"));
        Assert.Equal(("Tak til alle", true), (again.Inputs()["intro"], again.AllText().Contains("En uge med *fart* på", StringComparison.Ordinal)));
        Assert.DoesNotContain("fart", (await ClickAsync(host, "m02", again, "Gem")).AllText(), StringComparison.Ordinal);

        var items = await ClickAsync(host, "m03", drafts["m03"], "Skjul et punkt");
        Assert.Contains("Skriv kort, hvorfor", (await host.Driver.ClicksAsync("m03", items, "Skjul punktet", Ct, ("hidden", "news-c12"), ("reason", " "))).Text, StringComparison.Ordinal);
        var hidden = await ClickAsync(host, "m03", items, "Skjul punktet", ("hidden", "news-c12"), ("reason", "Byrådet skal høre det først"));
        Assert.Contains("Byrådet skal høre det først", hidden.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Det tager tid", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Shown(), StringComparison.Ordinal);

        _clock.Push(_untilFriday);
        await Task.WhenAll(host.TickAsync(Ct), host.TickAsync(Ct));
        await host.Driver.ThreadsAsync(2, Ct);
        await host.TickAsync(Ct);
        var post = Assert.Single(host.Teams.PostsIn(BotDriver.Channel).Skip(1)).Card!;
        Assert.Contains("Tak til alle", post.AllText(), StringComparison.Ordinal);
        Assert.Contains("Tolv aftener", post.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Det tager tid", post.AllText(), StringComparison.Ordinal);
        Assert.Contains("Ugens nyt er ", (await ClickAsync(host, "m02", drafts["m02"], "Læg op nu")).AllText(), StringComparison.Ordinal);
        Assert.Contains("Ugens nyt er ", (await ClickAsync(host, "m02", again, "Gem", ("intro", "For sent"))).AllText(), StringComparison.Ordinal);

        // What was hidden does not come back in the next week.
        _clock.Push(TimeSpan.FromDays(4));
        await host.Driver.ClicksAsync("m06", (await host.Driver.SaysAsync("m06", "sejr Ny uge", Ct)).Card!, "Send", Ct);
        Assert.DoesNotContain("Det tager tid", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Shown(), StringComparison.Ordinal);
        Assert.NotEmpty(cards);
    }

    [Fact]
    public async Task Held_news_waits_past_its_time_and_goes_an_hour_after_it_is_let_go()
    {
        var (host, _) = await WithAnswersAsync();
        await using var __ = host;
        _clock.Push(_untilThursday);
        await host.TickAsync(Ct);
        var drafts = await DraftsAsync(host, "m01", "m02");
        var held = await ClickAsync(host, "m02", drafts["m02"], "Vent");
        Assert.Contains("Ugens nyt venter", held.AllText(), StringComparison.Ordinal);
        // An old card shows what somebody else decided.
        Assert.Contains("Slip igen", (await ClickAsync(host, "m01", drafts["m01"], "Vent")).AllText(), StringComparison.Ordinal);

        _clock.Push(_untilFriday);
        await host.TickAsync(Ct);
        Assert.Single(host.Teams.PostsIn(BotDriver.Channel));

        Assert.Contains("kl. 10.", (await ClickAsync(host, "m01", held, "Slip igen")).AllText(), StringComparison.Ordinal);
        await host.TickAsync(Ct);
        Assert.Single(host.Teams.PostsIn(BotDriver.Channel));
        _clock.Push(TimeSpan.FromMinutes(61));
        await host.TickAsync(Ct);
        await host.Driver.ThreadsAsync(2, Ct);
    }

    [Fact]
    public async Task Round_in_which_nobody_told_anything_makes_no_post_and_the_backbone_hears_it_once()
    {
        var (host, _) = await BotHost.WithRoundAsync(Ct, clock: _clock);
        await using var __ = host;
        _clock.Push(_untilThursday);
        await host.TickAsync(Ct);
        await host.TickAsync(Ct);
        await host.Teams.WaitForAsync(call => call.Body?.ToJsonString().Contains("Intet nyt i uge 49", StringComparison.Ordinal) == true, 3, BotDriver.Patience, Ct);

        _clock.Push(_untilFriday);
        await host.TickAsync(Ct);
        Assert.Single(host.Teams.PostsIn(BotDriver.Channel));
        Assert.Single(host.Teams.MessagesTo("29:m01"), message => message.Shown().Contains("Intet nyt i uge 49", StringComparison.Ordinal));
    }

    [Fact]
    public async Task News_without_a_channel_waits_and_the_backbone_hears_why_once()
    {
        var (host, _) = await WithAnswersAsync();
        await using var __ = host;
        _clock.Push(_untilThursday);
        await host.TickAsync(Ct);
        await DraftsAsync(host, "m01");
        await host.Driver.PostAsync(host.Driver.Write.TeamInstallation(host.Driver.People["m01"], BotDriver.Team, null, "remove"), Ct);
        _clock.Push(_untilFriday);
        await host.TickAsync(Ct);
        await host.TickAsync(Ct);
        await host.Teams.WaitForAsync(call => call.Status == 201 && call.Body?.ToJsonString().Contains("Ugens nyt venter", StringComparison.Ordinal) == true, 3, BotDriver.Patience, Ct);
        Assert.Single(host.Teams.MessagesTo("29:m01"), message => message.Shown().Contains("venter på en kanal", StringComparison.Ordinal));

        await host.Driver.PostAsync(host.Driver.Write.TeamInstallation(host.Driver.People["m01"], BotDriver.Team, BotDriver.Channel), Ct);
        await host.TickAsync(Ct);
        await host.Teams.WaitForAsync(call => call.Status == 201 && call.Body?.ToJsonString().Contains("Tolv aftener", StringComparison.Ordinal) == true && call.Body["isGroup"] is not null, BotDriver.Patience, Ct);
    }

    [Fact]
    public async Task What_is_put_right_hidden_or_taken_back_after_the_post_changes_the_post_and_nothing_else()
    {
        var (host, _) = await WithAnswersAsync();
        await using var __ = host;
        var win = await host.Driver.ClicksAsync("m05", (await host.Driver.SaysAsync("m05", "sejr Fjorten kom", Ct)).Card!, "Send", Ct);
        var thanks = await host.Driver.ClicksAsync("m06", (await host.Driver.SaysAsync("m06", "status", Ct)).Card!, "Send", Ct);
        await host.Driver.ClicksAsync("m01", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!, "Læg op nu", Ct);
        await host.Driver.ThreadsAsync(2, Ct);

        var form = await ClickAsync(host, "m06", thanks.Card, "Ret");
        Assert.Contains("retter jeg også opslaget", form.AllText(), StringComparison.Ordinal);
        var corrected = await ClickAsync(host, "m06", form, "Gem rettelsen", ("happened:c01", "Elleve aftener på havnen"));
        Assert.Contains("Jeg har rettet opslaget", corrected.AllText(), StringComparison.Ordinal);
        var post = await PostAsync(host, "Elleve aftener");
        Assert.Contains("Rettet tirsdag den 1. december", post, StringComparison.Ordinal);
        Assert.DoesNotContain("Tolv aftener", post, StringComparison.Ordinal);
        Assert.Contains("Det tager tid", post, StringComparison.Ordinal);

        var typo = await ClickAsync(host, "m05", await ClickAsync(host, "m05", win.Card, "Ret"), "Send", ("title", "Femten kom"));
        Assert.Contains("Jeg har rettet opslaget", typo.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Fjorten kom", await PostAsync(host, "Femten kom"), StringComparison.Ordinal);

        var items = await ClickAsync(host, "m01", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!, "Skjul et punkt");
        var hidden = await ClickAsync(host, "m01", items, "Skjul punktet", ("hidden", "news-c12"), ("reason", "For tidligt"));
        Assert.DoesNotContain("Det tager tid", await PostAsync(host, "Femten kom", without: "Det tager tid"), StringComparison.Ordinal);
        await ClickAsync(host, "m02", hidden, "Vis igen");
        await PostAsync(host, "Det tager tid");

        var asked = await ClickAsync(host, "m06", await ClickAsync(host, "m06", corrected, "Ret"), "Træk tilbage");
        Assert.Contains("trukket tilbage", (await ClickAsync(host, "m06", asked, "Ja, træk det tilbage")).AllText(), StringComparison.Ordinal);
        Assert.Contains("Det tager tid", await PostAsync(host, "Femten kom", without: "Elleve aftener"), StringComparison.Ordinal);
        Assert.Equal(2, host.Teams.PostsIn(BotDriver.Channel).Count);
    }

    [Fact]
    public async Task Sideline_gets_the_month_in_brief_once_and_nothing_that_is_between_partners()
    {
        var sample = Samples.With(alliance =>
        {
            for (var i = 0; i < 120; i++)
            {
                Samples.AddMember(alliance, $"s{i}", "p12", 5000 + i);
            }

            alliance.Row("members", "s0")["pausedUntil"] = "2026-12-31";
            alliance.Row("members", "s1")["status"] = "Left";
            alliance.Row("members", "s2")["language"] = "en";
        });
        var (host, _) = await WithAnswersAsync(sample);
        await using var __ = host;
        await host.Driver.ClicksAsync("m05", (await host.Driver.SaysAsync("m05", "sejr Fjorten kom", Ct)).Card!, "Send", Ct);
        await host.Driver.ClicksAsync("m01", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!, "Læg op nu", Ct);
        await host.Driver.ThreadsAsync(2, Ct);
        _clock.Push(_untilThursday + _untilFriday);
        await host.TickAsync(Ct);
        await host.TickAsync(Ct);
        await host.Teams.WaitForAsync(IsOverview, 119, BotDriver.Patience, Ct);

        var shown = Assert.Single(host.Teams.MessagesTo("29:m30")).Shown();
        Assert.Contains("Du får dette korte overblik, fordi", shown, StringComparison.Ordinal);
        Assert.Contains("Fjorten kom", shown, StringComparison.Ordinal);
        Assert.Contains("1 udfordret", shown, StringComparison.Ordinal);
        Assert.All(["Det tager tid", "En kajak mere"], text => Assert.DoesNotContain(text, shown, StringComparison.Ordinal));
        Assert.Contains("You receive this short overview", Assert.Single(host.Teams.MessagesTo("29:s2")).Shown(), StringComparison.Ordinal);
        Assert.All(["29:s0", "29:s1", "29:m06"], member => Assert.DoesNotContain(host.Teams.MessagesTo(member), message => message.Shown().Contains("fra sidelinjen", StringComparison.Ordinal)));
        Assert.Equal(119, host.Teams.Calls.Count(IsOverview));
    }

    private static bool IsOverview(TeamsCall call) => call.Status == 201 && call.Body?.ToJsonString() is { } body
        && (body.Contains("korte overblik", StringComparison.Ordinal) || body.Contains("short overview", StringComparison.Ordinal));

    /// <summary>A round in which m06 told of c01, and m18 that c12 is difficult and that they could use a kayak.</summary>
    private async Task<(BotHost Host, IReadOnlyDictionary<string, JsonObject> Cards)> WithAnswersAsync(string? sample = null)
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct, sample, _clock);
        await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("status:c01", "OnTrack"), ("happened:c01", "Tolv aftener på havnen"));
        await host.Driver.ClicksAsync("m18", cards["m18"], "Send", Ct, ("status:c12", "Challenged"), ("obstacle:c12", "Det tager tid"), ("help:c12", "En kajak mere"));
        return (host, cards);
    }

    private static async Task<IReadOnlyDictionary<string, JsonObject>> DraftsAsync(BotHost host, params string[] members)
    {
        await host.Teams.WaitForAsync(call => call.Status == 201 && call.Body?.ToJsonString().Contains("digest.hold", StringComparison.Ordinal) == true, 3, BotDriver.Patience, Ct);
        return members.ToDictionary(member => member, member => Assert.Single(host.Teams.MessagesTo($"29:{member}"), message => message.Shown().Contains("klar til gennemsyn", StringComparison.Ordinal)).Card!);
    }

    private static async Task<JsonObject> ClickAsync(BotHost host, string member, JsonObject card, string button, params (string Id, string? Value)[] typed)
    {
        var answer = await host.Driver.ClicksAsync(member, card, button, Ct, typed);
        return answer.IsCard ? answer.Card : throw new InvalidOperationException($"{button}: {answer.Text}");
    }

    /// <summary>The post as it reads once it says this, and not that.</summary>
    private static async Task<string> PostAsync(BotHost host, string text, string? without = null)
    {
        await host.Teams.WaitForAsync(
            call => call is { Method: "PUT", Status: 200 } && call.Body!.ToJsonString() is var body && new JsonObject { ["t"] = text }.ToJsonString()[6..^2] is var escaped
                && body.Contains(escaped, StringComparison.Ordinal) && (without is null || !body.Contains(new JsonObject { ["t"] = without }.ToJsonString()[6..^2], StringComparison.Ordinal)),
            BotDriver.Patience,
            Ct);
        return host.Teams.PostsIn(BotDriver.Channel)[^1].Shown();
    }
}
