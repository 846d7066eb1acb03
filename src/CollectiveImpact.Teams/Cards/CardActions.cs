using System.Text.Json.Serialization;

namespace CollectiveImpact.Teams.Cards;

/// <summary>A button. Secondary ones go to the overflow menu.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
public abstract record CardAction
{
    private protected CardAction(string title) => Title = title;

    [JsonPropertyOrder(-2)]
    public string? Id { get; init; }

    [JsonPropertyOrder(-1)]
    public string Title { get; init; }

    public ActionMode? Mode { get; init; }
    public ActionStyle? Style { get; init; }
    public string? Tooltip { get; init; }
}

/// <summary>
/// Sends the verb, the data and the inputs to the bot and shows the card it answers with. It has no <c>Action.Submit</c> to fall back on:
/// a submit comes as a message, and a message cannot be answered with a card.
/// </summary>
public sealed record ExecuteAction(string Title, string Verb) : CardAction(Title)
{
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();
    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>Opens a page.</summary>
public sealed record OpenUrlAction(string Title, Uri Url) : CardAction(Title);

/// <summary>Shows what is hidden and hides what is shown, by element id.</summary>
public sealed record ToggleVisibilityAction(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);

/// <summary>Unfolds a card below. Its buttons also send the inputs of the card around it, but not those of its siblings.</summary>
public sealed record ShowCardAction(string Title, AdaptiveCard Card) : CardAction(Title);
