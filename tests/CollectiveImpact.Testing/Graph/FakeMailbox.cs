using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Testing.Graph;

/// <summary>A mail the mailbox sent to people on an event.</summary>
/// <param name="Kind"><c>invitation</c>, <c>update</c> or <c>cancellation</c>.</param>
/// <param name="Subject">The event's.</param>
/// <param name="To">Addresses, in lower case.</param>
/// <param name="Text">What a cancellation says.</param>
public sealed record GraphMail(string Kind, string Subject, IReadOnlyList<string> To, string? Text = null);

/// <summary>The organizer's mailbox in the stand-in: its events, the mails it sends, and what the tenant knows of people's time.</summary>
public sealed partial class FakeMailbox
{
    private readonly Lock gate = new();
    private readonly FakeEvents events;
    private readonly FakeSchedules schedules = new();

    internal FakeMailbox(string organizer)
    {
        Organizer = organizer;
        events = new(() => MakesTeamsMeetings);
    }

    public string Organizer { get; }

    /// <summary>Whether the calendar offers meetings in Teams. Without it events are made all the same.</summary>
    public bool MakesTeamsMeetings { get; set; } = true;

    /// <summary>Events that are not cancelled, in the order in which they were made.</summary>
    public IReadOnlyList<JsonObject> Events => Do(() => events.All);

    public IReadOnlyList<GraphMail> Mails => Do(() => events.Mails.ToList());

    /// <summary>Somebody's time is known, and they are not free then.</summary>
    public void Knows(string address, params (DateTimeOffset From, DateTimeOffset To, string Status)[] busy) => Do(() => schedules.Set(address, busy, showsItems: true));

    /// <summary>Somebody shows when they are free, and nothing more.</summary>
    public void KnowsLittle(string address, params (DateTimeOffset From, DateTimeOffset To, string Status)[] busy) => Do(() => schedules.Set(address, busy, showsItems: false));

    /// <summary>Somebody answers the invitation, or with times proposes others.</summary>
    public void Answers(string eventId, string address, string response, DateTimeOffset at, (DateTimeOffset From, DateTimeOffset To)? proposed = null) =>
        Do(() => events.Respond(eventId, address, response, at, proposed));

    /// <summary>Somebody deletes the event by hand.</summary>
    public void Delete(string eventId) => Do(() => events.Remove(eventId));

    internal FakeAnswer Answer(GraphCall call) => Do(() => Route(call));

    private FakeAnswer Route(GraphCall call) => (call.Method, call.Segments) switch
    {
        (_, [_, var user, ..]) when !user.Equals(Organizer, StringComparison.OrdinalIgnoreCase) => GraphAnswers.AccessDenied,
        ("GET", [_, _, "calendar"]) => FakeAnswer.Json(200, new JsonObject
        {
            ["id"] = "calendar-1",
            ["allowedOnlineMeetingProviders"] = MakesTeamsMeetings ? new JsonArray("teamsForBusiness") : [],
        }),
        ("POST", [_, _, "calendar", "getSchedule"]) => schedules.Answer(call.Body!.AsObject()),
        ("GET", [_, _, "events"]) => List(call),
        ("POST", [_, _, "events"]) => events.Create(call.Body!.AsObject()),
        (_, [_, _, "events", var id, ..]) when events.Find(id) is null => GraphAnswers.NotFound,
        ("GET", [_, _, "events", var id]) => FakeAnswer.Json(200, Selected(events.Find(id)!, call)),
        ("PATCH", [_, _, "events", var id]) => events.Change(id, call.Body!.AsObject()),
        ("POST", [_, _, "events", var id, "cancel"]) => events.Cancel(id, call.Body!.AsObject()),
        _ => GraphAnswers.Error(405, "MethodNotAllowed"),
    };

    private FakeAnswer List(GraphCall call)
    {
        if (Mark().Match(call.Query.GetValueOrDefault("$filter") ?? "") is not { Success: true } mark)
        {
            return GraphAnswers.Error(400, "ErrorInvalidUrlQueryFilter");
        }

        var (id, value) = (mark.Groups[1].Value, mark.Groups[2].Value.Replace("''", "'", StringComparison.Ordinal));
        var found = events.All.Where(@event => events.HasMark((string)@event["id"]!, id, value)).Select(@event => Selected(@event, call));
        return FakeAnswer.Json(200, new JsonObject { ["value"] = new JsonArray([.. found]) });
    }

    private static JsonObject Selected(JsonObject @event, GraphCall call)
    {
        var fields = call.Query.GetValueOrDefault("$select")?.Split(',');
        return new(@event.Where(property => fields is null || property.Key == "id" || fields.Contains(property.Key)).Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
    }

    private void Do(Action action)
    {
        lock (gate)
        {
            action();
        }
    }

    private T Do<T>(Func<T> action)
    {
        lock (gate)
        {
            return action();
        }
    }

    [GeneratedRegex("^singleValueExtendedProperties/Any\\(ep: ep/id eq '([^']+)' and ep/value eq '((?:[^']|'')*)'\\)$")]
    private static partial Regex Mark();
}
