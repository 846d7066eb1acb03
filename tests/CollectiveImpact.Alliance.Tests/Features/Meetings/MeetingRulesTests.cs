using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using static CollectiveImpact.Alliance.Features.Meetings.MeetingState;

namespace CollectiveImpact.Alliance.Tests.Features.Meetings;

public sealed class MeetingRulesTests
{
    private static readonly WorkingDays _days = new(HolidayProfile.Default);
    private static readonly MemberId _kim = new("kim");

    [Theory]
    [InlineData(Proposed, "Planned Cancelled")]
    [InlineData(Planned, "Announced Invited AgendaPublished Held Cancelled")]
    [InlineData(Announced, "Invited AgendaPublished Held Cancelled")]
    [InlineData(Invited, "AgendaDraft AgendaPublished Held Cancelled")]
    [InlineData(AgendaDraft, "AgendaPublished Held Cancelled")]
    [InlineData(AgendaPublished, "Held Cancelled")]
    [InlineData(Held, "MinutesDraft Closed")]
    [InlineData(MinutesDraft, "MinutesPublished")]
    [InlineData(MinutesPublished, "Closed")]
    [InlineData(Closed, "")]
    [InlineData(Cancelled, "")]
    public void Meeting_goes_where_its_life_leads(MeetingState from, string next)
    {
        Assert.Equal(next, string.Join(' ', MeetingLifecycle.Next(from)));
        Assert.All(Enum.GetValues<MeetingState>(), to =>
            Assert.Equal(to == from || MeetingLifecycle.Next(from).Contains(to), MeetingLifecycle.Move(Gathering.Meeting(from), to) is not null));
    }

    [Theory]
    [InlineData(Planned, Announced, Invited)]
    [InlineData(Announced, Announced, Invited)]
    [InlineData(AgendaPublished, AgendaPublished, AgendaPublished)]
    public void Telling_late_marks_the_meeting_and_never_takes_it_back(MeetingState state, MeetingState announced, MeetingState invited)
    {
        var told = MeetingLifecycle.MarkAnnounced(Gathering.Meeting(state), Given.Tuesday);
        var asked = MeetingLifecycle.MarkInvited(told, Given.Tuesday);

        Assert.Equal((announced, Given.Tuesday), (told.State, told.Marks.AnnouncedAt));
        Assert.Equal((invited, Given.Tuesday), (asked.State, asked.Marks.InvitedAt));
    }

    [Fact]
    public void Proposal_is_approved_once_and_before_it_is_over()
    {
        var planned = Done(MeetingRules.Approve(Gathering.Meeting(Proposed), Given.Tuesday));

        Assert.Equal((Planned, Given.Tuesday), (planned.State, planned.Marks.ApprovedAt));
        Assert.Equal([MeetingFault.NothingChanged], Faults(MeetingRules.Approve(planned, Given.Tuesday)));
        Assert.Equal([MeetingFault.TooLate], Faults(MeetingRules.Approve(planned with { State = Cancelled }, Given.Tuesday)));
        Assert.Equal([MeetingFault.InThePast], Faults(MeetingRules.Approve(Gathering.Meeting(Proposed, "2026-11-10"), Given.Tuesday)));
    }

    [Fact]
    public void Moved_meeting_keeps_its_id_and_its_old_date_and_is_told_again()
    {
        var before = Gathering.Meeting(AgendaPublished) with { Sequence = 2, Marks = new MeetingMarks { InvitedAt = Given.Tuesday, AgendaAskedAt = Given.Tuesday, RemindedAt = Given.Tuesday } };

        var moved = Done(Move(before, "2026-12-03", " Lokalet er optaget "));

        Assert.Equal((before.Id, AgendaPublished, 3), (moved.Id, moved.State, moved.Sequence));
        Assert.Equal([new PastDate(before.StartsAt, before.EndsAt, "Lokalet er optaget", Given.Tuesday, _kim)], moved.PastDates);
        Assert.Equal(new MeetingMarks { InvitedAt = Given.Tuesday }, moved.Marks);
        Assert.Equal(TimeSpan.Zero, moved.StartsAt.Offset);
    }

    [Fact]
    public void Proposal_is_moved_without_a_reason_because_nobody_knows_of_it()
    {
        var moved = Done(Move(Gathering.Meeting(Proposed), "2026-12-03", null));

        Assert.Equal((0, Proposed, Gathering.At("2026-12-03", 13)), (moved.Sequence, moved.State, moved.StartsAt));
        Assert.Empty(moved.PastDates);
    }

    [Theory]
    [InlineData(Planned, "2026-12-03", null, "ReasonMissing")]
    [InlineData(Planned, "2026-12-03", "010150-5678", "HasCpr")]
    [InlineData(Planned, "2026-12-25", "Jul", "OnDayOff")]
    [InlineData(Planned, "2026-12-05", "Lørdag", "OnDayOff")]
    [InlineData(Planned, "2026-11-16", "I går", "InThePast")]
    [InlineData(Planned, "2026-12-01", "Igen", "NothingChanged")]
    [InlineData(Held, "2026-12-03", "For sent", "TooLate")]
    [InlineData(Cancelled, "2026-12-03", "For sent", "TooLate")]
    public void Meeting_is_not_moved_where_it_cannot_be(MeetingState state, string date, string? reason, string fault) =>
        Assert.Equal([Enum.Parse<MeetingFault>(fault)], Faults(Move(Gathering.Meeting(state), date, reason)));

    [Theory]
    [InlineData(Planned, "Sygdom", null)]
    [InlineData(Proposed, "Sygdom", null)]
    [InlineData(AgendaPublished, " ", "ReasonMissing")]
    [InlineData(Held, "Sygdom", "TooLate")]
    [InlineData(Cancelled, "Sygdom", "NothingChanged")]
    public void Meeting_is_cancelled_with_a_reason_until_it_has_been_held(MeetingState state, string reason, string? fault)
    {
        var decision = MeetingRules.Cancel(Gathering.Meeting(state), reason);

        Assert.Equal(fault, decision is MeetingDecision.Refused refused ? refused.Faults.Single().ToString() : null);
        if (decision is MeetingDecision.Done { Meeting: var cancelled })
        {
            Assert.Equal((Cancelled, "Sygdom", 1), (cancelled.State, cancelled.CancelReason, cancelled.Sequence));
        }
    }

    [Fact]
    public void Form_says_all_that_is_wrong_at_once()
    {
        var bad = Gathering.Meeting(kind: MeetingKind.Workshop, date: "2026-12-05") with
        {
            Purpose = new string('x', MeetingRules.LongestPurpose + 1),
            Place = "010150-5678",
            Seats = 0,
            Programme = new Uri("http://havnen.example/program"),
            EndsAt = Gathering.At("2026-12-05", 13, 5),
        };

        Assert.Equal(
            [
                MeetingFault.ThemeMissing, MeetingFault.PurposeTooLong, MeetingFault.HasCpr, MeetingFault.SeatsOutOfRange, MeetingFault.ProgrammeNotHttps,
                MeetingFault.TooShort, MeetingFault.OnDayOff,
            ],
            Faults(Check(bad)));
        Assert.Equal([MeetingFault.GroupMissing], Faults(Check(Gathering.Meeting(kind: MeetingKind.WorkingGroupMeeting))));
        Assert.IsType<MeetingDecision.Done>(Check(Gathering.Meeting(kind: MeetingKind.Workshop) with { Theme = "Unge på havnen" }));
    }

    [Fact]
    public void Change_counts_only_when_those_invited_must_hear_of_it()
    {
        var before = Gathering.Meeting();

        Assert.Equal(1, MeetingRules.Changed(before, before with { Place = "Rådhuset" }).Sequence);
        Assert.Equal(0, MeetingRules.Changed(before, before with { Purpose = "Noget andet" }).Sequence);
        Assert.Equal(0, MeetingRules.Changed(before with { State = Proposed }, before with { State = Proposed, Place = "Rådhuset" }).Sequence);
    }

    [Theory]
    [InlineData("https://havnen.example/oplæg.pdf", true)]
    [InlineData(" https://havnen.example ", true)]
    [InlineData("http://havnen.example", false)]
    [InlineData("https://navn:kode@havnen.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("havnen.example", false)]
    [InlineData("", false)]
    public void Link_is_kept_when_it_is_a_whole_https_address(string typed, bool isKept) => Assert.Equal(isKept, SafeLinks.Read(typed) is not null);

    private static MeetingDecision Move(Meeting meeting, string date, string? reason) => MeetingRules.Reschedule(
        meeting, Given.Copenhagen.At(Gathering.Day(date), new TimeOnly(13, 0)), Given.Copenhagen.At(Gathering.Day(date), new TimeOnly(15, 0)), reason, _kim, _days, Given.Copenhagen, Given.Tuesday);

    private static MeetingDecision Check(Meeting meeting) => MeetingRules.Check(meeting, _days, Given.Copenhagen, Given.Tuesday);

    private static Meeting Done(MeetingDecision decision) => Assert.IsType<MeetingDecision.Done>(decision).Meeting;

    private static IReadOnlyList<MeetingFault> Faults(MeetingDecision decision) => Assert.IsType<MeetingDecision.Refused>(decision).Faults;
}
