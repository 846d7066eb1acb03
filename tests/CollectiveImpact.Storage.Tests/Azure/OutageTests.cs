using CollectiveImpact.Testing.Peers;
using Microsoft.AspNetCore.Http;

namespace CollectiveImpact.Storage.Tests.Azure;

public sealed class OutageTests
{
    private const string Key = "AccountName=alliance;AccountKey=bm90IGEga2V5;TableEndpoint=";
    private const string Busy = """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"The server is busy."}}}""";
    private const string Html = "<html><body>503 error code: ResourceNotFound</body></html>";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(503, "7", 7)]
    [InlineData(429, "30", 30)]
    public async Task A_busy_service_is_asked_once_by_each_call_when_it_wants_a_long_pause(int status, string retryAfter, int seconds)
    {
        await using var busy = await StandIn.StartAsync(Answer(status, Busy, retryAfter));
        var failure = await FailAsync(Key + busy.Address);
        Assert.Equal((StoreFailure.Throttled, TimeSpan.FromSeconds(seconds)), (failure.Failure, failure.RetryAfter));
        Assert.Equal(3, busy.Requests);
    }

    [Fact]
    public async Task A_busy_service_without_a_wish_gets_three_tries_from_each_call()
    {
        await using var busy = await StandIn.StartAsync(Answer(503, Busy));
        var failure = await FailAsync(Key + busy.Address);
        Assert.Equal((StoreFailure.Throttled, null), (failure.Failure, failure.RetryAfter));
        Assert.Equal(9, busy.Requests);
    }

    [Fact]
    public async Task A_service_that_is_busy_for_a_moment_answers_after_all()
    {
        var first = 1;
        await using var busy = await StandIn.StartAsync(context =>
            Interlocked.Exchange(ref first, 0) == 1 ? Answer(503, Busy)(context) : Answer(200, """{"value":[]}""")(context));
        Assert.Null(await Tables.Open(Key + busy.Address).GetAsync("p", "r", Ct));
    }

    [Theory]
    [InlineData(200, Html)]
    [InlineData(200, "{}")]
    [InlineData(202, Html)]
    [InlineData(302, Html)]
    [InlineData(404, Html)]
    [InlineData(404, "")]
    [InlineData(409, Html)]
    [InlineData(502, Html)]
    [InlineData(500, "")]
    public async Task An_answer_of_something_else_says_nothing_about_the_rows(int status, string body)
    {
        await using var proxy = await StandIn.StartAsync(Answer(status, body));
        Assert.Equal(StoreFailure.Unreachable, (await FailAsync(Key + proxy.Address)).Failure);
    }

    [Fact]
    public async Task An_error_that_only_a_bug_can_cause_is_no_outage()
    {
        const string Invalid = """{"odata.error":{"code":"InvalidInput","message":{"lang":"en-US","value":"0:One of the inputs is wrong."}}}""";
        await using var service = await StandIn.StartAsync(Answer(400, Invalid));
        var table = Tables.Open(Key + service.Address);
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.GetAsync("p", "r", Ct));
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.CommitAsync("p", [new DeleteRow("r", null)], Ct));
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_given_up_before_Teams_gives_us_up()
    {
        await using var silent = await StandIn.StartAsync(context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        var table = Tables.Open(Key + silent.Address);
        var began = TimeProvider.System.GetTimestamp();
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => table.GetAsync("p", "r", Ct));
        Assert.Equal(StoreFailure.Unreachable, failure.Failure);
        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 2, 5);
    }

    [Fact]
    public async Task A_wrong_key_is_named_as_such_and_not_shown()
    {
        await using var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        var failure = await FailAsync(Key + azurite.Endpoint);
        Assert.Equal(StoreFailure.Unreachable, failure.Failure);
        Assert.Contains("authorisation", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bm90IGEga2V5", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_died_is_unreachable_and_one_that_is_back_has_its_rows()
    {
        await using var azurite = new AzuriteServer();
        await azurite.InitializeAsync();
        var table = Tables.Open(azurite.ConnectionString);
        await table.EnsureCreatedAsync(Ct);
        await table.CommitAsync("p", [new PutRow("r", new Dictionary<string, string> { ["Text"] = "kept" })], Ct);
        await azurite.StopAsync();
        Assert.Equal(StoreFailure.Unreachable, (await FailAsync(azurite.ConnectionString)).Failure);
        await azurite.RestartAsync();
        Assert.Equal("kept", (await table.GetAsync("p", "r", Ct))!.Properties["Text"]);
    }

    // Every way in fails alike.
    private static async Task<StoreUnavailableException> FailAsync(string connectionString)
    {
        var table = Tables.Open(connectionString);
        var read = await Assert.ThrowsAsync<StoreUnavailableException>(() => table.PingAsync(Ct));
        var range = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await table.RangeAsync("p", "a", "b", Ct).GetAsyncEnumerator(Ct).MoveNextAsync());
        var commit = await Assert.ThrowsAsync<StoreUnavailableException>(() => table.CommitAsync("p", [new DeleteRow("r", null)], Ct));
        Assert.Equal((read.Failure, read.RetryAfter), (range.Failure, range.RetryAfter));
        Assert.Equal((read.Failure, read.RetryAfter), (commit.Failure, commit.RetryAfter));
        return commit;
    }

    private static RequestDelegate Answer(int status, string body, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = body.StartsWith('{') ? "application/json" : "text/html";
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.Response.WriteAsync(body, context.RequestAborted);
    };
}
