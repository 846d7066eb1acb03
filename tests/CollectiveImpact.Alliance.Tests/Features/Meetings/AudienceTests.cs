using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Meetings;

public sealed class AudienceTests
{
    private const string Group = "fritid";

    private static readonly Partner[] _partners =
    [
        Given.Partner("core") with { DeputyMemberId = new MemberId("deputy") },
        Given.Partner("left") with { Status = PartnerStatus.Left },
        Given.Partner("helping", PartnerInvolvement.Collaborating),
        Given.Partner("beside", PartnerInvolvement.Sideline),
    ];

    /// <summary>One of each: id, organisation, role, and the working group when it is about one.</summary>
    private static readonly (string Id, string Partner, AllianceRole? Role, string? Scope)[] _everybody =
    [
        ("head", "sekretariatet", AllianceRole.BackboneLead, null),
        ("staff", "sekretariatet", AllianceRole.BackboneStaff, null),
        ("chair", "core", AllianceRole.SteeringChair, null),
        ("seat", "core", AllianceRole.SteeringMember, null),
        ("helping-seat", "helping", AllianceRole.SteeringMember, null),
        ("beside-seat", "beside", AllianceRole.SteeringMember, null),
        ("contact", "core", AllianceRole.PartnerContact, null),
        ("helping-contact", "helping", AllianceRole.PartnerContact, null),
        ("beside-contact", "beside", AllianceRole.PartnerContact, null),
        ("left-contact", "left", AllianceRole.PartnerContact, null),
        ("lead", "core", AllianceRole.WorkingGroupLead, Group),
        ("resting-lead", "core", AllianceRole.WorkingGroupLead, "hviler"),
        ("worker", "helping", AllianceRole.WorkingGroupMember, Group),
        ("deputy", "core", null, null),
        ("citizen", "core", AllianceRole.CitizenRepresentative, null),
        ("volunteer", "core", AllianceRole.Volunteer, null),
        ("observer", "core", AllianceRole.Observer, null),
    ];

    [Theory]
    [InlineData(MeetingKind.SteeringMeeting, "head:Backbone chair:SteeringSeat seat:SteeringSeat helping-seat:SteeringSeat")]
    [InlineData(
        MeetingKind.PartnerMeeting,
        "head:Backbone staff:Backbone chair:SteeringSeat seat:SteeringSeat helping-seat:SteeringSeat contact:PartnerContact lead:WorkingGroupLead citizen:CitizenRepresentative")]
    [InlineData(
        MeetingKind.Workshop,
        "head:Backbone staff:Backbone chair:SteeringSeat seat:SteeringSeat helping-seat:SteeringSeat contact:PartnerContact lead:WorkingGroupLead worker:WorkingGroupMember citizen:CitizenRepresentative")]
    [InlineData(MeetingKind.WorkingGroupMeeting, "lead:WorkingGroupLead worker:WorkingGroupMember")]
    [InlineData(
        MeetingKind.NetworkMeeting,
        "head:TakesPart staff:TakesPart chair:TakesPart seat:TakesPart helping-seat:TakesPart contact:TakesPart helping-contact:TakesPart lead:TakesPart resting-lead:TakesPart worker:TakesPart deputy:TakesPart citizen:TakesPart")]
    [InlineData(MeetingKind.Conference, "")]
    public void Each_kind_is_for_those_whom_their_role_brings(MeetingKind kind, string expected) =>
        Assert.Equal(expected, string.Join(' ', Of(Meeting(kind)).Invited.Select(invited => $"{invited.MemberId}:{invited.Reason}")));

    [Theory]
    [InlineData(MeetingKind.Conference, "head contact helping-contact beside-contact volunteer observer")]
    [InlineData(MeetingKind.NetworkMeeting, "head contact helping-contact beside-contact volunteer observer")]
    [InlineData(MeetingKind.Workshop, "head contact helping-contact volunteer")]
    [InlineData(MeetingKind.SteeringMeeting, "")]
    [InlineData(MeetingKind.PartnerMeeting, "")]
    public void Open_meeting_takes_those_who_sign_up(MeetingKind kind, string expected)
    {
        string[] asked = ["head", "contact", "helping-contact", "beside-contact", "volunteer", "observer"];

        Assert.Equal(expected, string.Join(' ', asked.Where(id => AudienceRules.IsOpenTo(Meeting(kind), Person(id), StandingOf(id)))));
    }

    [Fact]
    public void People_are_added_and_left_out_by_hand_and_the_meetings_leader_always_comes()
    {
        var meeting = Meeting(MeetingKind.SteeringMeeting) with
        {
            Added = [new MemberId("helping-contact"), new MemberId("observer"), new MemberId("seat")],
            LeftOut = [new MemberId("chair")],
            MinuteTakerId = new MemberId("staff"),
        };

        Assert.Equal(
            "staff:MeetingLead head:Backbone seat:SteeringSeat helping-seat:SteeringSeat helping-contact:ByHand observer:ByHand",
            string.Join(' ', Of(meeting).Invited.Select(invited => $"{invited.MemberId}:{invited.Reason}")));
    }

    [Theory]
    [InlineData("seat", "seat→deputy", "")]
    [InlineData("seat,chair", "chair→deputy", "seat")]
    [InlineData("seat,deputy", "", "seat")]
    [InlineData("helping-seat", "", "helping-seat")]
    [InlineData("head", "", "head")]
    public void Deputy_comes_for_a_seat_that_is_on_leave_on_the_meetings_day(string onLeave, string instead, string away)
    {
        var audience = Of(Meeting(MeetingKind.SteeringMeeting), onLeave.Split(','));

        Assert.Equal(instead, string.Join(' ', audience.Invited.Where(invited => invited.InsteadOf is not null).Select(invited => $"{invited.InsteadOf}→{invited.MemberId}")));
        Assert.Equal(away, string.Join(' ', audience.Away));
        Assert.DoesNotContain(audience.Invited, invited => onLeave.Split(',').Contains(invited.MemberId.Value));
    }

    [Fact]
    public void Leave_that_ends_before_the_meeting_keeps_nobody_away()
    {
        var source = Source() with { Members = [Person("seat") with { Status = MemberStatus.OnPause, PausedUntil = new DateOnly(2026, 11, 30) }] };

        Assert.Equal("seat", Assert.Single(AudienceRules.Of(Meeting(MeetingKind.SteeringMeeting), source).Invited).MemberId.Value);
    }

    [Fact]
    public void Those_without_a_mail_and_those_who_cannot_be_reached_are_named()
    {
        var source = Source() with
        {
            Members = [Person("head") with { WorkMail = "head@sekretariatet.example" }, Person("chair"), Person("seat") with { WorkMail = "seat@core.example" }, Person("helping-seat")],
            InTeams = new HashSet<MemberId> { new("head"), new("chair") },
        };

        var audience = AudienceRules.Of(Meeting(MeetingKind.SteeringMeeting), source);

        Assert.Equal(("chair helping-seat", "helping-seat"), (string.Join(' ', audience.WithoutMail), string.Join(' ', audience.NotReached)));
        Assert.Equal([Reach.Calendar | Reach.Teams, Reach.Teams, Reach.Calendar, Reach.Nowhere], audience.Invited.Select(invited => invited.Reach));
    }

    [Fact]
    public void List_follows_the_audience_and_keeps_answers()
    {
        var meeting = Meeting(MeetingKind.SteeringMeeting);
        var first = InvitationRules.Follow(meeting, [], Of(meeting), Given.Tuesday);
        var answered = first.Invite.Select(invitation => InvitationRules.Answer(invitation, Attendance.Coming, AnswerPlace.Teams, Given.Tuesday)).ToList();

        var without = InvitationRules.Follow(meeting, answered, Of(meeting with { LeftOut = [new MemberId("seat")] }), Given.Tuesday.AddDays(1));
        var back = InvitationRules.Follow(meeting, [.. answered.Where(i => i.MemberId.Value != "seat"), .. without.Withdraw], Of(meeting), Given.Tuesday.AddDays(2));

        Assert.Equal(4, first.Invite.Count);
        Assert.Empty(without.Invite);
        Assert.Equal(("seat", Given.Tuesday.AddDays(1)), (without.Withdraw.Single().MemberId.Value, without.Withdraw.Single().WithdrawnAt));
        Assert.Equal(("seat", Attendance.NoAnswer), (back.Invite.Single().MemberId.Value, back.Invite.Single().Answer));
        Assert.Equal(new AttendanceCount(3, 3, 0, 0, 0), InvitationRules.Count([.. answered.Where(i => i.MemberId.Value != "seat"), .. without.Withdraw]));
    }

    [Theory]
    [InlineData(Attendance.Coming, Attendance.NotComing, 1, Attendance.NotComing)]
    [InlineData(Attendance.Coming, Attendance.NotComing, -1, Attendance.Coming)]
    [InlineData(Attendance.Coming, Attendance.NoAnswer, 1, Attendance.Coming)]
    [InlineData(Attendance.NotComing, Attendance.Online, 0, Attendance.Online)]
    public void Later_answer_counts_wherever_it_was_given(Attendance before, Attendance calendar, int hoursLater, Attendance expected)
    {
        var invitation = new MeetingInvitation { MeetingId = new MeetingId("m"), MemberId = new MemberId("seat"), Reason = InviteReason.SteeringSeat, InvitedAt = Given.Tuesday };

        var answered = InvitationRules.Answer(InvitationRules.Answer(invitation, before, AnswerPlace.Teams, Given.Tuesday), calendar, AnswerPlace.Calendar, Given.Tuesday.AddHours(hoursLater));

        Assert.Equal(expected, answered.Answer);
    }

    [Theory]
    [InlineData("head", "plan propose read closed")]
    [InlineData("seat", "propose read closed")]
    [InlineData("lead", "propose read")]
    [InlineData("contact", "read")]
    [InlineData("worker", "read")]
    [InlineData("volunteer", "")]
    [InlineData("observer", "")]
    public void Steering_meeting_is_planned_by_the_backbone_and_its_closed_items_are_for_few(string person, string expected)
    {
        var (meeting, standing, id) = (Meeting(MeetingKind.SteeringMeeting), StandingOf(person), new MemberId(person));
        (string May, bool Is)[] rights =
        [
            ("plan", MeetingRights.MayPlan(meeting, id, standing, Source().Roles, Source().Day)),
            ("propose", MeetingRights.MayPropose(meeting, id, standing, Source().Roles, Source().Day)),
            ("read", MeetingRights.MayRead(meeting.Kind, standing)),
            ("closed", MeetingReader.Of(standing).SeesClosed),
        ];

        Assert.Equal(expected, string.Join(' ', rights.Where(right => right.Is).Select(right => right.May)));
    }

    [Theory]
    [InlineData("lead", true, true)]
    [InlineData("resting-lead", false, false)]
    [InlineData("worker", false, true)]
    [InlineData("contact", false, false)]
    [InlineData("staff", true, true)]
    public void Group_meeting_is_planned_by_who_leads_that_group(string person, bool plans, bool proposes)
    {
        var (meeting, standing, id) = (Meeting(MeetingKind.WorkingGroupMeeting), StandingOf(person), new MemberId(person));

        Assert.Equal(plans, MeetingRights.MayPlan(meeting, id, standing, Source().Roles, Source().Day));
        Assert.Equal(proposes, MeetingRights.MayPropose(meeting, id, standing, Source().Roles, Source().Day));
    }

    private static Meeting Meeting(MeetingKind kind) =>
        Gathering.Meeting(kind: kind) with { GroupId = kind == MeetingKind.WorkingGroupMeeting ? new WorkingGroupId(Group) : null };

    private static Audience Of(Meeting meeting, params string[] onLeave)
    {
        var source = Source();
        return AudienceRules.Of(meeting, source with
        {
            Members = [.. source.Members.Select(member => onLeave.Contains(member.Id.Value) ? MemberRules.Pause(member, new DateOnly(2026, 12, 1)) : member)],
        });
    }

    private static AudienceSource Source() => new()
    {
        Members = [.. _everybody.Select(one => Given.Member(one.Id, one.Partner))],
        Partners = _partners,
        Roles = [.. _everybody.Where(one => one.Role is not null).Select(one => Given.Role(one.Role!.Value, one.Id) with { Scope = one.Scope ?? RoleAssignment.WholeAlliance })],
        Groups =
        [
            new WorkingGroup { Id = new WorkingGroupId(Group), Name = "Fritid" },
            new WorkingGroup { Id = new WorkingGroupId("hviler"), Name = "Hviler", Status = WorkingGroupStatus.Resting },
        ],
        Day = new DateOnly(2026, 12, 1),
    };

    private static Member Person(string id) => Source().Members.Single(member => member.Id.Value == id);

    private static Standing StandingOf(string id) => Standing.Of(
        Person(id), _partners.SingleOrDefault(partner => partner.Id == Person(id).OrganisationId), Source().Roles.Where(role => role.MemberId.Value == id), Source().Day);
}
