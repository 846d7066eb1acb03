using System.Text.Json.Nodes;

namespace CollectiveImpact.EndToEnd.Tests.Peers;

/// <summary>The two cards of the echo bot, one with every kind of input that the product uses.</summary>
internal static class EchoCards
{
    public static JsonObject Form(string heard) => Card(
        $$"""
        { "type": "TextBlock", "text": "Hvordan går det?", "weight": "bolder", "size": "large", "wrap": true },
        { "type": "TextBlock", "text": {{JsonValue.Create($"Du skrev: {heard}").ToJsonString()}}, "wrap": true },
        { "type": "Input.ChoiceSet", "id": "status", "label": "Status", "style": "expanded", "choices": [
          { "title": "På vej", "value": "onTrack" }, { "title": "Udfordret", "value": "challenged" } ] },
        { "type": "Input.Text", "id": "happened", "label": "Hvad er der sket?", "isMultiline": true, "isRequired": true, "errorMessage": "Skriv et par ord." },
        { "type": "Input.ChoiceSet", "id": "visibility", "label": "Hvem må se det?", "choices": [
          { "title": "Hele alliancen", "value": "alliance" }, { "title": "Kun sekretariatet", "value": "backbone" } ] },
        { "type": "Input.Date", "id": "due", "label": "Hvornår?" },
        { "type": "Input.Toggle", "id": "help", "title": "Vi kunne bruge en hånd" }
        """,
        """{ "type": "Action.Execute", "title": "Send svar", "verb": "echo.send", "style": "positive", "data": { "round": "2026-W47" } }""");

    public static JsonObject Thanks(JsonObject data) => Card(
        $$"""
        { "type": "Container", "style": "good", "bleed": true, "items": [ { "type": "TextBlock", "text": "Tak for dit svar", "weight": "bolder" } ] },
        { "type": "FactSet", "facts": [ {{string.Join(", ", data.Select(Fact))}} ] }
        """,
        "");

    private static string Fact(KeyValuePair<string, JsonNode?> field) =>
        new JsonObject { ["title"] = field.Key, ["value"] = $"{field.Key}={field.Value}" }.ToJsonString();

    private static JsonObject Card(string body, string actions) => JsonNode.Parse(
        $$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [ {{body}} ], "actions": [ {{actions}} ] }""")!.AsObject();
}
