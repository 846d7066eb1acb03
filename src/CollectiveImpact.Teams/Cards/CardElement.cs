using System.Text.Json.Serialization;

namespace CollectiveImpact.Teams.Cards;

/// <summary>One thing in a card. Members are spelled as in https://adaptivecards.io/explorer/.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
public abstract record CardElement
{
    private protected CardElement()
    {
    }

    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }

    [JsonPropertyOrder(1)]
    public Spacing? Spacing { get; init; }

    [JsonPropertyOrder(1)]
    public bool? Separator { get; init; }

    [JsonPropertyOrder(1)]
    public bool? IsVisible { get; init; }

    [JsonPropertyOrder(1)]
    public ElementHeight? Height { get; init; }
}
