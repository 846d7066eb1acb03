namespace CollectiveImpact.Alliance.Features.Indicators;

public enum IndicatorDirection
{
    Up,
    Down,
}

/// <summary>What a number is, so that a small one can be told from a number that could point at people.</summary>
public enum IndicatorUnit
{
    Percent,

    /// <summary>People counted: never fewer than the alliance's smallest group.</summary>
    People,

    /// <summary>Other things counted or measured: evenings, jobs, days.</summary>
    Other,
}

/// <summary>A number the alliance follows for a goal, with what it means in plain words.</summary>
public sealed record Indicator
{
    public required string Id { get; init; }

    public required GoalId GoalId { get; init; }

    public required string Name { get; init; }

    /// <summary>What the number means, and what it does not.</summary>
    public string Definition { get; init; } = "";

    public IndicatorUnit Unit { get; init; } = IndicatorUnit.Percent;

    /// <summary>What the unit is called.</summary>
    public string UnitName { get; init; } = "";

    public IndicatorDirection Direction { get; init; }

    public decimal? Baseline { get; init; }

    public decimal? Target { get; init; }

    public MemberId? OwnerMemberId { get; init; }

    public string Source { get; init; } = "";

    /// <summary>One reading a day at most, oldest first.</summary>
    public IReadOnlyList<IndicatorReading> Readings { get; init; } = [];
}

/// <summary>One value at one date; an aggregate, never about one person.</summary>
/// <param name="AsOf">The day the value is of.</param>
/// <param name="Value">The value, in the indicator's unit.</param>
/// <param name="GroupSize">How many people it is about, where that is known.</param>
/// <param name="EnteredBy">Who entered it; none when it came with a file.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="Note">What one should know about it.</param>
public sealed record IndicatorReading(DateOnly AsOf, decimal Value, int? GroupSize = null, MemberId? EnteredBy = null, DateTimeOffset? EnteredAt = null, string? Note = null);
