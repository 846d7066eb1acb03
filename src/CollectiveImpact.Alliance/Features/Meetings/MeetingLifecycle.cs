using static CollectiveImpact.Alliance.Features.Meetings.MeetingState;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>
/// The steps of a meeting's life. Telling, inviting and the agenda may be passed over, because a meeting is held all the same when the
/// calendar is down or nobody wrote an agenda; what has been held can no longer be cancelled.
/// </summary>
internal static class MeetingLifecycle
{
    private static readonly Dictionary<MeetingState, MeetingState[]> _next = new()
    {
        [Proposed] = [Planned, Cancelled],
        [Planned] = [Announced, Invited, AgendaPublished, Held, Cancelled],
        [Announced] = [Invited, AgendaPublished, Held, Cancelled],
        [Invited] = [AgendaDraft, AgendaPublished, Held, Cancelled],
        [AgendaDraft] = [AgendaPublished, Held, Cancelled],
        [AgendaPublished] = [Held, Cancelled],
        [Held] = [MinutesDraft, Closed],
        [MinutesDraft] = [MinutesPublished],
        [MinutesPublished] = [Closed],
        [Closed] = [],
        [Cancelled] = [],
    };

    public static IReadOnlyList<MeetingState> Next(MeetingState from) => _next[from];

    /// <summary>The meeting after the step; the same when it stands there already, null when there is no such step.</summary>
    public static Meeting? Move(Meeting meeting, MeetingState to) =>
        meeting.State == to ? meeting : Next(meeting.State).Contains(to) ? meeting with { State = to } : null;

    /// <summary>The save-the-date is out. A meeting that has gone further only gets its mark.</summary>
    public static Meeting MarkAnnounced(Meeting meeting, DateTimeOffset now) =>
        Onward(meeting with { Marks = meeting.Marks with { AnnouncedAt = now } }, MeetingState.Announced);

    /// <summary>The invitations are out; so late that the meeting has gone further, it only gets its mark.</summary>
    public static Meeting MarkInvited(Meeting meeting, DateTimeOffset now) =>
        Onward(meeting with { Marks = meeting.Marks with { InvitedAt = now } }, MeetingState.Invited);

    /// <summary>Somebody works on the agenda. That is a state of its own only after the invitation.</summary>
    public static Meeting MarkDrafting(Meeting meeting) => Onward(meeting, AgendaDraft);

    private static Meeting Onward(Meeting meeting, MeetingState to) => Next(meeting.State).Contains(to) ? meeting with { State = to } : meeting;
}
