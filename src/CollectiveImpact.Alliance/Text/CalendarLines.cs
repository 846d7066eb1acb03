using System.Globalization;
using System.Text;

namespace CollectiveImpact.Alliance.Text;

/// <summary>Lines of an iCalendar file (RFC 5545): names and values in, folded lines out.</summary>
public sealed class CalendarLines
{
    /// <summary>RFC 5545, 3.1: a line has at most so many octets, its end not counted.</summary>
    private const int LongestLine = 75;

    private readonly StringBuilder _file = new();

    /// <summary>A line whose value is markup of the format's own.</summary>
    public CalendarLines Add(string name, string value)
    {
        var left = LongestLine;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            // A long line goes on in the next, after a space, and is never cut within a character.
            if (rune.Utf8SequenceLength > left)
            {
                _file.Append("\r\n ");
                left = LongestLine - 1;
            }

            _file.Append(rune.ToString());
            left -= rune.Utf8SequenceLength;
        }

        _file.Append("\r\n");
        return this;
    }

    /// <summary>A line whose value is text of people; none when there is no text.</summary>
    public CalendarLines AddText(string name, string? text) => string.IsNullOrWhiteSpace(text) ? this : Add(name, Escape(text.Trim()));

    public CalendarLines AddInstant(string name, DateTimeOffset at) => Add(name, at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public override string ToString() => _file.ToString();

    /// <summary>RFC 5545, 3.3.11. Control characters may not stand in a text at all.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                _ when char.IsControl(c) => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>RFC 5545, 3.2: a parameter's value stands in quotes and has none in it.</summary>
    public static string Quoted(string value) => $"\"{string.Concat(value.Select(c => c == '"' ? '\'' : char.IsControl(c) ? ' ' : c))}\"";
}
