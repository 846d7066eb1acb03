using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Outgoing;

/// <summary>Teams is busy, broken or refuses: each card comes once, or the backbone can see that it could not.</summary>
public sealed class DeliveryTroubleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, FakeAnswer> Failures => new()
    {
        { "throttled", FakeAnswer.Error(429, "Throttled") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } } },
        { "bad gateway", new FakeAnswer(502, "<html>Bad gateway</html>") { ContentType = "text/html" } },
        { "unavailable", new FakeAnswer(503) },
        { "timeout", new FakeAnswer(504, "{") },
        { "precondition", FakeAnswer.Error(412, "PreconditionFailed") },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Card_comes_once_when_teams_answers_badly(string kind, FakeAnswer answer)
    {
        await using var host = await StartAsync();
        host.Teams.FailNext(call => IsCardTo(host, call, "m06"), answer);
        await RoundAsync(host);

        Assert.True(host.Driver.CheckInsTo("m06").Count == 1, kind);
        Assert.Equal(1, host.Teams.Calls.Count(call => IsCardTo(host, call, "m06") && call.Status == answer.Status));
    }

    [Fact]
    public async Task Answer_comes_when_teams_asks_for_a_few_seconds_first()
    {
        await using var host = await StartAsync();
        var asks = host.Driver.Write.Message(host.Driver.People["m06"], "kontakt");
        host.Teams.FailNext(
            call => IsAnswerTo(asks, call),
            FakeAnswer.Error(429, "Throttled") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "3" } });

        Assert.Equal(200, (await host.Driver.PostAsync(asks, Ct)).Status);

        Assert.Equal([429, 201], host.Teams.Calls.Where(call => IsAnswerTo(asks, call)).Select(call => call.Status));
    }

    [Fact]
    public async Task Card_comes_once_when_the_connection_is_cut()
    {
        await using var host = await StartAsync();
        host.Teams.CutNext(call => IsCardTo(host, call, "m06"));
        host.Teams.CutNext(call => call.Path.EndsWith("/pagedmembers", StringComparison.Ordinal));
        await RoundAsync(host);

        Assert.All(host.Driver.People.All, person => Assert.InRange(host.Driver.CheckInsTo(person.Member).Count, 0, 1));
        Assert.Single(host.Driver.CheckInsTo("m06"));
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(400, "MemberNotFoundInConversation")]
    [InlineData(500, "ServiceError")]
    public async Task Card_that_cannot_come_is_seen_by_the_backbone_and_holds_up_nobody(int status, string code)
    {
        await using var host = await StartAsync();
        host.Teams.FailNext(call => IsCardTo(host, call, "m06"), FakeAnswer.Error(status, code), times: 100);
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People).Count - 1, Ct);
        await host.Driver.SaysAsync("m02", "hjælp", Ct);
        await host.Teams.WaitForAsync(call => IsCardTo(host, call, "m06"), BotDriver.Patience, Ct);

        var shown = await RoundStatusAsync(host, "Kunne ikke nås (1)");
        Assert.Contains("Mads Mågeland", shown[shown.IndexOf("Kunne ikke nås", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(1, host.Teams.Calls.Count(call => IsCardTo(host, call, "m06")));
    }

    [Fact]
    public async Task Person_who_is_not_in_the_team_and_person_without_account_are_seen_by_the_backbone()
    {
        var sample = Samples.With(alliance => alliance.Row("members", "m18")["aadObjectId"] = null);
        await using var host = await BotHost.StartAsync(Ct, sample);
        host.Teams.SetRoster(BotDriver.Team, [.. host.Driver.People.Roster().Where(member => member.Id != "29:m06")]);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People).Count - 2, Ct);

        var shown = await RoundStatusAsync(host, "Kunne ikke nås (2)");
        Assert.Contains("Oskar Lodsgaard", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Round_opened_before_there_is_a_team_waits_for_one()
    {
        await using var host = await BotHost.StartAsync(Ct);
        Assert.Contains("ikke lagt ind i et team", (await host.Driver.SaysAsync("m01", "start runde", Ct)).Text, StringComparison.Ordinal);
        await RoundStatusAsync(host, "Kortet er på vej");
        await host.Driver.InstallsInTeamAsync("m01", Ct);

        var asked = Expectations.Asked(host.Driver.People);
        Assert.Equal(asked.Keys.Order(), (await host.Driver.CheckInsAsync(asked.Count, Ct)).Keys.Order());
    }

    [Fact]
    public async Task News_that_could_not_be_posted_is_offered_again_even_in_the_next_week()
    {
        var clock = new RunningClock(BotHost.Tuesday);
        var (host, cards) = await BotHost.WithRoundAsync(Ct, clock: clock);
        await using var _ = host;
        await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "Fortalt i uge 49"));
        clock.Push(TimeSpan.FromDays(6));
        host.Teams.FailNext(call => call is { Method: "POST", Path: "/v3/conversations" }, FakeAnswer.Error(403, "BotNotInConversationRoster"));
        await host.Driver.ClicksAsync("m01", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Card!, "Læg op nu", Ct);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        deadline.CancelAfter(BotDriver.Patience);
        SentMessage again;
        do
        {
            again = await host.Driver.SaysAsync("m01", "nyhedsbrev", deadline.Token);
        }
        while (again.Card is null);

        await host.Driver.ClicksAsync("m01", again.Card, "Læg op nu", Ct);
        await host.Driver.ThreadsAsync(2, Ct);
        Assert.Contains("Fortalt i uge 49", host.Teams.PostsIn(BotDriver.Channel)[^1].Shown(), StringComparison.Ordinal);
    }

    private static async Task<BotHost> StartAsync()
    {
        var host = await BotHost.StartAsync(Ct);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        return host;
    }

    /// <summary>Asks until it is told so: what became of a card is noted after Teams has answered.</summary>
    private static async Task<string> RoundStatusAsync(BotHost host, string told)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        deadline.CancelAfter(BotDriver.Patience);
        var shown = "";
        while (!shown.Contains(told, StringComparison.Ordinal))
        {
            shown = (await host.Driver.SaysAsync("m01", "status runde", deadline.Token)).Shown();
        }

        return shown;
    }

    private static async Task RoundAsync(BotHost host)
    {
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People).Count, Ct);
    }

    private static bool IsAnswerTo(JsonObject said, TeamsCall call) => (string?)(call.Body as JsonObject)?["replyToId"] == (string?)said["id"];

    private static bool IsCardTo(BotHost host, TeamsCall call, string member) =>
        call.Method == "POST" && call.ConversationId == host.Teams.ChatWith($"29:{member}");
}
