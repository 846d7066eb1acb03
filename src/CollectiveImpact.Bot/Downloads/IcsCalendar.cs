using System.Globalization;
using System.Text;

namespace CollectiveImpact.Bot.Downloads;

/// <summary>Something in a calendar: between two instants, or of whole days when it has days.</summary>
/// <param name="Uid">The same for the same thing in every file, so that it replaces the older one.</param>
/// <param name="Summary">What it is called.</param>
internal sealed record IcsEvent(string Uid, string Summary)
{
    public DateTimeOffset Starts { get; init; }

    public DateTimeOffset Ends { get; init; }

    /// <summary>Whole days: the first and the last.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; init; }

    public string? Description { get; init; }

    public string? Location { get; init; }
}

/// <summary>
/// Writes iCalendar files (RFC 5545). Instants are written in UTC, each worked out for itself, so that no reader has to know when the
/// clock is changed where the alliance lives. Nothing in it takes up anybody's time: it is for knowing, not for being busy.
/// </summary>
internal static class IcsCalendar
{
    public const string ContentType = "text/calendar; charset=utf-8; method=PUBLISH";

    /// <summary>RFC 5545, 3.1: a line has at most so many octets, its end not counted.</summary>
    private const int LongestLine = 75;

    public static string Write(string name, IEnumerable<IcsEvent> events, DateTimeOffset now)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Alliancebot//Aarshjul//DA");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Line(file, $"X-WR-CALNAME:{Escape(name)}");
        foreach (var one in events)
        {
            Write(file, one, now);
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static void Write(StringBuilder file, IcsEvent one, DateTimeOffset now)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{Escape(one.Uid)}");
        Line(file, $"DTSTAMP:{Utc(now)}");
        if (one.Days is { } days)
        {
            // The end of whole days is the day after the last (RFC 5545, 3.6.1).
            Line(file, $"DTSTART;VALUE=DATE:{Date(days.First)}");
            Line(file, $"DTEND;VALUE=DATE:{Date(days.Last.AddDays(1))}");
        }
        else
        {
            Line(file, $"DTSTART:{Utc(one.Starts)}");
            Line(file, $"DTEND:{Utc(one.Ends)}");
        }

        Line(file, $"SUMMARY:{Escape(one.Summary)}");
        if (one.Description is { } description)
        {
            Line(file, $"DESCRIPTION:{Escape(description)}");
        }

        if (one.Location is { } location)
        {
            Line(file, $"LOCATION:{Escape(location)}");
        }

        Line(file, "TRANSP:TRANSPARENT");
        Line(file, "END:VEVENT");
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>RFC 5545, 3.3.11. Control characters may not stand in a text at all.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            escaped.Append(c switch
            {
                '\n' => "\\n",
                '\\' or ';' or ',' => $"\\{c}",
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>A long line goes on in the next, after a space, and is never cut within a character.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var left = LongestLine;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > left)
            {
                file.Append("\r\n ");
                left = LongestLine - 1;
            }

            file.Append(rune.ToString());
            left -= rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
