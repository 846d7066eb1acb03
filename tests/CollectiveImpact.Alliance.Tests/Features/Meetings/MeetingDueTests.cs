using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Minutes;
using CollectiveImpact.Alliance.Features.Pilots;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Meetings;

public sealed class MeetingDueTests
{
    private static readonly MeetingYear[] _years = [new() { Year = 2026, ProposedAt = Given.Tuesday }, new() { Year = 2027, ProposedAt = Given.Tuesday }];

    [Theory]
    // The steering meeting is on Tuesday 1 December 2026 from 13 to 15; its date to keep is due on 6 October, its invitation on 3 November.
    [InlineData("2026-10-06 08:59", MeetingState.Planned, "", "")]
    [InlineData("2026-10-06 09:00", MeetingState.Planned, "", "Announce")]
    [InlineData("2026-10-06 17:00", MeetingState.Planned, "", "")]
    [InlineData("2026-10-06 09:00", MeetingState.Announced, "announced", "")]
    [InlineData("2026-10-06 09:00", MeetingState.Proposed, "", "")]
    [InlineData("2026-11-03 09:00", MeetingState.Announced, "announced", "Invite")]
    [InlineData("2026-11-03 09:00", MeetingState.Planned, "", "Invite")]
    [InlineData("2026-11-03 09:00", MeetingState.Invited, "announced invited", "")]
    [InlineData("2026-11-17 15:59", MeetingState.Invited, "invited", "")]
    [InlineData("2026-11-18 08:00", MeetingState.Invited, "invited", "AskForAgenda")]
    [InlineData("2026-11-18 08:00", MeetingState.AgendaDraft, "invited", "AskForAgenda")]
    [InlineData("2026-11-18 08:00", MeetingState.AgendaPublished, "invited", "")]
    [InlineData("2026-11-18 08:00", MeetingState.Invited, "invited agenda", "")]
    [InlineData("2026-11-18 08:00", MeetingState.Planned, "", "Invite, AskForAgenda")]
    [InlineData("2026-11-30 08:59", MeetingState.AgendaPublished, "invited", "")]
    [InlineData("2026-11-30 09:00", MeetingState.AgendaPublished, "invited", "Remind")]
    [InlineData("2026-12-01 12:59", MeetingState.AgendaPublished, "invited", "Remind")]
    [InlineData("2026-12-01 12:59", MeetingState.AgendaPublished, "invited reminded", "")]
    [InlineData("2026-12-01 13:00", MeetingState.AgendaPublished, "invited", "")]
    [InlineData("2026-12-01 15:00", MeetingState.AgendaPublished, "invited reminded", "Hold")]
    [InlineData("2026-12-01 22:00", MeetingState.Planned, "", "Hold")]
    [InlineData("2026-12-08 15:00", MeetingState.Held, "invited", "")]
    [InlineData("2026-12-09 08:00", MeetingState.Held, "invited", "AskForMinutes")]
    [InlineData("2026-12-09 08:00", MeetingState.Held, "invited minutes", "")]
    [InlineData("2026-12-09 08:00", MeetingState.MinutesDraft, "invited", "")]
    [InlineData("2026-12-09 08:00", MeetingState.Cancelled, "", "")]
    public void Each_thing_is_due_when_its_time_has_come_and_it_is_not_done(string now, MeetingState state, string done, string due)
    {
        var marks = done.Split(' ');
        var meeting = Gathering.Meeting(state) with
        {
            Marks = new MeetingMarks
            {
                AnnouncedAt = Marked("announced"),
                InvitedAt = Marked("invited"),
                AgendaAskedAt = Marked("agenda"),
                RemindedAt = Marked("reminded"),
                MinutesAskedAt = Marked("minutes"),
            },
        };

        Assert.Equal(due, Due(State(meeting), now));

        DateTimeOffset? Marked(string mark) => marks.Contains(mark) ? Gathering.At("2026-11-03", 9) : null;
    }

    [Fact]
    public void Who_was_invited_after_the_reminders_time_is_not_reminded() => Assert.Equal(
        "",
        Due(State(Gathering.Meeting(MeetingState.AgendaPublished) with { Marks = new MeetingMarks { InvitedAt = Gathering.At("2026-11-30", 10) } }), "2026-12-01 10:00"));

    [Fact]
    public void Conference_has_a_programme_and_no_minutes()
    {
        Assert.Equal("", Due(State(Gathering.Meeting(MeetingState.Invited, kind: MeetingKind.Conference) with { Marks = new MeetingMarks { InvitedAt = Given.Tuesday } }), "2026-11-18 09:00"));
        Assert.Equal("", Due(State(Gathering.Meeting(MeetingState.Held, kind: MeetingKind.Conference)), "2026-12-15 09:00"));
    }

    [Theory]
    [InlineData("2026-09-30 10:00", "ProposeDates 2026")]
    [InlineData("2026-10-01 08:00", "ProposeDates 2027")]
    [InlineData("2026-10-03 10:00", "")]
    [InlineData("2026-12-30 10:00", "ProposeDates 2027")]
    public void Dates_are_proposed_in_october_and_in_a_first_year(string now, string due)
    {
        var state = State() with { Years = [], Profile = Gathering.Profile() with { ActiveSince = Gathering.At("2027-03-01", 9) } };

        Assert.Equal(due, Due(state, now));
        Assert.Equal("", Due(state with { Years = [.. _years] }, now));
        Assert.Equal("", Due(state with { Profile = state.Profile with { Series = [] } }, now));
    }

    [Theory]
    [InlineData("2026-12-03 10:00", "")]
    [InlineData("2026-12-04 10:00", "TellMissing SteeringMeeting 2027 1, TellMissing PartnerMeeting 2027 1")]
    [InlineData("2027-01-04 10:00", "TellMissing SteeringMeeting 2027 1, TellMissing PartnerMeeting 2027 1")]
    public void Quarter_without_its_meeting_is_told_four_weeks_before_it_begins(string now, string due)
    {
        MeetingQuarter[] fourth = [new(SeriesKind.SteeringMeeting, 2026, 4), new(SeriesKind.PartnerMeeting, 2026, 4)];
        var state = State() with { Profile = Gathering.Profile(), Years = [_years[0] with { Told = fourth }, _years[1]] };

        Assert.Equal(due, Due(state, now));
    }

    [Theory]
    [InlineData(MeetingState.Proposed, "TellMissing SteeringMeeting 2026 4")]
    [InlineData(MeetingState.Cancelled, "TellMissing SteeringMeeting 2026 4")]
    [InlineData(MeetingState.Planned, "")]
    [InlineData(MeetingState.Closed, "")]
    public void Quarter_has_its_meeting_when_the_date_is_approved(MeetingState state, string due)
    {
        var series = Gathering.Profile() with { Series = [MeetingSeries.Usual(SeriesKind.SteeringMeeting)] };

        Assert.Equal(due, Due(State(Gathering.Meeting(state, "2026-12-15")) with { Profile = series }, "2026-10-05 10:00"));
        Assert.Equal("", Due(State(Gathering.Meeting(state, "2026-12-15")) with { Profile = series with { ActiveSince = Gathering.At("2026-10-02", 10) } }, "2026-10-05 10:00"));
    }

    [Theory]
    [InlineData("2026-12-09 15:59", 0, "")]
    [InlineData("2026-12-10 08:00", 0, "FinishMinutes")]
    [InlineData("2026-12-10 08:00", 1, "")]
    [InlineData("2026-12-23 08:00", 1, "FinishMinutes")]
    public void Minutes_are_final_by_themselves_unless_somebody_objects(string now, int objections, string due)
    {
        var meeting = Gathering.Meeting(MeetingState.MinutesDraft);
        var minutes = new MeetingMinutes
        {
            MeetingId = meeting.Id,
            WrittenAt = meeting.EndsAt,
            State = MinutesState.OutForCorrections,
            CorrectionsUntil = Gathering.At("2026-12-09", 16),
            Objections = [.. Enumerable.Repeat(new MinutesObjection(new MemberId("bo"), null, "Nej", meeting.EndsAt), objections)],
        };

        Assert.Equal(due, Due(State(meeting) with { Minutes = [minutes] }, now));
    }

    [Fact]
    public void Decisions_consultations_and_pilots_have_their_days_too()
    {
        var decision = new Decision
        {
            Number = new DecisionNumber(2026, 1),
            DecidedOn = new DateOnly(2026, 12, 1),
            Body = MeetingKind.SteeringMeeting,
            Text = "Vi laver et datablad",
            OwnerMemberId = new MemberId("amina"),
            DueOn = new DateOnly(2027, 2, 1),
            RecordedAt = Given.Tuesday,
        };
        var consultation = new Consultation
        {
            Id = "h1",
            Title = "Pulje",
            Text = "Vi søger",
            OpensAt = Given.Tuesday,
            Deadline = Gathering.At("2027-02-01", 16),
            StartedBy = new MemberId("amina"),
            Asked = [new MemberId("bo")],
        };
        var pilot = new PilotAction { Id = "p1", Title = "Fodbold", Hypothesis = "Flere kommer", StartOn = new DateOnly(2027, 1, 1), EndOn = new DateOnly(2027, 1, 31), State = PilotState.Running };
        var state = State() with { Decisions = [decision], Consultations = [consultation], Pilots = [pilot] };

        Assert.Equal("", Due(state, "2027-01-22 10:00"));
        Assert.Equal("RemindOwner 2026-001", Due(state, "2027-01-25 10:00"));
        Assert.Equal("RemindOwner 2026-001, AskPilot p1", Due(state, "2027-02-01 10:00"));
        Assert.Equal("CloseConsultation h1", Due(state, "2027-02-01 16:00"));
        Assert.Equal("CloseConsultation h1, AskOwner 2026-001, AskPilot p1", Due(state, "2027-02-02 10:00"));
        Assert.Equal("", Due(state with { Consultations = [], Decisions = [decision with { AskedAt = Given.Tuesday }], Pilots = [pilot with { AskedAt = Given.Tuesday }] }, "2027-02-02 10:00"));
    }

    [Theory]
    [InlineData(AllianceStatus.Draft)]
    [InlineData(AllianceStatus.Paused)]
    [InlineData(AllianceStatus.Closed)]
    public void Only_an_active_alliance_has_anything_due(AllianceStatus status)
    {
        var state = State(Gathering.Meeting());

        Assert.Equal("", Due(state with { Profile = state.Profile with { Status = status } }, "2026-11-18 09:00"));
    }

    [Fact]
    public void A_year_looked_at_every_hour_does_each_thing_once()
    {
        var state = State() with
        {
            Profile = Gathering.Profile(),
            Years = [_years[0] with { Told = [new(SeriesKind.SteeringMeeting, 2026, 4), new(SeriesKind.PartnerMeeting, 2026, 4)] }],
        };
        List<MeetingDue> done = [];
        for (var now = Gathering.At("2026-11-18", 0); now < Gathering.At("2028-01-01", 0); now = now.AddHours(1))
        {
            foreach (var due in MeetingDueRules.At(state, now))
            {
                done.Add(due);
                state = MeetingYearOfWork.Do(state, due, now);
            }
        }

        Assert.Equal(done.Distinct(), done);
        Assert.Equal(
            ["Announce 8", "AskForAgenda 8", "AskForMinutes 8", "Hold 8", "Invite 8", "ProposeDates 2", "Remind 8"],
            done.CountBy(due => due.GetType().Name).Select(kind => $"{kind.Key} {kind.Value}").Order(StringComparer.Ordinal));
    }

    private static MeetingDueState State(params Meeting[] meetings) => new()
    {
        Profile = Given.Profile(),
        Meetings = meetings,
        Years = _years,
    };

    private static string Due(MeetingDueState state, string now) => string.Join(", ", MeetingDueRules.At(state, At(now)).Select(Shown));

    private static DateTimeOffset At(string now) =>
        Gathering.At(now[..10], int.Parse(now.AsSpan(11, 2), CultureInfo.InvariantCulture), int.Parse(now.AsSpan(14, 2), CultureInfo.InvariantCulture));

    private static string Shown(MeetingDue due) => due switch
    {
        MeetingDue.ProposeDates propose => $"ProposeDates {propose.Year}",
        MeetingDue.TellMissing { Quarter: var quarter } => $"TellMissing {quarter.Series} {quarter.Year} {quarter.Quarter}",
        MeetingDue.RemindOwner remind => $"RemindOwner {remind.Decision}",
        MeetingDue.AskOwner ask => $"AskOwner {ask.Decision}",
        MeetingDue.CloseConsultation close => $"CloseConsultation {close.Id}",
        MeetingDue.AskPilot ask => $"AskPilot {ask.Id}",
        _ => due.GetType().Name,
    };
}
