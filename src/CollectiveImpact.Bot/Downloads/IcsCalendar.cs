using System.Globalization;
using CollectiveImpact.Alliance.Text;

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

    public static string Write(string name, IEnumerable<IcsEvent> events, DateTimeOffset now)
    {
        var file = new CalendarLines()
            .Add("BEGIN", "VCALENDAR")
            .Add("VERSION", "2.0")
            .Add("PRODID", "-//Alliancebot//Aarshjul//DA")
            .Add("CALSCALE", "GREGORIAN")
            .Add("METHOD", "PUBLISH")
            .Add("X-WR-CALNAME", CalendarLines.Escape(name));
        foreach (var one in events)
        {
            Write(file, one, now);
        }

        return file.Add("END", "VCALENDAR").ToString();
    }

    private static void Write(CalendarLines file, IcsEvent one, DateTimeOffset now)
    {
        file.Add("BEGIN", "VEVENT").Add("UID", CalendarLines.Escape(one.Uid)).AddInstant("DTSTAMP", now);
        if (one.Days is { } days)
        {
            // The end of whole days is the day after the last (RFC 5545, 3.6.1).
            file.Add("DTSTART;VALUE=DATE", Date(days.First)).Add("DTEND;VALUE=DATE", Date(days.Last.AddDays(1)));
        }
        else
        {
            file.AddInstant("DTSTART", one.Starts).AddInstant("DTEND", one.Ends);
        }

        file.Add("SUMMARY", CalendarLines.Escape(one.Summary));
        if (one.Description is { } description)
        {
            file.Add("DESCRIPTION", CalendarLines.Escape(description));
        }

        if (one.Location is { } location)
        {
            file.Add("LOCATION", CalendarLines.Escape(location));
        }

        file.Add("TRANSP", "TRANSPARENT").Add("END", "VEVENT");
    }

    private static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
