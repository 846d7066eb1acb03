using System.Globalization;
using System.Text;

namespace CollectiveImpact.Alliance.Text;

/// <summary>Makes two spellings of the same word the same: case, spaces, signs and the spelling of æ, ø and å do not tell words apart.</summary>
internal static class Folding
{
    /// <summary>Small letters and digits with single spaces between the words; æ, ø and å are spelt out.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (var c in Composed(text).ToLower(CultureInfo.InvariantCulture))
        {
            var isBreak = !char.IsLetterOrDigit(c) && !char.IsSurrogate(c);
            if (!isBreak)
            {
                _ = c switch
                {
                    'æ' => folded.Append("ae"),
                    'ø' => folded.Append("oe"),
                    'å' => folded.Append("aa"),
                    _ => folded.Append(c),
                };
            }
            else if (folded.Length > 0 && folded[^1] != ' ' && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The ways a word is written by people with and without æ, ø and å on their keyboard, as one word each.</summary>
    public static IEnumerable<string> Spellings(string word)
    {
        var bare = word.ToLower(CultureInfo.InvariantCulture)
            .Replace("æ", "a", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal).Replace("å", "a", StringComparison.Ordinal);
        return new[] { Solid(word), Solid(bare) }.Distinct();
    }

    /// <summary>NFC. What has no normal form (half a surrogate pair, U+FFFE) must not keep the rest of the text from it.</summary>
    private static string Composed(string text) => text.All(char.IsAscii)
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFE)).Normalize(NormalizationForm.FormC);

    /// <summary>Folded, with the words run together.</summary>
    public static string Solid(string text) => Of(text).Replace(" ", "", StringComparison.Ordinal);
}
