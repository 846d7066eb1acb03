using System.Text;
using System.Text.RegularExpressions;

namespace CollectiveImpact.Teams.Cards;

/// <summary>Makes people's words safe in markdown fields of a card, so that they show as written.</summary>
public static partial class CardText
{
    private const string Marks = @"\*_[]()`#<>~";
    private const string MarksAtLineStart = "-+=";

    /// <summary>
    /// Escapes the marks of markdown (https://spec.commonmark.org/0.31.2/#backslash-escapes): nothing becomes bold, a list, a heading, a
    /// link, a mention or an HTML entity. Lines stay lines; indentation is dropped, because it can make a code block.
    /// </summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(EscapeLine));
    }

    private static string EscapeLine(string line)
    {
        var words = new string([.. line.Select(c => char.IsControl(c) ? ' ' : c)]).TrimStart();
        var ordinal = Ordinal().Match(words).Length;
        var escaped = new StringBuilder(words.Length + 8);
        for (var at = 0; at < words.Length; at++)
        {
            if (NeedsEscape(words, at, ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(words[at]);
        }

        return escaped.ToString();
    }

    private static bool NeedsEscape(string words, int at, int ordinal) =>
        Marks.Contains(words[at])
        || (at == 0 && MarksAtLineStart.Contains(words[at]))
        || (at > 0 && at == ordinal - 1 && words[at] == '.')
        || (words[at] == '&' && HtmlEntity().IsMatch(words, at));

    [GeneratedRegex(@"^[0-9]+\.")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\G&#?[A-Za-z0-9]+;")]
    private static partial Regex HtmlEntity();
}
