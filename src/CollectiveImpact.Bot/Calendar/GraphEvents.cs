using CollectiveImpact.Alliance.Calendar;
using Microsoft.Graph.Models;

namespace CollectiveImpact.Bot.Calendar;

/// <summary>Meetings as events, both ways. Pure.</summary>
internal static class GraphEvents
{
    /// <summary>
    /// Our mark on an event: a named property, found by a filter. A new name would take up one of the mailbox's properties for ever, and
    /// events would no longer be found; do not change it.
    /// </summary>
    public const string Mark = "String {5b0c2e5e-3f0a-4d0c-9a55-6d2f0b9b7a11} Name AllianceMeeting";

    /// <summary>All that is read of an event.</summary>
    public static readonly string[] Fields =
        ["id", "subject", "body", "start", "end", "location", "attendees", "hideAttendees", "isOnlineMeeting", "onlineMeeting", "isCancelled", "createdDateTime"];

    public static string FilterBy(CalendarMark mark) =>
        $"singleValueExtendedProperties/Any(ep: ep/id eq '{Mark}' and ep/value eq '{mark.ToString().Replace("'", "''", StringComparison.Ordinal)}')";

    /// <summary>The event to create. The same meeting in the same version is one transaction, however often it is sent.</summary>
    public static Event Create(CalendarMeeting meeting, string organizer)
    {
        var @event = new Event
        {
            Subject = meeting.Subject,
            Body = Body(GraphBody.Html(meeting.Words)),
            Start = GraphTimes.Write(meeting.Period.From, meeting.TimeZone),
            End = GraphTimes.Write(meeting.Period.To, meeting.TimeZone),
            Attendees = Attendees(meeting, organizer),
            HideAttendees = meeting.HidesPeople,
            AllowNewTimeProposals = true,
            ResponseRequested = true,
            TransactionId = FormattableString.Invariant($"{meeting.Mark}:{meeting.Version}"),
            SingleValueExtendedProperties = [new() { Id = Mark, Value = meeting.Mark.ToString() }],
        };
        if (meeting.Place is { } place)
        {
            @event.Location = new Location { DisplayName = place };
        }

        if (meeting.IsOnline)
        {
            PutOnline(@event);
        }

        return @event;
    }

    /// <summary>What must be changed so that an event is the meeting; null for nothing. Who is not concerned by what is sent gets no mail.</summary>
    public static Event? Change(Event current, CalendarMeeting meeting, string organizer)
    {
        var change = new Event();
        var differs = Set(current.Subject != meeting.Subject, () => change.Subject = meeting.Subject)
            | Set(PeriodOf(current) != meeting.Period, () => (change.Start, change.End) =
                (GraphTimes.Write(meeting.Period.From, meeting.TimeZone), GraphTimes.Write(meeting.Period.To, meeting.TimeZone)))
            | Set((current.Location?.DisplayName ?? "") != (meeting.Place ?? ""), () => change.Location = new Location { DisplayName = meeting.Place ?? "" })
            | Set((current.HideAttendees ?? false) != meeting.HidesPeople, () => change.HideAttendees = meeting.HidesPeople)
            | SetPeople(change, current, meeting, organizer)
            | SetWords(change, current, meeting);
        if (differs && meeting.IsOnline && current.IsOnlineMeeting != true)
        {
            PutOnline(change);
        }

        return differs ? change : null;
    }

    /// <summary>The link is what counts: a calendar that cannot make one answers as if all were well.</summary>
    public static CalendarEntry Entry(Event @event) =>
        new(@event.Id ?? throw new InvalidOperationException("An event came without an id."), JoinLink(@event));

    public static CalendarReading Reading(Event @event) => new()
    {
        Period = PeriodOf(@event),
        IsCancelled = @event.IsCancelled == true,
        JoinLink = JoinLink(@event),
        Answers = [.. (@event.Attendees ?? []).Where(attendee => attendee is { EmailAddress.Address: not null, Type: not AttendeeType.Resource }).Select(Answer)],
    };

    private static Uri? JoinLink(Event @event) =>
        @event.IsOnlineMeeting == true && Uri.TryCreate(@event.OnlineMeeting?.JoinUrl, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null;

    private static CalendarPeriod? PeriodOf(Event @event) =>
        GraphTimes.Read(@event.Start) is { } from && GraphTimes.Read(@event.End) is { } to ? new(from, to) : null;

    private static CalendarAnswer Answer(Attendee attendee)
    {
        var said = attendee.Status?.Response switch
        {
            ResponseType.Accepted or ResponseType.Organizer => CalendarReply.Accepted,
            ResponseType.TentativelyAccepted => CalendarReply.Tentative,
            ResponseType.Declined => CalendarReply.Declined,
            _ => CalendarReply.None,
        };
        var proposed = GraphTimes.Read(attendee.ProposedNewTime?.Start) is { } from && GraphTimes.Read(attendee.ProposedNewTime?.End) is { } to ? new CalendarPeriod(from, to) : null;

        // Year 1 is how no answer is dated.
        return new(attendee.EmailAddress!.Address!, said, said == CalendarReply.None || attendee.Status?.Time is not { Year: > 1 } at ? null : at, proposed);
    }

    private static bool Set(bool differs, Action set)
    {
        if (differs)
        {
            set();
        }

        return differs;
    }

    /// <summary>The list is sent whole. Rooms somebody booked by hand stay on it.</summary>
    private static bool SetPeople(Event change, Event current, CalendarMeeting meeting, string organizer)
    {
        var people = (current.Attendees ?? []).ToLookup(attendee => attendee.Type == AttendeeType.Resource);
        var wanted = Attendees(meeting, organizer);
        var known = people[false].Where(attendee => !IsOrganizer(attendee.EmailAddress?.Address, organizer));
        return Set(!known.Select(Key).ToHashSet().SetEquals(wanted.Select(Key)), () => change.Attendees = [.. wanted, .. people[true].Select(Plain)]);

        static (string?, AttendeeType?) Key(Attendee attendee) => (attendee.EmailAddress?.Address?.ToUpperInvariant(), attendee.Type);
    }

    private static bool SetWords(Event change, Event current, CalendarMeeting meeting)
    {
        var ours = GraphBody.Html(meeting.Words);
        var html = current.IsOnlineMeeting == true ? GraphBody.WithJoinBlock(ours, current.Body?.Content) : ours;
        return Set(html is not null && !GraphBody.SaysTheSame(current.Body?.Content, ours), () => change.Body = Body(html!));
    }

    private static List<Attendee> Attendees(CalendarMeeting meeting, string organizer) =>
    [
        .. meeting.People.Where(person => !IsOrganizer(person.Address, organizer))
            .GroupBy(person => person.Address.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(same => new Attendee
            {
                EmailAddress = new EmailAddress { Address = same.Key, Name = same.First().Name },
                Type = same.Any(person => person.IsRequired) ? AttendeeType.Required : AttendeeType.Optional,
            }),
    ];

    private static Attendee Plain(Attendee attendee) => new()
    {
        EmailAddress = new EmailAddress { Address = attendee.EmailAddress?.Address, Name = attendee.EmailAddress?.Name },
        Type = attendee.Type,
    };

    private static bool IsOrganizer(string? address, string organizer) => string.Equals(address?.Trim(), organizer, StringComparison.OrdinalIgnoreCase);

    private static ItemBody Body(string html) => new() { ContentType = BodyType.Html, Content = html };

    private static void PutOnline(Event @event) => (@event.IsOnlineMeeting, @event.OnlineMeetingProvider) = (true, OnlineMeetingProviderType.TeamsForBusiness);
}
