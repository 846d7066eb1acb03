using CollectiveImpact.Storage.Azure;
using CollectiveImpact.Testing.Peers;
using Microsoft.AspNetCore.Http;

namespace CollectiveImpact.Storage.Tests.Azure;

/// <summary>A proxy before the real service carries the first commit out and then cuts the line instead of answering.</summary>
public sealed class LostAnswerTests(AzuriteServer azurite) : IAsyncLifetime
{
    private readonly string partition = $"lost-{Guid.NewGuid():N}";
    private readonly HttpClient http = new();
    private Func<Task> afterFirst = () => Task.CompletedTask;
    private bool forwardFirst = true;
    private StandIn proxy = null!;
    private int batches;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private AzureTable Direct => Tables.Open(azurite.ConnectionString);

    private AzureTable Lossy => Tables.Open(azurite.ConnectionStringFor(new Uri(proxy.Address, azurite.Endpoint.AbsolutePath)));

    public async ValueTask InitializeAsync()
    {
        proxy = await StandIn.StartAsync(ForwardAsync);
        await Direct.EnsureCreatedAsync(Ct);
        await Direct.CommitAsync(partition, [new PutRow("old", Text("old")), new PutRow("gone", Text("old"))], Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        http.Dispose();
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_reported_as_made_with_the_tags_it_got()
    {
        var old = (await Direct.GetAsync(partition, "old", Ct))!.ETag;
        var result = await Lossy.CommitAsync(
            partition, [new InsertRow("new", Text("ours")), new ReplaceRow("old", Text("ours"), old), new DeleteRow("gone", null)], Ct);
        var tags = Assert.IsType<Committed>(result).ETags;
        Assert.Equal(2, batches);
        Assert.Equal([await TagAsync("new"), await TagAsync("old"), null], tags);
    }

    [Fact]
    public async Task A_first_try_that_never_arrived_does_not_claim_the_same_row_of_somebody_else()
    {
        forwardFirst = false;
        afterFirst = () => Direct.CommitAsync(partition, [new InsertRow("new", Text("ours"))], Ct);
        Assert.Equal(new Conflict("new"), await Lossy.CommitAsync(partition, [new InsertRow("new", Text("ours"))], Ct));
    }

    [Fact]
    public async Task A_row_that_others_changed_after_our_lost_answer_keeps_their_change()
    {
        afterFirst = () => Direct.CommitAsync(partition, [new PutRow("old", Text("theirs"))], Ct);
        var old = (await TagAsync("old"))!;
        var tags = Assert.IsType<Committed>(await Lossy.CommitAsync(
            partition, [new InsertRow("new", Text("ours")), new ReplaceRow("old", Text("ours"), old)], Ct)).ETags;
        Assert.Equal(new Conflict("old"), await Direct.CommitAsync(partition, [new ReplaceRow("old", Text("ours again"), tags[1]!)], Ct));
    }

    [Fact]
    public async Task When_others_changed_every_row_after_our_lost_answer_the_caller_is_told_to_look_again()
    {
        afterFirst = () => Direct.CommitAsync(partition, [new PutRow("new", Text("theirs"))], Ct);
        Assert.Equal(new Conflict("new"), await Lossy.CommitAsync(partition, [new InsertRow("new", Text("ours"))], Ct));
    }

    [Fact]
    public async Task A_delete_whose_answer_was_lost_is_made()
    {
        Assert.IsType<Committed>(await Lossy.CommitAsync(partition, [new DeleteRow("gone", await TagAsync("gone"))], Ct));
        Assert.Null(await Direct.GetAsync(partition, "gone", Ct));
    }

    [Fact]
    public async Task A_conflict_on_the_first_try_is_a_conflict()
    {
        batches = 1;
        Assert.Equal(new Conflict("old"), await Lossy.CommitAsync(partition, [new InsertRow("old", Text("ours"))], Ct));
        Assert.Equal(2, batches);
    }

    private static Dictionary<string, string> Text(string value) => new() { ["Text"] = value };

    private async Task<string?> TagAsync(string rowKey) => (await Direct.GetAsync(partition, rowKey, Ct))?.ETag;

    private async Task ForwardAsync(HttpContext context)
    {
        var isFirst = context.Request.Path.Value!.EndsWith("$batch", StringComparison.Ordinal) && Interlocked.Increment(ref batches) == 1;
        using var answer = isFirst && !forwardFirst ? null : await SendOnAsync(context);
        if (isFirst)
        {
            await afterFirst();
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)answer!.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body, Ct);
    }

    private async Task<HttpResponseMessage> SendOnAsync(HttpContext context)
    {
        var target = new Uri(azurite.Endpoint, context.Request.Path + context.Request.QueryString.Value);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), target) { Content = new StreamContent(context.Request.Body) };
        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key is not ("Host" or "Connection" or "Transfer-Encoding")))
        {
            _ = request.Headers.TryAddWithoutValidation(name, values.ToArray()) || request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        return await http.SendAsync(request, Ct);
    }
}
