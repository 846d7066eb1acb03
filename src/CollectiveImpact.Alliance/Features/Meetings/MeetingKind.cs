using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Alliance.Features.Meetings;

public enum MeetingKind
{
    SteeringMeeting,
    PartnerMeeting,
    WorkingGroupMeeting,
    Workshop,

    /// <summary>Open to everybody by sign-up; nobody's calendar is filled in for them.</summary>
    Conference,

    /// <summary>A light meeting, open to sideline parties and volunteers too.</summary>
    NetworkMeeting,
}

/// <summary>Where a meeting stands, in the order of its life.</summary>
public enum MeetingState
{
    Proposed,

    /// <summary>The date is approved.</summary>
    Planned,

    /// <summary>Those it is for have been told to keep the date.</summary>
    Announced,
    Invited,
    AgendaDraft,
    AgendaPublished,
    Held,

    /// <summary>The draft of the minutes is out for corrections.</summary>
    MinutesDraft,
    MinutesPublished,
    Closed,
    Cancelled,
}

/// <summary>One of a year's ordinary meetings: the first, second ... week of its series.</summary>
public sealed record MeetingSlot(SeriesKind Series, int Year, int Number);
