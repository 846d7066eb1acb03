using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing;

/// <summary>Reads an Adaptive Card as a person with a mouse does: what it says, what can be filled in, what can be pressed.</summary>
public static class CardReading
{
    /// <summary>Everything that is shown as text, block by block.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject card) =>
        [.. Objects(card).SelectMany(node => Strings(node, "text", "label", "errorMessage", "placeholder")).Concat(Objects(card).SelectMany(node => Strings(node, "title")))];

    public static string AllText(this JsonObject card) => string.Join('\n', card.Texts());

    /// <summary>What goes through a markdown reader.</summary>
    public static IReadOnlyList<string> MarkdownTexts(this JsonObject card) =>
        [.. Objects(card).Where(node => (string?)node["type"] == "TextBlock").Select(node => (string)node["text"]!)];

    public static IReadOnlyList<JsonObject> Buttons(this JsonObject card) =>
        [.. Objects(card).Where(node => ((string?)node["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true)];

    /// <summary>A button by its title or its verb.</summary>
    public static JsonObject Button(this JsonObject card, string titleOrVerb) =>
        card.Buttons().FirstOrDefault(button => (string?)button["title"] == titleOrVerb || (string?)button["verb"] == titleOrVerb)
        ?? throw new InvalidOperationException($"No button '{titleOrVerb}' but {string.Join(", ", card.Buttons().Select(button => button["title"]))}.");

    /// <summary>Every input with what it holds before anybody types.</summary>
    public static IReadOnlyDictionary<string, string?> Inputs(this JsonObject card) =>
        Objects(card).Where(node => ((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true)
            .ToDictionary(node => (string)node["id"]!, node => (string?)node["value"]);

    public static JsonObject Element(this JsonObject card, string id) => Objects(card).First(node => (string?)node["id"] == id);

    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(child => Objects(child.Value)).Prepend(parent),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<string> Strings(JsonObject node, params string[] names) =>
        names.Select(name => node[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null).OfType<string>();
}
