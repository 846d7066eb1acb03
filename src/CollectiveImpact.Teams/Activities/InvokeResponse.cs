using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Teams.Activities;

/// <summary>
/// The answer to an invoke
/// (https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format).
/// It travels with HTTP status 200 whatever <see cref="StatusCode"/> says.
/// </summary>
public sealed record InvokeResponse
{
    private InvokeResponse(int statusCode, string type, object content) => (StatusCode, Type, Content) = (statusCode, type, content);

    public int StatusCode { get; }
    public string Type { get; }

    /// <summary>What is shown, as it is on the wire.</summary>
    [JsonIgnore]
    public JsonNode Value => Content as JsonNode ?? ((AdaptiveCard)Content).ToJson();

    /// <summary>The card itself, and not a tree made of it: it is written to the wire once.</summary>
    [JsonInclude]
    [JsonPropertyName("value")]
    internal object Content { get; }

    /// <summary>Replaces the card, for the person who pressed.</summary>
    public static InvokeResponse Card(AdaptiveCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new(200, AdaptiveCard.ContentType, card);
    }

    /// <summary>Shows a text and leaves the card as it is.</summary>
    public static InvokeResponse Message(string text) => new(200, "application/vnd.microsoft.activity.message", JsonValue.Create(text));

    /// <summary>Shows an error under the card. The message is read by people.</summary>
    public static InvokeResponse Error(int statusCode, string code, string message) =>
        new(statusCode, "application/vnd.microsoft.error", new JsonObject { ["code"] = code, ["message"] = message });
}
