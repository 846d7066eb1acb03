namespace CollectiveImpact.Alliance.Calendar;

/// <summary>What an event is found by, whatever becomes of its id. Several alliances may share an organizer, so a meeting's own id is not enough.</summary>
public readonly record struct CalendarMark(AllianceId Alliance, string Meeting)
{
    public override string ToString() => $"{Alliance.Value}/{Meeting}";
}

/// <summary>A meeting as it is to stand in people's calendars.</summary>
public sealed record CalendarMeeting
{
    /// <summary>The most people one event can have (https://learn.microsoft.com/graph/api/resources/event).</summary>
    public const int MostPeople = 500;

    public required CalendarMark Mark { get; init; }

    /// <summary>Counts what those invited must hear of. A creation is recognised by mark and version together.</summary>
    public required int Version { get; init; }

    public required string Subject { get; init; }

    /// <summary>What the invitation says, plain text.</summary>
    public required IReadOnlyList<CalendarLine> Words { get; init; }

    public required CalendarPeriod Period { get; init; }

    /// <summary>The IANA zone in which the meeting's time is said, such as <c>Europe/Copenhagen</c>.</summary>
    public required string TimeZone { get; init; }

    public string? Place { get; init; }

    /// <summary>With a link to meet in Teams. Once there it stays: a calendar cannot take it back.</summary>
    public bool IsOnline { get; init; } = true;

    public required IReadOnlyList<CalendarPerson> People { get; init; }

    /// <summary>
    /// Each sees only themselves on the list. For meetings that are open to others than the alliance's own; where people work together
    /// they want to see who comes.
    /// </summary>
    public bool HidesPeople { get; init; } = true;
}

/// <summary>A paragraph of an invitation; with a link it is a line to click on.</summary>
public sealed record CalendarLine(string Text, Uri? Link = null);

/// <summary>Somebody invited by mail.</summary>
public sealed record CalendarPerson(string Address, string Name, bool IsRequired = true);

/// <summary>From one instant up to another.</summary>
public sealed record CalendarPeriod(DateTimeOffset From, DateTimeOffset To)
{
    public bool Overlaps(CalendarPeriod other) => From < other.To && other.From < To;
}
