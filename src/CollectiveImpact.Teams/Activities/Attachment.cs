using System.Text.Json.Nodes;

namespace CollectiveImpact.Teams.Activities;

/// <summary>A card or other content; <see cref="Content"/> is an object for a card and a string for HTML.</summary>
public sealed record Attachment
{
    public string? ContentType { get; init; }
    public JsonNode? Content { get; init; }
}
