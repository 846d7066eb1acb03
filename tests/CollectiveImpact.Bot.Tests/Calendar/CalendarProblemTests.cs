using Azure.Identity;
using CollectiveImpact.Alliance.Calendar;
using CollectiveImpact.Bot.Calendar;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Graph;
using CollectiveImpact.Testing.Teams;
using Microsoft.Graph.Models.ODataErrors;
using static CollectiveImpact.Bot.Tests.Calendar.CalendarFixture;

namespace CollectiveImpact.Bot.Tests.Calendar;

/// <summary>What the calendar says when it does not work, which is asked once and told in a word.</summary>
public sealed class CalendarProblemTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, FakeAnswer, CalendarReason, string, double?> Troubles => new()
    {
        { "throttled", GraphAnswers.Throttled("2.128"), CalendarReason.Throttled, "TooManyRequests", 2.128 },
        { "throttled without a time", GraphAnswers.Throttled(null), CalendarReason.Throttled, "TooManyRequests", null },
        { "throttled for long", GraphAnswers.Throttled("300"), CalendarReason.Throttled, "TooManyRequests", 300 },
        { "throttled by a gateway", GraphAnswers.Page(429), CalendarReason.Throttled, "Http429", null },
        { "throttled by another status", GraphAnswers.Error(503, "ApplicationThrottled"), CalendarReason.Throttled, "ApplicationThrottled", null },
        { "busy", GraphAnswers.Unavailable, CalendarReason.Unavailable, "ErrorServerBusy", null },
        { "gateway", GraphAnswers.Page(502), CalendarReason.Unavailable, "Http502", null },
        { "gateway in time-out", GraphAnswers.Page(504), CalendarReason.Unavailable, "Http504", null },
        { "page as if all were well", GraphAnswers.Page(200), CalendarReason.Unavailable, "UnreadableAnswer", null },
        { "broken JSON", new FakeAnswer(200, "{\"value\":["), CalendarReason.Unavailable, "UnreadableAnswer", null },
        { "broken error", new FakeAnswer(500, "{\"error\":"), CalendarReason.Unavailable, "Http500", null },
        { "error of another form", new FakeAnswer(500, "{\"error\":\"no\"}"), CalendarReason.Unavailable, "Http500", null },
        { "elsewhere", new FakeAnswer(302) { Headers = new Dictionary<string, string> { ["Location"] = "https://graph.microsoft.com/" } }, CalendarReason.Unavailable, "Http302", null },
        { "cut", FakeAnswer.Cut, CalendarReason.Unavailable, "NoAnswer", null },
        { "no permission", GraphAnswers.AccessDenied, CalendarReason.NotAllowed, "ErrorAccessDenied", null },
        { "no permission, no body", new FakeAnswer(403), CalendarReason.NotAllowed, "Http403", null },
        { "token turned away", GraphAnswers.Error(401, "InvalidAuthenticationToken"), CalendarReason.NotAllowed, "InvalidAuthenticationToken", null },
        { "no mailbox", GraphAnswers.NoMailbox, CalendarReason.NoMailbox, "MailboxNotEnabledForRESTAPI", null },
        { "nobody", GraphAnswers.Error(404, "Request_ResourceNotFound"), CalendarReason.NoMailbox, "Request_ResourceNotFound", null },
        { "wrong address", GraphAnswers.Page(404), CalendarReason.Refused, "Http404", null },
        { "at the same moment", GraphAnswers.Error(412, "ErrorIrresolvableConflict"), CalendarReason.Unavailable, "ErrorIrresolvableConflict", null },
        { "not like that", GraphAnswers.Error(400, "ErrorInvalidRequest"), CalendarReason.Refused, "ErrorInvalidRequest", null },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Trouble_is_told_in_a_word_and_not_tried_again(string trouble, FakeAnswer answer, CalendarReason reason, string code, double? wait)
    {
        await using var fixture = await CalendarFixture.StartAsync();
        fixture.Graph.Weather = _ => answer;
        var expected = new CalendarProblem(reason, code, wait is { } seconds ? TimeSpan.FromSeconds(seconds) : null);

        Assert.Equal(expected, Failed(await fixture.Calendar.CreateAsync(Meeting(), Ct)));
        Assert.True(fixture.Graph.Calls.Count == 1, $"{trouble}: one request, not {fixture.Graph.Calls.Count}");
        Assert.Equal(expected, Failed(await fixture.Calendar.UpdateAsync("id", Meeting(), Ct)));
        Assert.Equal(expected, Assert.IsType<CalendarResult<CalendarReading>.Failed>(await fixture.Calendar.AnswersAsync("id", Ct)).Problem);
        Assert.Equal(expected, Assert.IsType<CalendarResult<OrganizerCheck>.Failed>(await fixture.Calendar.CheckAsync(Ct)).Problem);
        Assert.Empty(fixture.Graph.Mailbox.Events);
    }

    [Fact]
    public async Task Trouble_with_a_cancellation_is_told_too()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        fixture.Graph.Weather = _ => GraphAnswers.AccessDenied;

        Assert.Equal(CalendarReason.NotAllowed, Assert.IsType<CalendarResult<CalendarCancelled>.Failed>(await fixture.Calendar.CancelAsync("id", "Aflyst", Ct)).Problem.Reason);
    }

    [Fact]
    public async Task Trouble_after_the_event_was_looked_for_is_told_too()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        fixture.Graph.AnswerNext(call => call.What == "POST events", GraphAnswers.Throttled("1.5"));

        Assert.Equal(TimeSpan.FromSeconds(1.5), Failed(await fixture.Calendar.CreateAsync(Meeting(), Ct)).RetryAfter);
        await fixture.CreateAsync();
        Assert.Single(fixture.Graph.Mailbox.Events);
    }

    [Fact]
    public async Task Call_ends_after_ten_seconds_whatever_happens()
    {
        var clock = new ManualClock(One);
        await using var fixture = await CalendarFixture.StartAsync(clock);
        fixture.Graph.Weather = _ => FakeAnswer.Slow(TimeSpan.FromSeconds(2));
        var call = fixture.Calendar.CheckAsync(Ct);
        Assert.False(call.IsCompleted);
        clock.Advance(GraphConnection.Limit);

        Assert.Equal(new(CalendarReason.Unavailable, "NoAnswer"), Assert.IsType<CalendarResult<OrganizerCheck>.Failed>(await call).Problem);
    }

    [Fact]
    public async Task Whoever_asks_can_stop_it()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixture.Calendar.CheckAsync(stop.Token));
    }

    [Fact]
    public void Retries_of_the_SDK_would_be_understood_too()
    {
        var throttled = new ODataError { ResponseStatusCode = 429, ResponseHeaders = new Dictionary<string, IEnumerable<string>> { ["retry-after"] = ["7"] } };

        Assert.Equal(new(CalendarReason.Throttled, "Http429", TimeSpan.FromSeconds(7)), GraphProblems.Of(new AggregateException(throttled, throttled), One));
        Assert.Null(GraphProblems.Of(new AggregateException(new InvalidOperationException()), One));
        Assert.Null(GraphProblems.Of(new InvalidOperationException(), One));
    }

    [Fact]
    public async Task Logs_hold_codes_and_nobodys_name_address_or_words()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        var entry = await fixture.CreateAsync();
        await fixture.Calendar.BusyAsync(["mads@kommune.example"], Meeting().Period, Ct);
        foreach (var answer in new[] { GraphAnswers.AccessDenied, GraphAnswers.Page(502), GraphAnswers.Throttled("3"), GraphAnswers.NotFound, FakeAnswer.Cut })
        {
            fixture.Graph.Weather = _ => answer;
            await fixture.Calendar.UpdateAsync(entry.EventId, Meeting(), Ct);
            await fixture.Calendar.CreateAsync(Meeting(), Ct);
        }

        Assert.Contains(fixture.Logs, line => line.StartsWith("Error 702", StringComparison.Ordinal) && line.Contains("ErrorAccessDenied", StringComparison.Ordinal));
        Assert.Contains(fixture.Logs, line => line.StartsWith("Warning 701", StringComparison.Ordinal) && line.Contains("Throttled TooManyRequests, wait 00:00:03", StringComparison.Ordinal));
        Assert.Contains(fixture.Logs, line => line.StartsWith("Information 703", StringComparison.Ordinal));
        Assert.DoesNotContain(fixture.Logs, line => line.Contains('@', StringComparison.Ordinal) || line.Contains(".example", StringComparison.Ordinal)
            || line.Contains("Partnermøde", StringComparison.Ordinal) || line.Contains("Mads", StringComparison.Ordinal) || line.Contains("Scripted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Token_goes_to_Graph_and_never_to_this_machine()
    {
        await using var fixture = await CalendarFixture.StartAsync();
        await fixture.Calendar.CheckAsync(Ct);
        Assert.DoesNotContain("Authorization", fixture.Graph.Calls[0].Headers.Keys);
        Assert.Empty(fixture.Scopes);

        await fixture.Restart(baseUrl: GraphOptions.PublicCloud).CheckAsync(Ct);
        Assert.Equal("Bearer token-1", fixture.Graph.Calls[1].Headers["Authorization"]);
        Assert.Equal(["https://graph.microsoft.com/.default"], fixture.Scopes);
    }

    [Fact]
    public async Task Token_that_is_not_issued_is_worth_another_try()
    {
        await using var fixture = await CalendarFixture.StartAsync(baseUrl: GraphOptions.PublicCloud);
        fixture.NoToken = new AuthenticationFailedException("scripted");

        Assert.Equal(new(CalendarReason.Unavailable, "TokenNotIssued"), Failed(await fixture.Calendar.CreateAsync(Meeting(), Ct)));
        fixture.NoToken = null;
        await fixture.CreateAsync();
    }
}
