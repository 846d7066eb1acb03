using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CollectiveImpact.Testing.Graph;

namespace CollectiveImpact.Bot.Tests.Calendar;

/// <summary>The stand-in notices what the real service would not take.</summary>
public sealed class FakeGraphTests
{
    private const string Event = """{"subject":"Møde","start":{"dateTime":"2027-03-16T13:00:00","timeZone":"UTC"},"end":{"dateTime":"2027-03-16T15:00:00","timeZone":"UTC"},"transactionId":"t1"}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("events", """{"subjekt":"Møde"}""")]
    [InlineData("events", """{"attendees":[{"emailAddress":{"address":"a@b.example"},"type":"maybe"}]}""")]
    [InlineData("events", """{"start":{"dateTime":"2027-03-16T13:00:00+01:00","timeZone":"Romance Standard Time"}}""")]
    [InlineData("events/1/cancel", """{"reason":"Aflyst"}""")]
    [InlineData("events/1/forward", """{"Comment":"x"}""")]
    [InlineData("calendar/getSchedule", """{"schedules":"a@b.example"}""")]
    public async Task Request_that_the_schema_does_not_know_fails_the_test(string path, string body)
    {
        var graph = await FakeGraph.StartAsync(Ct);
        using var http = Client(graph);
        using var answer = await http.PostAsync(Uri(path), Json(body), Ct);

        Assert.Equal(400, (int)answer.StatusCode);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await graph.DisposeAsync());
    }

    [Fact]
    public async Task Request_for_ids_that_change_fails_the_test()
    {
        var graph = await FakeGraph.StartAsync(Ct);
        using var http = Client(graph);
        http.DefaultRequestHeaders.Remove("Prefer");
        using var answer = await http.PostAsync(Uri("events"), Json(Event), Ct);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await graph.DisposeAsync());
    }

    [Fact]
    public async Task Names_of_parameters_are_taken_in_any_case()
    {
        await using var graph = await FakeGraph.StartAsync(Ct);
        using var http = Client(graph);
        using var created = await http.PostAsync(Uri("events"), Json(Event), Ct);
        var id = (string)(await created.Content.ReadFromJsonAsync<JsonObject>(Ct))!["id"]!;
        using var cancelled = await http.PostAsync(Uri($"events/{id}/cancel"), Json("""{"comment":"Aflyst"}"""), Ct);

        Assert.Equal(202, (int)cancelled.StatusCode);
        Assert.Empty(graph.Mailbox.Events);
    }

    [Fact]
    public async Task Transaction_makes_one_event_and_takes_no_other_content()
    {
        await using var graph = await FakeGraph.StartAsync(Ct);
        using var http = Client(graph);
        using var first = await http.PostAsync(Uri("events"), Json(Event), Ct);
        using var same = await http.PostAsync(Uri("events"), Json(Event), Ct);
        using var other = await http.PostAsync(Uri("events"), Json(Event.Replace("Møde", "Andet", StringComparison.Ordinal)), Ct);

        Assert.Equal([201, 201, 400], new[] { first, same, other }.Select(answer => (int)answer.StatusCode));
        var error = (await other.Content.ReadFromJsonAsync<JsonObject>(Ct))!["error"]!;
        Assert.Equal(("ErrorDuplicateTransactionId", (string?)Assert.Single(graph.Mailbox.Events)["id"]), ((string?)error["code"], (string?)error["@event.existingEventId"]));
    }

    [Theory]
    [InlineData("Europe/Copenhagen")]
    [InlineData("Rom")]
    public async Task Zone_that_the_service_does_not_list_is_refused(string zone)
    {
        await using var graph = await FakeGraph.StartAsync(Ct);
        using var http = Client(graph);
        using var answer = await http.PostAsync(Uri("events"), Json(Event.Replace("UTC", zone, StringComparison.Ordinal)), Ct);

        Assert.Equal(400, (int)answer.StatusCode);
    }

    private static HttpClient Client(FakeGraph graph)
    {
        var http = new HttpClient { BaseAddress = new Uri($"{graph.BaseUrl}/users/{FakeGraph.DefaultOrganizer}/") };
        http.DefaultRequestHeaders.Add("Prefer", ["IdType=\"ImmutableId\"", "outlook.timezone=\"UTC\""]);
        return http;
    }

    private static Uri Uri(string path) => new(path, UriKind.Relative);

    private static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");
}
