using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.OwnData;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.MyData;

/// <summary>Everything about a person, by kind, and what ids in it are called.</summary>
internal sealed record OwnDataExport(IReadOnlyList<StoredThing> Things, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>The order of the file: who one is, what one has told, what one is part of, what was done.</summary>
    private static readonly string[] _order =
        ["member", "role", "address", "update", "win", "ask", "invitation", "commitment", "history", "proposal", "partner", "digest", "request", "download", "delivered", "outbox", "audit"];

    public IEnumerable<IGrouping<string, StoredThing>> ByKind => Things
        .GroupBy(thing => thing.Kind)
        .OrderBy(group => Array.IndexOf(_order, group.Key) is var at and >= 0 ? at : _order.Length)
        .ThenBy(group => group.Key, StringComparer.Ordinal);

    public static async Task<OwnDataExport> ReadAsync(Turn turn, IOwnDataStore store, CancellationToken cancellationToken)
    {
        var selection = new OwnDataSelection(turn.Member);
        List<StoredThing> things = [];
        Dictionary<string, string> names = new() { [turn.Profile.Backbone.Id.Value] = turn.Profile.Backbone.Name };
        await foreach (var thing in store.EverythingAsync(cancellationToken))
        {
            if (selection.Of(thing) is { } own)
            {
                things.Add(own);
            }

            if (Name(thing) is { } name)
            {
                names[thing.Key[0]] = name;
            }
        }

        return new OwnDataExport(things, names);
    }

    public JsonObject ToJson(Turn turn)
    {
        var about = new JsonObject();
        foreach (var kind in ByKind)
        {
            about[kind.Key] = new JsonArray([.. kind.Select(thing => new JsonObject { ["key"] = string.Join('|', thing.Key), ["content"] = thing.Content.DeepClone() })]);
        }

        return new JsonObject
        {
            ["alliance"] = turn.Profile.Name,
            ["controller"] = turn.Profile.Controller,
            ["madeAt"] = turn.Now.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["about"] = about,
        };
    }

    /// <summary>Organisations, goals and commitments are called by their names; other people only by their ids.</summary>
    private static string? Name(StoredThing thing) => thing.Kind switch
    {
        "partner" => (string?)thing.Content["name"],
        "goal" or "commitment" => (string?)thing.Content["title"],
        _ => null,
    };
}
