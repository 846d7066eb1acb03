using System.Text.Json.Serialization;

namespace CollectiveImpact.Teams.Cards;

/// <summary>Elements that belong together, on one ground.</summary>
public sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    public ContainerStyle? Style { get; init; }
    public VerticalContentAlignment? VerticalContentAlignment { get; init; }
    public bool? Bleed { get; init; }
}

/// <summary>Columns side by side; Teams asks for no more than three.</summary>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    public ContainerStyle? Style { get; init; }
    public bool? Bleed { get; init; }
}

/// <summary>A column. Width is <c>auto</c>, <c>stretch</c>, a weight such as <c>1</c>, or pixels such as <c>50px</c>.</summary>
public sealed record Column(IReadOnlyList<CardElement> Items)
{
    [JsonPropertyOrder(-1)]
    [JsonInclude]
    internal string Type { get; } = "Column";

    public string? Id { get; init; }
    public string? Width { get; init; }
    public VerticalContentAlignment? VerticalContentAlignment { get; init; }
    public ContainerStyle? Style { get; init; }
    public Spacing? Spacing { get; init; }
    public bool? Separator { get; init; }
    public bool? IsVisible { get; init; }
}

/// <summary>Titles and values in two columns.</summary>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>A line of a <see cref="FactSet"/>; both parts are markdown.</summary>
public sealed record Fact(string Title, string Value);

/// <summary>A picture that anybody can fetch by https without a redirect.</summary>
public sealed record Image(Uri Url) : CardElement
{
    public string? AltText { get; init; }
    public ImageSize? Size { get; init; }
    public ImageStyle? Style { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>Buttons inside the body.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;
