using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Minutes;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>
/// What is due about meetings at an instant, by what is marked as done: asked again after it was done, nothing is due twice. Only an active alliance has
/// anything due, and what is said to people waits for working hours. What was missed is made up while it is still of use: a date to keep until
/// the invitation says it, an invitation, an agenda and a reminder until the meeting.
/// </summary>
internal static class MeetingDueRules
{
    /// <summary>How long before a quarter it is said that its ordinary meeting is missing: a date for it can still be found.</summary>
    private const int DaysAhead = 28;

    private const int ProposalMonth = 10;

    private static readonly TimeOnly _morning = new(9, 0);

    /// <summary>What is due, in the order in which it is to be done.</summary>
    public static IReadOnlyList<MeetingDue> At(MeetingDueState state, DateTimeOffset now)
    {
        var (profile, clock) = (state.Profile, state.Profile.Clock);
        if (profile.Status != AllianceStatus.Active)
        {
            return [];
        }

        MeetingDue[] silent =
        [
            .. state.Meetings.Where(meeting => meeting.IsAhead && now >= meeting.EndsAt).Select(meeting => new MeetingDue.Hold(meeting.Id)),
            .. state.Consultations.Select(one => (one.Id, Result: ConsultationRules.ResultOf(one, now)))
                .Where(one => one.Result is not null)
                .Select(one => new MeetingDue.CloseConsultation(one.Id, one.Result!.Value)),
        ];
        return WorkingHours.AreAt(now, clock, profile.Holidays)
            ? [.. silent, .. Dates(state, now), .. state.Meetings.SelectMany(meeting => OfMeeting(state, meeting, now)), .. OfDecisions(state, now), .. OfPilots(state, now)]
            : silent;
    }

    /// <summary>Next year's dates from October on; this year's when the alliance became active in it and there is enough left of it.</summary>
    private static IEnumerable<MeetingDue> Dates(MeetingDueState state, DateTimeOffset now)
    {
        var (profile, today) = (state.Profile, state.Profile.Clock.DateOf(now));
        var proposed = today.Month >= ProposalMonth ? today.Year + 1 : today.Year;
        var isNew = state.Years.All(year => year.Year != proposed || year.ProposedAt is null) && state.Meetings.All(meeting => meeting.Slot?.Year != proposed);
        return [.. profile.Series.Count > 0 && isNew ? new MeetingDue[] { new MeetingDue.ProposeDates(proposed) } : [], .. Missing(state, today)];
    }

    /// <summary>A quarter in which the alliance became active is not the first to be judged.</summary>
    private static IEnumerable<MeetingDue> Missing(MeetingDueState state, DateOnly today)
    {
        var told = state.Years.SelectMany(year => year.Told).ToHashSet();
        var clock = state.Profile.Clock;
        return new[] { today, today.AddDays(DaysAhead) }
            .Where(date => !(state.Profile.ActiveSince is { } since && clock.DateOf(since) > MeetingDates.QuarterOf(date).First))
            .SelectMany(date => MeetingQuarters.Missing(state.Profile.Series, state.Meetings, date, clock))
            .Distinct()
            .Where(quarter => !told.Contains(quarter))
            .Select(quarter => new MeetingDue.TellMissing(quarter));
    }

    private static IEnumerable<MeetingDue> OfMeeting(MeetingDueState state, Meeting meeting, DateTimeOffset now)
    {
        var due = MeetingDeadlines.Of(meeting, state.Profile.Holidays, state.Profile.Clock);
        var marks = meeting.Marks;
        (MeetingDue Due, bool IsDue)[] things = meeting.IsAhead
            ?
            [
                (new MeetingDue.Announce(meeting.Id), meeting.State == MeetingState.Planned && marks.AnnouncedAt is null && now >= due.SaveTheDate && now < due.Invitation),
                (new MeetingDue.Invite(meeting.Id), marks.InvitedAt is null && now >= due.Invitation && now < meeting.StartsAt),
                (new MeetingDue.AskForAgenda(meeting.Id), NeedsAgenda(meeting) && marks.AgendaAskedAt is null && now >= due.Items && now < meeting.StartsAt),
                (new MeetingDue.Remind(meeting.Id), marks.RemindedAt is null && marks.InvitedAt < due.Reminder && now >= due.Reminder && now < meeting.StartsAt),
            ]
            :
            [
                (new MeetingDue.AskForMinutes(meeting.Id), meeting.State == MeetingState.Held && HasMinutes(meeting) && marks.MinutesAskedAt is null && now >= due.MinutesDraft),
                (new MeetingDue.FinishMinutes(meeting.Id), IsToFinish(state, meeting, due, now)),
            ];
        return things.Where(thing => thing.IsDue).Select(thing => thing.Due);
    }

    /// <summary>A conference has a programme instead.</summary>
    private static bool NeedsAgenda(Meeting meeting) => meeting.State < MeetingState.AgendaPublished && meeting.Kind != MeetingKind.Conference;

    private static bool HasMinutes(Meeting meeting) =>
        meeting.Kind is MeetingKind.SteeringMeeting or MeetingKind.PartnerMeeting or MeetingKind.WorkingGroupMeeting;

    /// <summary>When nobody objected as soon as the time for it is over; else the backbone has until the last day for final minutes to put it right.</summary>
    private static bool IsToFinish(MeetingDueState state, Meeting meeting, MeetingDeadlines due, DateTimeOffset now) =>
        meeting.State == MeetingState.MinutesDraft
        && state.Minutes.FirstOrDefault(minutes => minutes.MeetingId == meeting.Id) is { State: MinutesState.OutForCorrections } draft
        && now >= draft.CorrectionsUntil
        && (draft.Objections.Count == 0 || now >= due.MinutesFinal);

    private static IEnumerable<MeetingDue> OfDecisions(MeetingDueState state, DateTimeOffset now) =>
        state.Decisions.Select(decision => DecisionReminders.At(decision, state.Profile.Holidays, state.Profile.Clock, now) switch
        {
            DecisionNotice.Remind => (MeetingDue)new MeetingDue.RemindOwner(decision.Number),
            DecisionNotice.Ask => new MeetingDue.AskOwner(decision.Number),
            _ => null,
        }).OfType<MeetingDue>();

    private static IEnumerable<MeetingDue> OfPilots(MeetingDueState state, DateTimeOffset now) => state.Pilots
        .Where(pilot => pilot is { IsOpen: true, AskedAt: null } && now >= state.Profile.Clock.At(pilot.EndOn, _morning))
        .Select(pilot => new MeetingDue.AskPilot(pilot.Id));
}
