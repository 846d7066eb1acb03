using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CollectiveImpact.Bot.Tests.Cards;

/// <summary>Reads a card's JSON as the rules need it.</summary>
internal static class CardNodes
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every object in the card, the card itself first.</summary>
    public static IEnumerable<JsonObject> Everything(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => Everything(property.Value)).Prepend(json),
        JsonArray list => list.SelectMany(Everything),
        _ => [],
    };

    public static IEnumerable<JsonObject> OfType(JsonNode card, string type) => Everything(card).Where(node => Text(node, "type") == type);

    public static IEnumerable<JsonObject> Inputs(JsonNode card) =>
        Everything(card).Where(node => Text(node, "type")?.StartsWith("Input.", StringComparison.Ordinal) == true);

    public static string? Text(JsonObject node, string name) => node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>All that a person reads, in its order.</summary>
    public static IEnumerable<string> Said(JsonNode card)
    {
        string[] names = ["text", "title", "label", "placeholder", "errorMessage", "fallbackText", "tooltip"];
        return Everything(card)
            .SelectMany(node => names.Select(name => Text(node, name)).Append(Text(node, "type") == "Input.Text" ? Text(node, "value") : null))
            .OfType<string>();
    }

    public static string Readable(JsonNode card) => card.ToJsonString(_readable) + "\n";
}
