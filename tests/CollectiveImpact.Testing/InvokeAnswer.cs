using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing;

/// <summary>What came back for a press on a button.</summary>
/// <param name="HttpStatus">The status of the HTTP answer.</param>
/// <param name="StatusCode">The status in its body.</param>
/// <param name="Type">The kind of answer: card, message or error.</param>
/// <param name="Value">The card, the text, or the error.</param>
public sealed record InvokeAnswer(int HttpStatus, int StatusCode, string Type, JsonNode? Value)
{
    public bool IsCard => Type == "application/vnd.microsoft.card.adaptive";

    public JsonObject Card => IsCard ? Value!.AsObject() : throw new InvalidOperationException($"No card but {this}: {Value?.ToJsonString()}");

    /// <summary>What an error or a message says.</summary>
    public string Text => Value is JsonObject error ? (string)error["message"]! : (string)Value!;

    public static InvokeAnswer Read(int httpStatus, string body)
    {
        var answer = JsonNode.Parse(body)!;
        return new InvokeAnswer(httpStatus, (int)answer["statusCode"]!, (string)answer["type"]!, answer["value"]);
    }
}
