using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Indicators;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Pilots;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.Agendas;

public sealed class AgendaDraftTests
{
    [Fact]
    public void Steering_agenda_is_made_of_what_there_is_in_the_order_of_its_kind()
    {
        var draft = AgendaRules.Draft(Full(), null);

        Assert.Equal(
            [
                "Welcome 10 chair", "FollowUp-followup 10 head", "data 20 chair", "wins 5 head", "FromChallenged-c1 15 amina", "FromPilot-p1 10 head",
                "FromHelpRequest-2026-W41-a1 10 amina", "Proposed-i1 15 ole", "WhoIsMissing 5 chair", "WhatWePassOn 5 chair", "NextSteps 5 chair",
            ],
            draft.Agenda.Items.Select(item => $"{item.Id} {item.Minutes} {item.OwnerMemberId}"));
        Assert.Equal((110, 0), (draft.Agenda.Minutes, draft.MinutesOver));
        Assert.Empty(draft.LeftOver);
    }

    [Theory]
    [InlineData(AgendaPlace.FollowUp, "2026-006", "2026-12-01")]
    [InlineData(AgendaPlace.DataAndLearning, "i1", null)]
    [InlineData(AgendaPlace.Wins, "2026-W47-w2,2026-W47-w1", null)]
    [InlineData(AgendaPlace.Challenged, "c1", "2026-10-01")]
    [InlineData(AgendaPlace.Pilots, "p1", "2026-12-11")]
    [InlineData(AgendaPlace.Asks, "2026-W41-a1", "2026-10-09")]
    public void Item_says_what_it_is_about_and_since_when(AgendaPlace place, string refs, string? since)
    {
        var item = AgendaRules.Draft(Full(), null).Agenda.Items.Single(item => item.Place == place);

        Assert.Equal((refs, since is null ? null : Gathering.Day(since)), (string.Join(',', item.RefIds), item.Since));
    }

    [Fact]
    public void Room_is_given_in_the_order_of_the_sources_and_what_finds_none_is_left_over()
    {
        var source = Full() with { Commitments = [Challenged("c1", 1), Challenged("c2", 2), Challenged("c3", 3), Challenged("c4", 4)] };

        var draft = AgendaRules.Draft(source, null);

        Assert.Equal(["c1", "c2", "c3"], draft.Agenda.Items.Where(item => item.Place == AgendaPlace.Challenged).SelectMany(item => item.RefIds));
        Assert.Equal(
            ["FromHelpRequest-2026-W41-a1 NoRoom", "FromPilot-p1 NoRoom", "FromChallenged-c4 MostOfItsKind"],
            draft.LeftOver.Select(left => $"{left.Item.Id} {left.Reason}"));
        Assert.Equal((120, 0), (draft.Agenda.Minutes, draft.MinutesOver));
    }

    [Fact]
    public void What_was_accepted_is_on_it_even_when_that_is_too_much()
    {
        var source = Full() with { Proposals = [.. Enumerable.Range(1, 6).Select(number => Proposal($"i{number}"))] };

        var draft = AgendaRules.Draft(source, null);

        Assert.Equal(6, draft.Agenda.Items.Count(item => item.Source == AgendaItemSource.Proposed));
        Assert.Equal((140, 20), (draft.Agenda.Minutes, draft.MinutesOver));
        Assert.DoesNotContain(draft.Agenda.Items, item => item.Source == AgendaItemSource.FromChallenged);
    }

    [Theory]
    [InlineData(PublicationState.Published, Visibility.Alliance, HelpRequestState.Open, 40, true)]
    [InlineData(PublicationState.Published, Visibility.Alliance, HelpRequestState.Offered, 40, true)]
    [InlineData(PublicationState.Published, Visibility.Alliance, HelpRequestState.ClosedUnmet, 40, true)]
    [InlineData(PublicationState.Published, Visibility.Alliance, HelpRequestState.Matched, 40, false)]
    [InlineData(PublicationState.Published, Visibility.Alliance, HelpRequestState.Open, 20, false)]
    [InlineData(PublicationState.Published, Visibility.SteeringAndBackbone, HelpRequestState.Open, 40, false)]
    [InlineData(PublicationState.Held, Visibility.Alliance, HelpRequestState.Open, 40, false)]
    [InlineData(PublicationState.Withdrawn, Visibility.Alliance, HelpRequestState.Open, 40, false)]
    [InlineData(PublicationState.Rejected, Visibility.Alliance, HelpRequestState.Open, 40, false)]
    public void Request_comes_up_when_it_was_told_to_everybody_and_nobody_has_met_it(
        PublicationState publication, Visibility visibility, HelpRequestState state, int days, bool comes)
    {
        var ask = Ask() with { Publication = publication, Visibility = visibility, State = state, CreatedAt = Given.Tuesday.AddDays(-days) };

        Assert.Equal(comes, AgendaRules.Draft(Full() with { Asks = [ask] }, null).Agenda.Items.Any(item => item.Place == AgendaPlace.Asks));
    }

    [Theory]
    [InlineData("2026-11-09", false)]
    [InlineData("2026-11-10", true)]
    [InlineData("2026-12-22", true)]
    [InlineData("2026-12-23", false)]
    public void Pilot_comes_up_when_it_ends_within_three_weeks_of_the_meeting(string ends, bool comes) => Assert.Equal(
        comes,
        AgendaRules.Draft(Full() with { Pilots = [Pilot() with { EndOn = Gathering.Day(ends) }] }, null).Agenda.Items.Any(item => item.Place == AgendaPlace.Pilots));

    [Fact]
    public void Partner_agenda_has_the_groups_theme_and_what_the_steering_group_decided_in_the_open()
    {
        var source = Full() with
        {
            Meeting = Gathering.Meeting(kind: MeetingKind.PartnerMeeting) with { Theme = "Unge på havnen" },
            Decisions = [Decision("2026-006"), Decision("2026-007") with { IsClosed = true }],
        };

        var items = AgendaRules.Draft(source, null).Agenda.Items;

        Assert.Equal(["2026-006"], items.Single(item => item.Place == AgendaPlace.SteeringNews).RefIds);
        Assert.Equal("Unge på havnen", items.Single(item => item.Place == AgendaPlace.GroupWork).Title);
        Assert.DoesNotContain(items, item => item.Place == AgendaPlace.FollowUp);
    }

    [Theory]
    [InlineData(MeetingKind.WorkingGroupMeeting, "Welcome FromChallenged-c1 NewCommitments NextSteps")]
    [InlineData(MeetingKind.NetworkMeeting, "Welcome RoundOfNews Proposed-i1 AsksAndOffers NextSteps")]
    [InlineData(MeetingKind.Workshop, "Welcome Proposed-i1 group-work NewCommitments NextSteps")]
    [InlineData(MeetingKind.Conference, "Welcome Proposed-i1 NextSteps")]
    public void Other_kinds_are_light_and_a_group_sees_to_its_own(MeetingKind kind, string expected)
    {
        var group = kind == MeetingKind.WorkingGroupMeeting ? (WorkingGroupId?)new WorkingGroupId("fritid") : null;
        var source = Full() with
        {
            Meeting = Gathering.Meeting(kind: kind) with { GroupId = group },
            Commitments = [Challenged("c1", 1) with { WorkingGroupId = group }, Challenged("c2", 2) with { WorkingGroupId = new WorkingGroupId("andre") }],
            Proposals = group is null ? [Proposal("i1")] : [],
        };

        Assert.Equal(expected, string.Join(' ', AgendaRules.Draft(source, null).Agenda.Items.Select(item => item.Id)));
    }

    [Fact]
    public void Drafting_again_keeps_what_somebody_changed_ordered_added_and_took_off()
    {
        var source = Full();
        var meeting = source.Meeting;
        var agenda = AgendaRules.Draft(source, null).Agenda;
        agenda = Done(AgendaEdits.Change(agenda, meeting, "FromChallenged-c1", new AgendaItemInput("Hvordan får vi job?", "At finde en vej", AgendaItemType.Decision, 25, new MemberId("ole"), true), source.Now));
        agenda = Done(AgendaEdits.Add(agenda, meeting, "x", new AgendaItemInput("Økonomi", "At vedtage den", AgendaItemType.Decision, 15, new MemberId("head"), false), source.Now));
        agenda = Done(AgendaEdits.Place(agenda, meeting, "ByHand-x", 1, source.Now));
        agenda = Done(AgendaEdits.TakeOff(agenda, meeting, "WhoIsMissing", null, null, source.Now));

        var later = source with { Commitments = [Challenged("c1", 1), Challenged("c9", 9)], Meeting = meeting with { EndsAt = meeting.EndsAt.AddHours(1) } };
        var again = AgendaRules.Draft(later, agenda).Agenda;

        Assert.Equal(["Welcome", "ByHand-x"], again.Items.Take(2).Select(item => item.Id));
        Assert.Equal(("Hvordan får vi job?", 25, true), (again.Items.Single(item => item.Id == "FromChallenged-c1") is var kept ? (kept.Title, kept.Minutes, kept.IsClosed) : default));
        Assert.DoesNotContain(again.Items, item => item.Id == "WhoIsMissing");
        Assert.Equal("FromChallenged-c1", again.Items[again.Items.ToList().FindIndex(item => item.Id == "FromChallenged-c9") - 1].Id);
        Assert.Contains(AgendaRules.Draft(later, AgendaEdits.PutBack(again, "WhoIsMissing")).Agenda.Items, item => item.Id == "WhoIsMissing");
    }

    [Fact]
    public void Drafting_twice_changes_nothing()
    {
        var first = AgendaRules.Draft(Full(), null).Agenda;

        var second = AgendaRules.Draft(Full() with { Now = Given.Tuesday.AddDays(1) }, first).Agenda;

        Assert.Equal(first.Items.Select(item => item.Id), second.Items.Select(item => item.Id));
        Assert.Equal(first.ChangedAt, second.ChangedAt);
    }

    [Fact]
    public void What_is_no_longer_so_goes_unless_somebody_has_written_on_it()
    {
        var source = Full() with { Commitments = [Challenged("c1", 1), Challenged("c2", 2)] };
        var agenda = AgendaRules.Draft(source, null).Agenda;
        agenda = Done(AgendaEdits.Change(agenda, source.Meeting, "FromChallenged-c2", new AgendaItemInput("Stadig vigtigt", null, AgendaItemType.Discussion, 10, new MemberId("amina"), false), source.Now));

        var again = AgendaRules.Draft(source with { Commitments = [] }, agenda).Agenda;

        Assert.Equal(["FromChallenged-c2"], again.Items.Where(item => item.Place == AgendaPlace.Challenged).Select(item => item.Id));
    }

    [Fact]
    public void Suggestion_that_is_no_longer_accepted_goes_whoever_has_written_on_it()
    {
        var source = Full();
        var agenda = AgendaRules.Draft(source, null).Agenda;
        agenda = Done(AgendaEdits.Change(agenda, source.Meeting, "Proposed-i1", new AgendaItemInput("Skærpet", "At vælge", AgendaItemType.Decision, 10, new MemberId("ole"), false), source.Now));

        var again = AgendaRules.Draft(source with { Proposals = [Proposal("i1") with { State = ItemProposalState.Declined }] }, agenda).Agenda;

        Assert.DoesNotContain(again.Items, item => item.Source == AgendaItemSource.Proposed);
    }

    [Fact]
    public void Owner_who_is_gone_is_not_asked_to_speak() => Assert.Equal(
        "head",
        AgendaRules.Draft(Full() with { Present = new HashSet<MemberId> { new("head") } }, null).Agenda.Items.Select(item => item.OwnerMemberId?.Value).Distinct().Single());

    private static MeetingAgenda Done(AgendaDecision decision) => Assert.IsType<AgendaDecision.Done>(decision).Agenda;

    private static AgendaSource Full() => new()
    {
        Meeting = Gathering.Meeting(MeetingState.Invited),
        Clock = Given.Copenhagen,
        Now = Given.Tuesday,
        Previous = Gathering.At("2026-09-08", 13),
        Present = new HashSet<MemberId> { new("chair"), new("head"), new("amina"), new("ole") },
        Chair = new MemberId("chair"),
        BackboneHead = new MemberId("head"),
        Decisions = [Decision("2026-006"), Decision("2026-007") with { DueOn = new DateOnly(2026, 12, 2) }, Decision("2026-005") with { Status = DecisionStatus.Implemented }],
        Commitments = [Challenged("c1", 1), Given.Commitment("c2")],
        Asks = [Ask()],
        Pilots = [Pilot()],
        Indicators =
        [
            Indicator("i1", "2026-09-30"),
            Indicator("i2", "2026-06-30"),
        ],
        Wins = [Win("w1", DayOfWeek.Monday), Win("w2", DayOfWeek.Tuesday), Win("w3", DayOfWeek.Tuesday) with { Visibility = Visibility.BackboneOnly }, Win("w4", DayOfWeek.Tuesday) with { State = PublicationState.Held }],
        Proposals = [Proposal("i1"), Proposal("i2") with { State = ItemProposalState.Proposed }, Proposal("i3") with { State = ItemProposalState.Declined }],
    };

    private static Commitment Challenged(string id, int day) =>
        Given.Commitment(id, CommitmentStatus.Challenged) with { StatusSince = Gathering.At($"2026-10-{day:D2}", 10) };

    private static HelpRequest Ask() => Given.Ask() with { Week = new(2026, 41), CreatedAt = Gathering.At("2026-10-09", 10), Publication = PublicationState.Published };

    private static PilotAction Pilot() => new()
    {
        Id = "p1",
        Title = "Nattefodbold",
        Hypothesis = "Hvis vi spiller fodbold, kommer der flere",
        StartOn = new DateOnly(2026, 10, 23),
        EndOn = new DateOnly(2026, 12, 11),
        State = PilotState.Running,
    };

    private static Indicator Indicator(string id, string asOf) => new() { Id = id, GoalId = new GoalId("job"), Name = $"Tal {id}", Readings = [new IndicatorReading(Gathering.Day(asOf), 50)] };

    private static SmallWin Win(string id, DayOfWeek day) => new()
    {
        Id = id,
        PartnerIds = [new PartnerId("klubben")],
        MemberId = new MemberId("amina"),
        Title = $"Sejr {id}",
        Week = Given.Week,
        SubmittedAt = Given.At(day, 8),
        State = PublicationState.Published,
    };

    private static ItemProposal Proposal(string id) => new()
    {
        Id = id,
        MeetingId = new MeetingId("2026-steering-4"),
        MemberId = new MemberId("ole"),
        Title = "Kan vi begynde kl. 15?",
        Purpose = "At flere kan være med",
        Type = AgendaItemType.Discussion,
        ProposedAt = Given.Tuesday,
        State = ItemProposalState.Accepted,
    };

    private static Decision Decision(string number) => new()
    {
        Number = DecisionNumber.From(number),
        DecidedOn = new DateOnly(2026, 10, 2),
        Body = MeetingKind.SteeringMeeting,
        Text = "Et fælles datablad",
        OwnerMemberId = new MemberId("amina"),
        DueOn = new DateOnly(2026, 12, 1),
        RecordedAt = Gathering.At("2026-10-02", 15),
    };
}
