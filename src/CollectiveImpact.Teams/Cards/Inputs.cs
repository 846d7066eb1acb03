namespace CollectiveImpact.Teams.Cards;

/// <summary>A field. Its value comes back as a string under its id and is to be checked again.</summary>
public abstract record InputElement : CardElement
{
    private protected InputElement(string id) => Id = id;

    public string? Label { get; init; }
    public bool? IsRequired { get; init; }

    /// <summary>A rule without it shows the person nothing.</summary>
    public string? ErrorMessage { get; init; }
}

/// <summary>A text field.</summary>
public sealed record TextInput(string Id) : InputElement(Id)
{
    public string? Placeholder { get; init; }
    public string? Value { get; init; }
    public int? MaxLength { get; init; }
    public bool? IsMultiline { get; init; }
}

/// <summary>A choice; several come back comma-separated, so a value holds no comma.</summary>
public sealed record ChoiceSetInput(string Id, IReadOnlyList<Choice> Choices) : InputElement(Id)
{
    public string? Value { get; init; }
    public ChoiceStyle? Style { get; init; }
    public bool? IsMultiSelect { get; init; }
    public string? Placeholder { get; init; }
    public bool? Wrap { get; init; }
}

/// <summary>One possibility of a <see cref="ChoiceSetInput"/>.</summary>
public sealed record Choice(string Title, string Value);

/// <summary>A tick box; <c>true</c> and <c>false</c> unless the values say otherwise. Required means that it must be on.</summary>
public sealed record ToggleInput(string Id, string Title) : InputElement(Id)
{
    public string? Value { get; init; }
    public string? ValueOn { get; init; }
    public string? ValueOff { get; init; }
    public bool? Wrap { get; init; }
}

/// <summary>A date; all of them are <c>yyyy-MM-dd</c>.</summary>
public sealed record DateInput(string Id) : InputElement(Id)
{
    public string? Value { get; init; }
    public string? Min { get; init; }
    public string? Max { get; init; }
}

/// <summary>A number.</summary>
public sealed record NumberInput(string Id) : InputElement(Id)
{
    public string? Placeholder { get; init; }
    public decimal? Value { get; init; }
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }
}
