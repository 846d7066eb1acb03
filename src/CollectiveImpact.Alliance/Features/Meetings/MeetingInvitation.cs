namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>Why somebody is invited; of several the first.</summary>
public enum InviteReason
{
    /// <summary>Leads the meeting, or takes its minutes.</summary>
    MeetingLead,
    Backbone,
    SteeringSeat,
    PartnerContact,
    WorkingGroupLead,
    WorkingGroupMember,
    CitizenRepresentative,

    /// <summary>Takes part in the alliance's work.</summary>
    TakesPart,

    /// <summary>Somebody added them.</summary>
    ByHand,

    /// <summary>Comes for somebody who is on leave.</summary>
    Deputy,
}

public enum Attendance
{
    NoAnswer,
    Coming,
    Online,
    Maybe,
    NotComing,
}

/// <summary>Where an answer was given.</summary>
public enum AnswerPlace
{
    Teams,
    Calendar,
}

/// <summary>That somebody is invited to a meeting, and what they answered. One row a person, so that many can answer at once.</summary>
public sealed record MeetingInvitation
{
    public required MeetingId MeetingId { get; init; }

    public required MemberId MemberId { get; init; }

    public required InviteReason Reason { get; init; }

    /// <summary>For whom a deputy comes.</summary>
    public MemberId? InsteadOf { get; init; }

    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>When the person was taken off the list; null for everybody who is on it.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public Attendance Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public AnswerPlace? AnsweredIn { get; init; }

    public bool Stands => WithdrawnAt is null;
}
