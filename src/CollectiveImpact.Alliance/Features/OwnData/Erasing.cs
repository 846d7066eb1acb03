using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.OwnData;

/// <summary>What becomes of one stored thing when a person is erased.</summary>
public abstract record Erased
{
    private Erased()
    {
    }

    public sealed record Kept : Erased;

    public sealed record Changed(StoredThing Thing) : Erased;

    public sealed record Removed(StoredThing Thing) : Erased;
}

/// <summary>
/// Takes a person out of what is stored: what the alliance has read stays without the name, what it has not read goes. The
/// member's id stays and points at a member without a name.
/// </summary>
public sealed class Erasing(Member member, string former)
{
    /// <summary>Facts about organisations and about other people, who may have the same name. The member's own are dealt with by themselves.</summary>
    private static readonly string[] _left = ["member", "address", "role", "partner", "goal", "team"];

    private static readonly string[] _texts = ["whatHappened", "obstacle", "helpWanted"];
    private readonly PersonWords _words = new(member);
    private readonly HashSet<string> _unread = [];

    /// <summary>Looks at a thing before any is changed: a text that goes must go wherever it is repeated.</summary>
    public void See(StoredThing thing)
    {
        if (thing.Kind == "update" && IsOwn(thing) && !IsRead(thing, "state"))
        {
            _unread.UnionWith(_texts.Select(text => (string?)thing.Content[text]).OfType<string>());
        }
    }

    public Erased Of(StoredThing thing)
    {
        if (_left.Contains(thing.Kind))
        {
            return new Erased.Kept();
        }

        var goes = IsOwn(thing) && thing.Kind switch
        {
            "download" => true,
            "win" => !IsRead(thing, "state"),
            "ask" => !IsRead(thing, "publication"),

            // Only the secretariat has read what never came on an agenda.
            "suggestion" => (string?)thing.Content["state"] is nameof(ItemProposalState.Proposed) or nameof(ItemProposalState.Withdrawn) or nameof(ItemProposalState.Declined),

            // Whether somebody comes, or came, says nothing about the meeting.
            "invitee" => true,
            _ => false,
        };
        if (goes)
        {
            return new Erased.Removed(thing);
        }

        var content = (JsonObject)Without(thing.Content)!;
        if (thing.Kind == "signups" && content["entries"] is JsonArray entries)
        {
            content["entries"] = new JsonArray([.. entries.Where(entry => (string?)entry?["memberId"] != member.Id.Value).Select(entry => entry?.DeepClone())]);
        }

        if (thing.Kind == "update" && IsOwn(thing) && !IsRead(thing, "state"))
        {
            _texts.ToList().ForEach(text => content.Remove(text));
        }

        if (thing.Kind == "commitment" && (string?)content["lastText"] is { } last && _unread.Contains(last))
        {
            content.Remove("lastText");
        }

        return JsonNode.DeepEquals(content, thing.Content) ? new Erased.Kept() : new Erased.Changed(thing with { Content = content });
    }

    private bool IsOwn(StoredThing thing) => (string?)thing.Content["memberId"] == member.Id.Value;

    /// <summary>Whether the whole alliance has been able to read it: told in a digest, and not kept to fewer.</summary>
    private static bool IsRead(StoredThing thing, string state) =>
        (string?)thing.Content[state] == nameof(PublicationState.Published) && (string?)thing.Content["visibility"] == nameof(Visibility.Alliance);

    private JsonNode? Without(JsonNode? node) => node switch
    {
        JsonObject parent => new JsonObject(parent.Select(child => KeyValuePair.Create(child.Key, Without(child.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Without)]),
        JsonValue value when value.TryGetValue<string>(out var text) && _words.AreIn(text) => JsonValue.Create(_words.Remove(text, former)),
        _ => node?.DeepClone(),
    };
}
