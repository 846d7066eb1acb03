using System.Globalization;
using System.Text.RegularExpressions;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>Dates as people write them and as Excel does: 2026-12-24, 24-12-2026, 24.12.2026, 24/12/2026, 24/12 26.</summary>
internal static partial class SheetDates
{
    private const int First = 2000;
    private const int Last = 2100;

    public static string Write(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The day, or null for what is no day between the years 2000 and 2100.</summary>
    public static DateOnly? Read(string text)
    {
        var match = YearFirst().Match(text.Trim());
        if (!match.Success)
        {
            match = DayFirst().Match(text.Trim());
        }

        return match.Success ? Day(Number(match, "y"), Number(match, "m"), Number(match, "d")) : null;
    }

    /// <summary>What is left of a date in a cell that Excel shows as a number: days since 1900.</summary>
    public static bool IsNumberOfExcel(string text) => ExcelNumber().IsMatch(text.Trim());

    private static DateOnly? Day(int year, int month, int day)
    {
        var full = year < 100 ? First + year : year;
        return full is >= First and <= Last && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(full, month) ? new DateOnly(full, month, day) : null;
    }

    private static int Number(Match match, string part) => int.Parse(match.Groups[part].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-./](?<m>[0-9]{1,2})[-./](?<d>[0-9]{1,2})(?:[T ]0?0[:.]00(?:[:.]00)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\s?[-./]\s?(?<m>[0-9]{1,2})(?:\s?[-./]\s?|\s)(?<y>[0-9]{4}|[0-9]{2})(?:\s0?0[:.]00(?:[:.]00)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^[0-9]{5}(?:[.,][0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ExcelNumber();
}
