using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Agendas;

public sealed class AgendaEditsTests
{
    private static readonly MemberId _amina = new("amina");
    private static readonly HashSet<MemberId> _present = [_amina];
    private static readonly AgendaItemInput _good = new("Hvad gør vi?", "At vælge", AgendaItemType.Discussion, 10, _amina, false);

    [Theory]
    [InlineData(null, "At vælge", 10, false, MeetingKind.SteeringMeeting, "TitleMissing")]
    [InlineData("Hvad gør vi?", " ", 10, false, MeetingKind.SteeringMeeting, "PurposeMissing")]
    [InlineData("Hvad gør vi?", "At vælge", 0, false, MeetingKind.SteeringMeeting, "MinutesOutOfRange")]
    [InlineData("Hvad gør vi?", "At vælge", 481, false, MeetingKind.SteeringMeeting, "MinutesOutOfRange")]
    [InlineData("010150-5678", "At vælge", 10, false, MeetingKind.SteeringMeeting, "HasCpr")]
    [InlineData("Hvad gør vi?", "At vælge", 10, true, MeetingKind.PartnerMeeting, "ClosedOutsideSteering")]
    [InlineData("Hvad gør vi?", "At vælge", 10, true, MeetingKind.SteeringMeeting, null)]
    public void Item_is_added_when_it_says_what_it_is(string? title, string? purpose, int minutes, bool isClosed, MeetingKind kind, string? fault)
    {
        var decision = AgendaEdits.Add(Agenda(), Gathering.Meeting(kind: kind), "x", new AgendaItemInput(title, purpose, AgendaItemType.Discussion, minutes, _amina, isClosed), Given.Tuesday);

        Assert.Equal(fault, decision is AgendaDecision.Refused refused ? refused.Problems.Single().Fault.ToString() : null);
    }

    [Fact]
    public void Adding_twice_adds_once_and_in_its_place()
    {
        var once = Done(AgendaEdits.Add(Agenda(), Gathering.Meeting(), "x", _good, Given.Tuesday));

        Assert.Equal(["Welcome", "ByHand-x", "NextSteps"], once.Items.Select(item => item.Id));
        Assert.Same(once, Done(AgendaEdits.Add(once, Gathering.Meeting(), "x", _good, Given.Tuesday)));
    }

    [Fact]
    public void Nothing_is_decided_under_other_business()
    {
        var decision = AgendaEdits.Change(Agenda(), Gathering.Meeting(), "NextSteps", _good with { Type = AgendaItemType.Decision }, Given.Tuesday);

        Assert.Equal([new AgendaProblem(AgendaFault.DecisionUnderOtherBusiness, "NextSteps")], Assert.IsType<AgendaDecision.Refused>(decision).Problems);
    }

    [Theory]
    [InlineData(-3, "NextSteps Welcome")]
    [InlineData(0, "NextSteps Welcome")]
    [InlineData(9, "Welcome NextSteps")]
    public void Item_is_put_where_it_is_wanted(int position, string expected)
    {
        var agenda = Done(AgendaEdits.Place(Agenda(), Gathering.Meeting(), "NextSteps", position, Given.Tuesday));

        Assert.Equal((expected, true), (string.Join(' ', agenda.Items.Select(item => item.Id)), agenda.IsOrdered));
    }

    [Fact]
    public void Suggestion_is_taken_off_only_with_a_reason()
    {
        var agenda = Agenda(Item("Proposed-i1", AgendaItemSource.Proposed));

        Assert.Equal(AgendaFault.ReasonMissing, Problem(AgendaEdits.TakeOff(agenda, Gathering.Meeting(), "Proposed-i1", null, " ", Given.Tuesday)));
        var off = Done(AgendaEdits.TakeOff(agenda, Gathering.Meeting(), "Proposed-i1", new MeetingId("2027-steering-1"), " Der er ikke tid ", Given.Tuesday));
        Assert.Equal([new TakenOff("Proposed-i1", new MeetingId("2027-steering-1"), "Der er ikke tid")], off.TakenOff);
        Assert.Empty(off.Items);
    }

    [Theory]
    [InlineData(MeetingState.Held, "Welcome", AgendaFault.TooLate)]
    [InlineData(MeetingState.Cancelled, "Welcome", AgendaFault.TooLate)]
    [InlineData(MeetingState.Invited, "andet", AgendaFault.NoSuchItem)]
    internal void Agenda_is_changed_until_the_meeting_is_over(MeetingState state, string id, AgendaFault fault)
    {
        var meeting = Gathering.Meeting(state);

        Assert.Equal(fault, Problem(AgendaEdits.Change(Agenda(), meeting, id, _good, Given.Tuesday)));
        Assert.Equal(fault, Problem(AgendaEdits.Place(Agenda(), meeting, id, 0, Given.Tuesday)));
        Assert.Equal(fault, Problem(AgendaEdits.TakeOff(Agenda(), meeting, id, null, null, Given.Tuesday)));
    }

    [Fact]
    public void Invariant_14_agenda_goes_out_when_everything_has_a_purpose_an_owner_and_a_type()
    {
        var meeting = Gathering.Meeting(MeetingState.Invited);
        var incomplete = Agenda(
            Item("Welcome", AgendaItemSource.Standard) with { OwnerMemberId = null },
            Item("Proposed-i1", AgendaItemSource.Proposed) with { Purpose = null },
            Item("NextSteps", AgendaItemSource.Standard, AgendaPlace.NextSteps) with { Type = AgendaItemType.Decision },
            Item("c1", AgendaItemSource.FromChallenged) with { OwnerMemberId = new MemberId("gone") });

        var refused = Assert.IsType<PublishDecision.Refused>(AgendaPublishing.Publish(incomplete, meeting with { Purpose = " " }, _present, Given.Tuesday));

        Assert.Equal(
            [
                new(AgendaFault.MeetingPurposeMissing), new(AgendaFault.OwnerMissing, "Welcome"), new(AgendaFault.PurposeMissing, "Proposed-i1"),
                new(AgendaFault.DecisionUnderOtherBusiness, "NextSteps"), new(AgendaFault.OwnerMissing, "c1"),
            ],
            refused.Problems);
        Assert.Equal(
            AgendaFault.NoItems,
            Assert.IsType<PublishDecision.Refused>(AgendaPublishing.Publish(new MeetingAgenda { MeetingId = meeting.Id, DraftedAt = Given.Tuesday, ChangedAt = Given.Tuesday }, meeting, _present, Given.Tuesday)).Problems.Single().Fault);
    }

    [Fact]
    public void Published_agenda_that_is_changed_differs_until_it_is_published_again()
    {
        var meeting = Gathering.Meeting(MeetingState.Invited);
        var (agenda, published) = Assert.IsType<PublishDecision.Published>(AgendaPublishing.Publish(Agenda(), meeting, _present, Given.Tuesday));
        Assert.Equal((AgendaState.Published, 1, MeetingState.AgendaPublished), (agenda.State, agenda.Revision, published.State));

        var changed = Done(AgendaEdits.Add(agenda, published, "x", _good, Given.Tuesday.AddHours(1)));
        Assert.Equal((false, true), (agenda.IsChangedSincePublished, changed.IsChangedSincePublished));

        var again = Assert.IsType<PublishDecision.Published>(AgendaPublishing.Publish(changed, published, _present, Given.Tuesday.AddHours(2))).Agenda;
        Assert.Equal((2, false), (again.Revision, again.IsChangedSincePublished));
    }

    [Theory]
    [InlineData(MeetingState.Proposed)]
    [InlineData(MeetingState.Held)]
    [InlineData(MeetingState.Cancelled)]
    public void Agenda_of_a_meeting_that_is_not_ahead_stays_in(MeetingState state) => Assert.Equal(
        AgendaFault.TooLate, Assert.IsType<PublishDecision.Refused>(AgendaPublishing.Publish(Agenda(), Gathering.Meeting(state), _present, Given.Tuesday)).Problems.Single().Fault);

    [Fact]
    public void Invariant_09_closed_item_is_a_number_to_everybody_but_steering_and_backbone()
    {
        var agenda = Agenda(Item("a", AgendaItemSource.ByHand), Item("b", AgendaItemSource.ByHand) with { IsClosed = true, Title = "Økonomi" });

        foreach (var role in Enum.GetValues<AllianceRole>())
        {
            var seen = AgendaPublishing.Seen(agenda, MeetingReader.Of(Standing.Of(Given.Member(), Given.Partner(), [Given.Role(role)], Given.Today)));
            var seesAll = role is AllianceRole.BackboneLead or AllianceRole.BackboneStaff or AllianceRole.SteeringChair or AllianceRole.SteeringMember;
            Assert.IsType<SeenItem.Open>(seen[0]);
            Assert.Equal((seesAll, 2), (seen[1] is SeenItem.Open, seen[1].Number));
        }

        Assert.Equal(new SeenItem.Closed(2), AgendaPublishing.Seen(agenda, MeetingReader.Everybody)[1]);
    }

    [Theory]
    [InlineData(AllianceRole.PartnerMember, MeetingKind.PartnerMeeting, "2026-11-17 15", "Taken")]
    [InlineData(AllianceRole.PartnerMember, MeetingKind.PartnerMeeting, "2026-11-17 17", "TooLate")]
    [InlineData(AllianceRole.PartnerMember, MeetingKind.SteeringMeeting, "2026-11-17 15", "NotAllowed")]
    [InlineData(AllianceRole.WorkingGroupLead, MeetingKind.SteeringMeeting, "2026-11-17 15", "Taken")]
    [InlineData(AllianceRole.SteeringMember, MeetingKind.SteeringMeeting, "2026-11-17 15", "Taken")]
    [InlineData(AllianceRole.Volunteer, MeetingKind.PartnerMeeting, "2026-11-17 15", "NotAllowed")]
    public void Item_is_suggested_until_the_deadline_by_those_who_may(AllianceRole role, MeetingKind kind, string now, string expected)
    {
        var decision = Propose(role, kind, new ProposalInput(" Kan vi begynde kl. 15? ", "At flere kan være med", AgendaItemType.Decision), Gathering.At(now[..10], int.Parse(now[11..], System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(expected, decision.GetType().Name);
        if (decision is ProposeDecision.Taken { Proposal: var taken })
        {
            Assert.Equal(("Kan vi begynde kl. 15?", _amina, ItemProposalState.Proposed), (taken.Title, taken.MemberId, taken.State));
        }
    }

    [Fact]
    public void Suggestion_says_all_that_is_wrong() => Assert.Equal(
        [AgendaFault.TitleTooLong, AgendaFault.PurposeMissing],
        Assert.IsType<ProposeDecision.Refused>(Propose(AllianceRole.BackboneLead, MeetingKind.PartnerMeeting, new ProposalInput(new string('x', 121), null, AgendaItemType.Information), Given.Tuesday)).Faults);

    [Fact]
    public void Suggestion_is_answered_once_with_a_reason_where_it_is_no()
    {
        var proposal = Assert.IsType<ProposeDecision.Taken>(Propose(AllianceRole.BackboneLead, MeetingKind.PartnerMeeting, new ProposalInput("Punkt", "Formål", AgendaItemType.Information), Given.Tuesday)).Proposal;
        var next = new MeetingId("2027-partner-1");

        var declined = Answered(ProposalRules.Decline(proposal, " Hører til i styregruppen ", _amina, Given.Tuesday));
        Assert.Equal((ItemProposalState.Declined, "Hører til i styregruppen", false), (declined.State, declined.Reason, declined.IsOn));
        Assert.Equal(new ProposalAnswer.Refused(AgendaFault.ReasonMissing), ProposalRules.Decline(proposal, null, _amina, Given.Tuesday));
        Assert.Equal(new ProposalAnswer.Refused(AgendaFault.ReasonMissing), ProposalRules.Defer(proposal, next, "", _amina, Given.Tuesday));
        Assert.Equal(new ProposalAnswer.TooLate(declined), ProposalRules.Accept(declined, _amina, Given.Tuesday));
        Assert.Same(declined, Answered(ProposalRules.Decline(declined, null, _amina, Given.Tuesday.AddHours(1))));

        var deferred = Answered(ProposalRules.Defer(Answered(ProposalRules.Accept(proposal, _amina, Given.Tuesday)), next, "Ikke tid", _amina, Given.Tuesday));
        Assert.Equal((ItemProposalState.Deferred, next, true), (deferred.State, deferred.MeetingId, deferred.IsOn));
    }

    [Fact]
    public void Author_takes_a_suggestion_back_until_it_is_answered()
    {
        var proposal = new ItemProposal { Id = "i1", MeetingId = new MeetingId("m"), MemberId = _amina, Title = "T", Purpose = "F", Type = AgendaItemType.Information, ProposedAt = Given.Tuesday };

        Assert.Equal(ItemProposalState.Withdrawn, ProposalRules.Withdraw(proposal, _amina)?.State);
        Assert.Null(ProposalRules.Withdraw(proposal, new MemberId("ole")));
        Assert.Null(ProposalRules.Withdraw(proposal with { State = ItemProposalState.Accepted }, _amina));
    }

    [Fact]
    public void Suggestions_of_a_cancelled_meeting_go_to_the_next_of_its_kind_alone()
    {
        var cancelled = Gathering.Meeting(MeetingState.Cancelled);
        var next = Gathering.Meeting(date: "2027-03-02", number: 1, id: "2027-steering-1");
        var after = Gathering.Meeting(date: "2027-06-01", number: 2, id: "2027-steering-2");
        var proposal = new ItemProposal { Id = "i1", MeetingId = cancelled.Id, MemberId = _amina, Title = "T", Purpose = "F", Type = AgendaItemType.Information, ProposedAt = Given.Tuesday };

        Assert.Single(ProposalRules.For(next, [proposal], [cancelled, next, after]));
        Assert.Empty(ProposalRules.For(after, [proposal], [cancelled, next, after]));
        Assert.Empty(ProposalRules.For(Gathering.Meeting(kind: MeetingKind.PartnerMeeting, date: "2027-03-16", id: "2027-partner-1"), [proposal], [cancelled, next, after]));
    }

    private static ProposeDecision Propose(AllianceRole role, MeetingKind kind, ProposalInput input, DateTimeOffset now)
    {
        var meeting = Gathering.Meeting(MeetingState.Invited, kind: kind);
        RoleAssignment[] roles = [Given.Role(role)];
        var partner = role is AllianceRole.Volunteer ? null : Given.Partner();
        return ProposalRules.Propose(
            "i1", input, meeting, MeetingDeadlines.Of(meeting, HolidayProfile.Default, Given.Copenhagen), Given.Member(), Standing.Of(Given.Member(), partner, roles, Given.Today), roles, Given.Today, now);
    }

    private static ItemProposal Answered(ProposalAnswer answer) => Assert.IsType<ProposalAnswer.Answered>(answer).Proposal;

    private static MeetingAgenda Done(AgendaDecision decision) => Assert.IsType<AgendaDecision.Done>(decision).Agenda;

    private static AgendaFault Problem(AgendaDecision decision) => Assert.IsType<AgendaDecision.Refused>(decision).Problems.Single().Fault;

    private static MeetingAgenda Agenda(params AgendaItem[] items) => new()
    {
        MeetingId = new MeetingId("2026-steering-4"),
        DraftedAt = Given.Tuesday,
        ChangedAt = Given.Tuesday,
        Items = items.Length > 0 ? items : [Item("Welcome", AgendaItemSource.Standard), Item("NextSteps", AgendaItemSource.Standard, AgendaPlace.NextSteps)],
    };

    private static AgendaItem Item(string id, AgendaItemSource source, AgendaPlace place = AgendaPlace.Welcome) => new()
    {
        Id = id,
        Place = place,
        Source = source,
        Type = AgendaItemType.Discussion,
        Title = source is AgendaItemSource.Standard ? null : "Punkt",
        Purpose = source is AgendaItemSource.Standard ? null : "Formål",
        OwnerMemberId = _amina,
        Minutes = 10,
    };
}
