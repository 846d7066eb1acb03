using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Teams.Cards;

/// <summary>
/// An Adaptive Card 1.5 (https://adaptivecards.io/explorer/AdaptiveCard.html): the newest version that Teams says it shows.
/// </summary>
public sealed record AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyOrder(-4)]
    [JsonInclude]
    internal string Type { get; } = "AdaptiveCard";

    [JsonPropertyOrder(-3)]
    [JsonInclude]
    [JsonPropertyName("$schema")]
    internal string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-2)]
    [JsonInclude]
    internal string Version { get; } = "1.5";

    /// <summary>What a client shows that cannot show the card.</summary>
    [JsonPropertyOrder(-1)]
    public required string FallbackText { get; init; }

    /// <summary>A language tag such as <c>da</c>.</summary>
    public string? Lang { get; init; }

    public required IReadOnlyList<CardElement> Body { get; init; }
    public IReadOnlyList<CardAction>? Actions { get; init; }

    [JsonPropertyName("msteams")]
    public MsTeamsCard? MsTeams { get; init; }

    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, TeamsJson.Options)!.AsObject();

    public Attachment ToAttachment() => new() { ContentType = ContentType, Content = ToJson() };
}

/// <summary>What only Teams knows about a card. <c>Full</c> takes the whole width of the message.</summary>
public sealed record MsTeamsCard(string Width = "Full");
