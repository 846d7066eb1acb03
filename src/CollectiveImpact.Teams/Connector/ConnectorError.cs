using System.Text.Json;
using System.Text.Json.Nodes;

namespace CollectiveImpact.Teams.Connector;

/// <summary>
/// Finds the code in an error body. There are two shapes and variants of them, and a proxy may answer with a page: none is ever a failure here.
/// </summary>
internal static class ConnectorError
{
    public const string MessageWritesBlocked = "MessageWritesBlocked";
    private const int WritesBlocked = 209;

    public static string? Code(string body)
    {
        if (AsObject(body) is not { } root)
        {
            return null;
        }

        var error = root["error"] as JsonObject;
        return SubCode(root) ?? SubCode(error) ?? Text(error?["code"]) ?? NumberedCode(root) ?? Text(root["code"]);
    }

    // The message can itself be JSON text that holds the real reason.
    private static string? SubCode(JsonObject? error) =>
        Text(error?["subCode"]) ?? Text(AsObject(Text(error?["message"]))?["subCode"]);

    private static string? NumberedCode(JsonObject root) =>
        root["errorCode"] is JsonValue value && value.TryGetValue<int>(out var number) && number == WritesBlocked ? MessageWritesBlocked : null;

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static JsonObject? AsObject(string? json)
    {
        if (json is null || !json.TrimStart().StartsWith('{'))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<JsonObject>(json, TeamsJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
