using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>
/// One meeting as an iCalendar file (RFC 5545), for those whose calendar the bot does not reach. The same meeting has the same UID in every file, and a higher SEQUENCE when it was
/// changed, so that a newer file takes the place of the older entry. Nobody is an attendee: opening the file invites no one.
/// </summary>
internal static class MeetingFile
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <param name="meeting">The meeting.</param>
    /// <param name="profile">Its alliance.</param>
    /// <param name="title">What it is called in the calendar.</param>
    /// <param name="description">What is said of it, or nothing.</param>
    /// <param name="now">When the file is made.</param>
    public static string Write(Meeting meeting, AllianceProfile profile, string title, string? description, DateTimeOffset now)
    {
        var organizer = OrganizerOf(profile);
        var isCancelled = meeting.State == MeetingState.Cancelled;
        var file = new CalendarLines().Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Alliancebot//Meeting//DA").Add("CALSCALE", "GREGORIAN");
        if (organizer is not null)
        {
            // A method needs an organiser (RFC 5546, 3.2.1 and 3.2.5). Without one the file is an entry to import, and its status says the same.
            file.Add("METHOD", isCancelled ? "CANCEL" : "PUBLISH");
        }

        file.Add("BEGIN", "VEVENT")
            .AddText("UID", UidOf(meeting, profile))
            .AddInstant("DTSTAMP", now)
            .AddInstant("DTSTART", meeting.StartsAt)
            .AddInstant("DTEND", meeting.EndsAt)
            .Add("SEQUENCE", meeting.Sequence.ToString(CultureInfo.InvariantCulture))
            .AddText("SUMMARY", title)
            .AddText("DESCRIPTION", description)
            .AddText("LOCATION", meeting.Place);
        if (meeting.Calendar.JoinLink is { } link && SafeLinks.IsHttps(link))
        {
            file.Add("URL", link.AbsoluteUri);
        }

        if (organizer is not null)
        {
            file.Add($"ORGANIZER;CN={CalendarLines.Quoted(profile.Backbone.Name)}", $"mailto:{organizer}");
        }

        return file
            .Add("STATUS", isCancelled ? "CANCELLED" : meeting.State == MeetingState.Proposed ? "TENTATIVE" : "CONFIRMED")
            .Add("TRANSP", "OPAQUE")
            .Add("END", "VEVENT")
            .Add("END", "VCALENDAR")
            .ToString();
    }

    public static string UidOf(Meeting meeting, AllianceProfile profile) => $"{meeting.Id}@{profile.Id}.alliancebot";

    /// <summary>The backbone's mail address, when it is one that can stand in an address as it is.</summary>
    private static string? OrganizerOf(AllianceProfile profile) =>
        profile.Backbone.WorkMail?.Trim() is { Length: > 2 } mail && mail.IndexOf('@', StringComparison.Ordinal) > 0
        && mail.All(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '-' or '_' or '+')
            ? mail
            : null;
}
