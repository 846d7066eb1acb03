using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Alliance.Tests.Features.Meetings;

/// <summary>Does what is due as the backbone and the bot together would: every proposal is approved at once, agendas and minutes are always late.</summary>
internal static class MeetingYearOfWork
{
    public static MeetingDueState Do(MeetingDueState state, MeetingDue due, DateTimeOffset now) => due switch
    {
        MeetingDue.ProposeDates { Year: var year } => Approve(state, year, now),
        MeetingDue.TellMissing { Quarter: var quarter } => state with
        {
            Years = [.. state.Years.Select(year => year.Year == quarter.Year ? year with { Told = [.. year.Told, quarter] } : year)],
        },
        MeetingDue.Announce { Meeting: var id } => Change(state, id, meeting => MeetingLifecycle.MarkAnnounced(meeting, now)),
        MeetingDue.Invite { Meeting: var id } => Change(state, id, meeting => MeetingLifecycle.MarkInvited(meeting, now)),
        MeetingDue.AskForAgenda { Meeting: var id } => Change(state, id, meeting => meeting with { Marks = meeting.Marks with { AgendaAskedAt = now } }),
        MeetingDue.Remind { Meeting: var id } => Change(state, id, meeting => meeting with { Marks = meeting.Marks with { RemindedAt = now } }),
        MeetingDue.Hold { Meeting: var id } => Change(state, id, meeting => MeetingLifecycle.Move(meeting, MeetingState.Held)!),
        MeetingDue.AskForMinutes { Meeting: var id } => Change(state, id, meeting => meeting with { Marks = meeting.Marks with { MinutesAskedAt = now } }),
        _ => state,
    };

    private static MeetingDueState Approve(MeetingDueState state, int year, DateTimeOffset now)
    {
        var proposals = MeetingDates.Propose(new DateSource { Year = year, Profile = state.Profile, Meetings = state.Meetings, Earliest = state.Profile.Clock.DateOf(now) });
        var meetings = proposals.OfType<SlotProposal.Proposed>()
            .Select(proposal => MeetingDates.ToMeeting(proposal, state.Profile, state.Meetings, now))
            .Select(meeting => ((MeetingDecision.Done)MeetingRules.Approve(meeting, now)).Meeting);
        return state with
        {
            Meetings = [.. state.Meetings, .. meetings],
            Years = [.. state.Years.Where(one => one.Year != year), new MeetingYear { Year = year, ProposedAt = now }],
        };
    }

    private static MeetingDueState Change(MeetingDueState state, MeetingId id, Func<Meeting, Meeting> change) =>
        state with { Meetings = [.. state.Meetings.Select(meeting => meeting.Id == id ? change(meeting) : meeting)] };
}
