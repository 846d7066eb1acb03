using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.OwnData;

/// <summary>
/// Picks what a person may have of what is stored: everything that names them by their id, of any visibility, and digests in which
/// their name stands. Of somebody else's request only the person's own offer; of a link not its secret.
/// </summary>
public sealed class OwnDataSelection(Member member)
{
    /// <summary>Indexes: they say nothing that the things they point at do not say.</summary>
    private static readonly string[] _indexes = ["responsible"];

    private readonly PersonWords _words = new(member);

    /// <summary>The thing, or the part of it that is the person's; null when it is not about them.</summary>
    public StoredThing? Of(StoredThing thing)
    {
        if (_indexes.Contains(thing.Kind))
        {
            return null;
        }

        var isNamed = thing.Key.Contains(member.Id.Value) || Strings(thing.Content).Any(text => text == member.Id.Value);
        return thing.Kind switch
        {
            "digest" => isNamed || Strings(thing.Content).Any(_words.AreIn) ? thing : null,
            _ when !isNamed => null,
            "ask" when (string?)thing.Content["memberId"] != member.Id.Value => thing with { Content = OwnOffers(thing.Content) },
            "download" => thing with { Key = [], Content = Only(thing.Content, "kind", "expiresAt") },
            "partner" => thing with { Content = Only(thing.Content, "id", "name", "deputyMemberId") },
            _ when MeetingParts.Knows(thing.Kind) => thing with { Content = MeetingParts.Of(thing, member.Id.Value) },
            _ => thing,
        };
    }

    private JsonObject OwnOffers(JsonObject ask)
    {
        var part = Only(ask, "id", "partnerId", "week");
        part["offers"] = new JsonArray([.. (ask["offers"]?.AsArray() ?? []).Where(offer => (string?)offer?["memberId"] == member.Id.Value).Select(offer => offer!.DeepClone())]);
        return part;
    }

    private static JsonObject Only(JsonObject content, params string[] names) =>
        new(names.Where(content.ContainsKey).Select(name => KeyValuePair.Create(name, content[name]?.DeepClone())));

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(child => Strings(child.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
