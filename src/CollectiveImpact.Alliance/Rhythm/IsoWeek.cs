using System.Globalization;

namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>
/// A week by ISO 8601 with its week-year: 2027-01-01 lies in <c>2026-W53</c>. Also the id of that week's round.
/// </summary>
public readonly record struct IsoWeek(int Year, int Number) : IStringId<IsoWeek>, IComparable<IsoWeek>
{
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-W{Number:D2}");

    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    public static IsoWeek Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }

    /// <summary>Reads <c>yyyy-Www</c>.</summary>
    /// <exception cref="FormatException">The text is no ISO week.</exception>
    public static IsoWeek From(string value) =>
        TryParse(value, out var week) ? week : throw new FormatException("Not an ISO week such as 2026-W47.");

    public static bool TryParse(string? value, out IsoWeek week)
    {
        week = default;
        if (value is not { Length: 8 } || value[4] != '-' || value[5] != 'W'
            || !int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(value.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 1 or > 9998 || number < 1 || number > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        week = new IsoWeek(year, number);
        return true;
    }

    public IsoWeek AddWeeks(int weeks) => Of(Monday.AddDays(7 * weeks));

    public DateOnly Day(DayOfWeek day) => Monday.AddDays(((int)day + 6) % 7);

    public int CompareTo(IsoWeek other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(IsoWeek left, IsoWeek right) => left.CompareTo(right) < 0;

    public static bool operator >(IsoWeek left, IsoWeek right) => left.CompareTo(right) > 0;

    public static bool operator <=(IsoWeek left, IsoWeek right) => left.CompareTo(right) <= 0;

    public static bool operator >=(IsoWeek left, IsoWeek right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
