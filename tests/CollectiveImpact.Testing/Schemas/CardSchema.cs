using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing.Schemas;

/// <summary>Microsoft's JSON schema of Adaptive Cards.</summary>
public static class CardSchema
{
    public static string Read()
    {
        using var stream = typeof(CardSchema).Assembly.GetManifestResourceStream("adaptive-card-1.6.0.json")!;
        var schema = JsonNode.Parse(stream)!;
        DropRequiredOfDraft3(schema);
        return schema.ToJsonString();
    }

    // "required": false is left over from an older draft; where it is not a list it says nothing, and readers of newer drafts stumble over it.
    private static void DropRequiredOfDraft3(JsonNode? node)
    {
        if (node is JsonObject json)
        {
            if (json["required"] is JsonValue)
            {
                json.Remove("required");
            }

            foreach (var (_, child) in json)
            {
                DropRequiredOfDraft3(child);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var child in list)
            {
                DropRequiredOfDraft3(child);
            }
        }
    }
}
