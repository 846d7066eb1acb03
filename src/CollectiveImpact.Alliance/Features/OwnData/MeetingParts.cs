using System.Text.Json.Nodes;

namespace CollectiveImpact.Alliance.Features.OwnData;

/// <summary>
/// What is one person's of the things around meetings. They name many people, and some of it is closed to those it names: the person
/// gets their own part, and of a closed decision that it is theirs.
/// </summary>
internal static class MeetingParts
{
    private static readonly string[] _kinds = ["meeting", "agenda", "minutes", "decision", "consultation", "signups", "suggestion", "indicator"];

    public static bool Knows(string kind) => _kinds.Contains(kind);

    public static JsonObject Of(StoredThing thing, string member) => thing.Kind switch
    {
        "meeting" => With(thing.Content, ["id", "kind", "startsAt", "endsAt", "state"], member, [], ["facilitatorId", "minuteTakerId", "createdBy"]),
        "agenda" => With(thing.Content, ["meetingId"], member, ["items"], []),
        "minutes" => With(thing.Content, ["meetingId", "state"], member, ["acceptances", "objections"], ["writtenBy"], ["attended"]),
        "decision" => With(thing.Content, Decision(thing.Content), member, [], ["ownerMemberId", "recordedBy", "statusBy"]),
        "consultation" => With(thing.Content, ["id", "opensAt", "deadline", "state"], member, ["answers"], ["startedBy", "ownerMemberId"], ["asked"]),
        "signups" => With(thing.Content, ["meetingId"], member, ["entries"], []),
        "suggestion" when (string?)thing.Content["memberId"] == member => (JsonObject)thing.Content.DeepClone(),
        "suggestion" => With(thing.Content, ["id", "meetingId", "decidedAt"], member, [], ["decidedBy"]),
        _ => With(thing.Content, ["id", "name"], member, ["readings"], ["ownerMemberId"]),
    };

    private static string[] Decision(JsonObject content) =>
        (bool?)content["isClosed"] == true ? ["number", "decidedOn", "body", "status", "dueOn"] : ["number", "decidedOn", "body", "status", "dueOn", "text", "reason"];

    /// <summary>These properties; of these lists what names the person; and that they are the one these properties, or one of those these lists, name.</summary>
    private static JsonObject With(JsonObject content, string[] always, string member, string[] lists, string[] ownIf, params string[] members)
    {
        var part = new JsonObject(always.Concat(ownIf.Where(name => (string?)content[name] == member))
            .Where(content.ContainsKey)
            .Select(name => KeyValuePair.Create(name, content[name]?.DeepClone())));
        foreach (var list in lists.Concat(members))
        {
            var own = (content[list]?.AsArray() ?? []).Where(item => Names(item, member)).Select(item => item!.DeepClone()).ToArray();
            if (own.Length > 0)
            {
                part[list] = new JsonArray(own);
            }
        }

        return part;
    }

    private static bool Names(JsonNode? item, string member) => item switch
    {
        JsonObject one => one.Any(property => property.Value is JsonValue value && value.TryGetValue<string>(out var text) && text == member),
        JsonValue value => value.TryGetValue<string>(out var text) && text == member,
        _ => false,
    };
}
