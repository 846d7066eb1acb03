using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CollectiveImpact.Alliance.Text;

/// <summary>
/// Finds what looks like a Danish CPR number (personnummer) however it is spelt, replacement numbers included.
/// Modulus 11 is not used: valid numbers without it exist, so it must never let one pass.
/// </summary>
public static partial class CprDetector
{
    private const int Digits = 10;

    /// <summary>True when any part of the text may be a CPR number. Such text is never stored, logged or echoed.</summary>
    public static bool IsIn(string? text)
    {
        if (string.IsNullOrEmpty(text) || IsPlainWithFewDigits(text))
        {
            return false;
        }

        // A match may start inside another (a digit too many in front is no match at all), so every start is tried.
        var normal = Normalise(text);
        for (var match = Pattern().Match(normal); match.Success; match = Pattern().Match(normal, match.Index + 1))
        {
            if (IsPossibleDate(match))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Nearly every text: ASCII and the letters of Western Europe, with fewer digits than a number has. All of it is its own normal form, so
    /// nothing else can turn out to be a digit.
    /// </summary>
    private static bool IsPlainWithFewDigits(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (!(char.IsAscii(c) || c is (>= '\u00C0' and <= '\u00FF')))
            {
                return false;
            }
        }

        return digits < Digits;
    }

    /// <summary>Folds full-width and styled digits, every dash and every space to their plain forms and drops invisible characters.</summary>
    private static string Normalise(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Composed(text).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format:
                case UnicodeCategory.NonSpacingMark:
                case UnicodeCategory.EnclosingMark:
                    break;
                case UnicodeCategory.DashPunctuation:
                    plain.Append('-');
                    break;
                case UnicodeCategory.SpaceSeparator:
                    plain.Append(' ');
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    plain.Append((int)Rune.GetNumericValue(rune));
                    break;
                default:
                    plain.Append(Plain(rune));
                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>Separators that Unicode counts among symbols and other punctuation.</summary>
    private static string Plain(Rune rune) => rune.Value switch
    {
        '\u2212' or '\u2053' or '\u2043' or '\u02D7' => "-",
        '\u2044' or '\u2215' => "/",
        '\t' => " ",
        _ => rune.ToString(),
    };

    /// <summary>NFKC. What has no normal form (half a surrogate pair, U+FFFE) must not keep the rest of the text from it.</summary>
    private static string Composed(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFE)).Normalize(NormalizationForm.FormKC);

    private static bool IsPossibleDate(Match match)
    {
        var day = int.Parse(match.Groups["dd"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var month = int.Parse(match.Groups["mm"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        const int aLeapYear = 2000;
        return (day > 60 ? day - 60 : day) <= DateTime.DaysInMonth(aLeapYear, month);
    }

    [GeneratedRegex(
        @"(?<![0-9])(?<dd>0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])[ .\-/]?(?<mm>0[1-9]|1[0-2])[ .\-/]?(?<yy>[0-9]{2}) ?[.\-/]? ?(?<n>[0-9]{4})(?![0-9])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
