namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>
/// Keeps a cell from being taken for a formula (https://owasp.org/www-community/attacks/CSV_Injection): an apostrophe is put before it, and taken off again when
/// the file comes back, so that what comes in is what went out.
/// </summary>
internal static class CellGuard
{
    private const char Guard = '\'';
    private const string Starts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private const string PassedOver = "'\"\u2018\u2019\u201C\u201D\u00AB\u00BB\u0060\u00B4";

    public static string Write(string text) => IsDangerous(text) ? Guard + text : text;

    public static string Read(string cell) => cell is [Guard, ..] && IsDangerous(cell.AsSpan(1)) ? cell[1..] : cell;

    /// <summary>Whether the first thing that is neither a space nor a quote begins a formula somewhere.</summary>
    private static bool IsDangerous(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Starts.Contains(c))
            {
                return true;
            }

            if (!char.IsWhiteSpace(c) && !PassedOver.Contains(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control))
            {
                return false;
            }
        }

        return false;
    }
}
