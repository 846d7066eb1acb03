using System.Text.Json.Nodes;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Testing.Graph;

/// <summary>Plays getSchedule (https://learn.microsoft.com/graph/api/calendar-getschedule). Whoever is not known is an error of their own in a good answer.</summary>
internal sealed class FakeSchedules
{
    private const int MostAddresses = 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromDays(62);
    private readonly Dictionary<string, (IReadOnlyList<(DateTimeOffset From, DateTimeOffset To, string Status)> Busy, bool ShowsItems)> people = new(StringComparer.OrdinalIgnoreCase);

    public void Set(string address, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To, string Status)> busy, bool showsItems) => people[address] = (busy, showsItems);

    public FakeAnswer Answer(JsonObject question)
    {
        var named = new Dictionary<string, JsonNode?>(question, StringComparer.OrdinalIgnoreCase);
        var addresses = named["schedules"]!.AsArray().Select(address => (string)address!).ToList();
        if (FakeTimes.Read(named["startTime"]) is not { } from || FakeTimes.Read(named["endTime"]) is not { } to
            || addresses.Count > MostAddresses || to <= from || to - from >= MostTime || named["availabilityViewInterval"] is not { } interval)
        {
            return GraphAnswers.Error(400, "ErrorInvalidRequest");
        }

        var step = TimeSpan.FromMinutes((int)interval);
        return FakeAnswer.Json(200, new JsonObject { ["value"] = new JsonArray([.. addresses.Select(address => Schedule(address, from, to, step))]) });
    }

    private JsonObject Schedule(string address, DateTimeOffset from, DateTimeOffset to, TimeSpan step)
    {
        if (!people.TryGetValue(address, out var person))
        {
            return new JsonObject
            {
                ["scheduleId"] = address,
                ["error"] = new JsonObject { ["message"] = "Unable to resolve e-mail address to an Active Directory object.", ["responseCode"] = "5009" },
            };
        }

        var inside = person.Busy.Where(busy => busy.From < to && from < busy.To).ToList();
        var steps = Enumerable.Range(0, (int)((to - from) / step)).Select(n => (From: from + (n * step), To: from + ((n + 1) * step)));
        return new JsonObject
        {
            ["scheduleId"] = address,
            ["availabilityView"] = string.Concat(steps.Select(slot => inside.Find(busy => busy.From < slot.To && slot.From < busy.To) is { Status: { } status } ? Sign(status) : '0')),
            ["scheduleItems"] = new JsonArray([.. person.ShowsItems ? inside.Select(Item) : []]),
        };
    }

    private static JsonNode Item((DateTimeOffset From, DateTimeOffset To, string Status) busy) => new JsonObject
    {
        ["status"] = busy.Status,
        ["start"] = FakeTimes.Write(busy.From),
        ["end"] = FakeTimes.Write(busy.To),
        ["isPrivate"] = false,
    };

    private static char Sign(string status) => status switch { "tentative" => '1', "busy" => '2', "oof" => '3', "workingElsewhere" => '4', _ => '0' };
}
