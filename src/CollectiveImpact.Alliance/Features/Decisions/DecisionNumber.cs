using System.Globalization;

namespace CollectiveImpact.Alliance.Features.Decisions;

/// <summary>The number of a decision: <c>2026-014</c>, gapless within the year of the alliance and never used again.</summary>
public readonly record struct DecisionNumber(int Year, int Running) : IStringId<DecisionNumber>, IComparable<DecisionNumber>
{
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Running:D3}");

    /// <exception cref="FormatException">The text is no number of a decision.</exception>
    public static DecisionNumber From(string value) =>
        TryParse(value, out var number) ? number : throw new FormatException("Not a decision's number such as 2026-014.");

    /// <summary>Reads <c>yyyy-nnn</c>; above 999 the running number has as many digits as it takes.</summary>
    public static bool TryParse(string? value, out DecisionNumber number)
    {
        number = default;
        if (value is not { Length: >= 8 and <= 10 } || value[4] != '-'
            || !int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(value.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var running)
            || year < 1 || running < 1)
        {
            return false;
        }

        // Another way of writing a number would be another key for the same decision.
        var read = new DecisionNumber(year, running);
        number = read.Value == value ? read : default;
        return read.Value == value;
    }

    public int CompareTo(DecisionNumber other) => (Year, Running).CompareTo((other.Year, other.Running));

    public static bool operator <(DecisionNumber left, DecisionNumber right) => left.CompareTo(right) < 0;

    public static bool operator >(DecisionNumber left, DecisionNumber right) => left.CompareTo(right) > 0;

    public static bool operator <=(DecisionNumber left, DecisionNumber right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DecisionNumber left, DecisionNumber right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
