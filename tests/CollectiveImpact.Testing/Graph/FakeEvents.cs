using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Testing.Graph;

/// <summary>The events of a mailbox, and whom it writes to about them (https://learn.microsoft.com/graph/api/resources/event).</summary>
internal sealed class FakeEvents(Func<bool> makesTeamsMeetings)
{
    private const int MostPeople = 500;
    private static readonly string[] _times = ["start", "end"];
    private readonly Dictionary<string, JsonObject> events = [];
    private readonly Dictionary<string, (string Id, string Value)> marks = [];
    private readonly Dictionary<string, (string Content, string EventId)> transactions = [];
    private int made;

    public List<GraphMail> Mails { get; } = [];

    public IReadOnlyList<JsonObject> All => [.. events.Values.Select(@event => @event.DeepClone().AsObject())];

    public JsonObject? Find(string id) => events.GetValueOrDefault(id);

    public bool HasMark(string eventId, string id, string value) => marks.GetValueOrDefault(eventId) == (id, value);

    public FakeAnswer Create(JsonObject sent)
    {
        var content = sent.ToJsonString();
        if ((string?)sent["transactionId"] is { } transaction && transactions.TryGetValue(transaction, out var before))
        {
            return before.Content == content && events.TryGetValue(before.EventId, out var same)
                ? FakeAnswer.Json(201, same.DeepClone())
                : GraphAnswers.Error(400, "ErrorDuplicateTransactionId", new JsonObject { ["@event.existingEventId"] = before.EventId });
        }

        if (Fault(sent) is { } fault)
        {
            return fault;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"AAkALgAAAAAA{++made:D4}-immutable=");
        var @event = sent.DeepClone().AsObject();
        if (sent["singleValueExtendedProperties"] is JsonArray { Count: 1 } properties)
        {
            marks[id] = ((string)properties[0]!["id"]!, (string)properties[0]!["value"]!);
        }

        @event.Remove("singleValueExtendedProperties");
        (@event["id"], @event["isCancelled"], @event["attendees"]) = (id, false, Attendees(sent["attendees"], []));
        @event["createdDateTime"] = string.Create(CultureInfo.InvariantCulture, $"2026-12-01T08:00:{made % 60:D2}Z");
        StoreTimes(@event);
        GoOnline(@event, sent, made);
        events[id] = @event;
        if ((string?)sent["transactionId"] is { } used)
        {
            transactions[used] = (content, id);
        }

        Mail("invitation", @event, Addresses(@event));
        return FakeAnswer.Json(201, @event.DeepClone());
    }

    public FakeAnswer Change(string id, JsonObject change)
    {
        if (Fault(change) is { } fault)
        {
            return fault;
        }

        var @event = events[id];
        var before = Addresses(@event);
        foreach (var (name, value) in change.Where(property => property.Key is not ("attendees" or "body" or "isOnlineMeeting" or "onlineMeetingProvider") && !property.Key.Contains('@', StringComparison.Ordinal)))
        {
            @event[name] = value?.DeepClone();
        }

        StoreTimes(@event);
        var isMoved = change.ContainsKey("start") || change.ContainsKey("end");
        if (isMoved || change.ContainsKey("attendees"))
        {
            @event["attendees"] = Attendees(change["attendees"] ?? @event["attendees"], isMoved ? [] : @event["attendees"]!.AsArray());
        }

        SetBody(@event, change);
        GoOnline(@event, change, made);
        var after = Addresses(@event);
        Mail("cancellation", @event, [.. before.Except(after)]);
        Mail("invitation", @event, [.. after.Except(before)]);
        if (change.Any(property => property.Key is "start" or "end" or "subject" or "location" or "body"))
        {
            Mail("update", @event, [.. after.Intersect(before)]);
        }

        return FakeAnswer.Json(200, @event.DeepClone());
    }

    public FakeAnswer Cancel(string id, JsonObject sent)
    {
        var comment = (string?)sent.FirstOrDefault(property => property.Key.Equals("comment", StringComparison.OrdinalIgnoreCase)).Value;
        Mails.Add(new("cancellation", (string?)events[id]["subject"] ?? "", Addresses(events[id]), comment));
        events.Remove(id);
        return new(202);
    }

    public void Remove(string id) => events.Remove(id);

    public void Respond(string id, string address, string response, DateTimeOffset at, (DateTimeOffset From, DateTimeOffset To)? proposed)
    {
        var attendee = events[id]["attendees"]!.AsArray().Single(one => Address(one).Equals(address, StringComparison.OrdinalIgnoreCase))!;
        attendee["status"] = new JsonObject { ["response"] = response, ["time"] = at.UtcDateTime.ToString("o", CultureInfo.InvariantCulture) };
        if (proposed is var (from, to))
        {
            attendee["proposedNewTime"] = new JsonObject { ["start"] = FakeTimes.Write(from), ["end"] = FakeTimes.Write(to) };
        }
    }

    private static FakeAnswer? Fault(JsonObject sent)
    {
        var isNowhere = _times.Any(name => sent.ContainsKey(name) && FakeTimes.Read(sent[name]) is null);
        return isNowhere ? GraphAnswers.Error(400, "TimeZoneNotSupportedException")
            : sent["attendees"]?.AsArray().Count > MostPeople ? GraphAnswers.Error(400, "ErrorInvalidRequest")
            : null;
    }

    private static void StoreTimes(JsonObject @event)
    {
        foreach (var name in _times)
        {
            @event[name] = FakeTimes.Write(FakeTimes.Read(@event[name])!.Value);
        }
    }

    /// <summary>Where no meetings in Teams are offered all is well but the link.</summary>
    private void GoOnline(JsonObject @event, JsonObject sent, int number)
    {
        if ((bool?)sent["isOnlineMeeting"] != true || @event["onlineMeeting"] is not null)
        {
            return;
        }

        var isOffered = makesTeamsMeetings();
        (@event["isOnlineMeeting"], @event["onlineMeetingProvider"]) = (isOffered, isOffered ? "teamsForBusiness" : "unknown");
        if (isOffered)
        {
            var link = string.Create(CultureInfo.InvariantCulture, $"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{number}%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d&a=1");
            @event["onlineMeeting"] = new JsonObject { ["joinUrl"] = link };
            @event["body"] = Page((string)@event["body"]!["content"]! + "<br>\r\n" + JoinBlock(link));
        }
    }

    /// <summary>A body without the block that Teams put there ends the online meeting.</summary>
    private static void SetBody(JsonObject @event, JsonObject change)
    {
        if ((string?)change["body"]?["content"] is not { } content)
        {
            return;
        }

        @event["body"] = Page(content);
        if ((string?)@event["onlineMeeting"]?["joinUrl"] is { } link && !WebUtility.HtmlDecode(content).Contains(link, StringComparison.Ordinal))
        {
            (@event["isOnlineMeeting"], @event["onlineMeetingProvider"], @event["onlineMeeting"]) = (false, "unknown", null);
        }
    }

    /// <summary>The mailbox lays pages out in its own way.</summary>
    private static JsonObject Page(string content) => new()
    {
        ["contentType"] = "html",
        ["content"] = $"<html><head>\r\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head><body>\r\n{content.Replace("<p>", "<p style=\"margin-top:0\">", StringComparison.Ordinal).Replace("</p>", "</p>\r\n", StringComparison.Ordinal)}</body></html>",
    };

    private static string JoinBlock(string link)
    {
        const string Rule = "<div style=\"width:100%; height:20px\"><span style=\"white-space:nowrap; color:#5F5F5F\">________________________________________________________________________________</span>\r\n</div>";
        return $"{Rule}\r\n<div class=\"me-email-text\" lang=\"da-DK\"><div><span>Microsoft Teams-møde</span></div><a class=\"me-email-headline\" href=\"{WebUtility.HtmlEncode(link)}\">Klik her for at deltage i mødet</a></div>\r\n{Rule}";
    }

    private static JsonArray Attendees(JsonNode? sent, JsonArray known) => new([.. (sent?.AsArray() ?? []).Select(attendee =>
    {
        var one = attendee!.DeepClone().AsObject();
        var before = known.FirstOrDefault(other => Address(other).Equals(Address(attendee), StringComparison.OrdinalIgnoreCase));
        one["status"] = before?["status"]?.DeepClone() ?? new JsonObject { ["response"] = "none", ["time"] = "0001-01-01T00:00:00Z" };
        one.Remove("proposedNewTime");
        return one;
    })]);

    private static string Address(JsonNode? attendee) => (string?)attendee?["emailAddress"]?["address"] ?? "";

    private static List<string> Addresses(JsonObject @event) => [.. @event["attendees"]!.AsArray().Select(attendee => Address(attendee).ToLowerInvariant())];

    private void Mail(string kind, JsonObject @event, List<string> to)
    {
        if (to.Count > 0)
        {
            Mails.Add(new(kind, (string?)@event["subject"] ?? "", to));
        }
    }
}
