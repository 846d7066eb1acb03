using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Indicators;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Minutes;
using CollectiveImpact.Alliance.Features.Pilots;

namespace CollectiveImpact.Storage.Tests.Stores;

/// <summary>One of everything around a meeting, with every property filled in.</summary>
internal static class Samples
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 17, 9, 0, 0, TimeSpan.Zero);

    public static MemberId Amina { get; } = new("amina");

    public static Meeting Meeting { get; } = new()
    {
        Id = new MeetingId("2026-steering-4"),
        Kind = MeetingKind.SteeringMeeting,
        Slot = new MeetingSlot(SeriesKind.SteeringMeeting, 2026, 4),
        GroupId = new WorkingGroupId("fritid"),
        Theme = "Unge på havnen",
        Purpose = "At blive klogere",
        StartsAt = Now.AddDays(14),
        EndsAt = Now.AddDays(14).AddHours(2),
        Place = "Rådhuset",
        IsOnline = false,
        Programme = new Uri("https://havnen.example/program"),
        Seats = 40,
        FacilitatorId = Amina,
        MinuteTakerId = new MemberId("bo"),
        Added = [new MemberId("carl")],
        LeftOut = [new MemberId("dina")],
        State = MeetingState.AgendaPublished,
        CancelReason = "Sygdom",
        PastDates = [new PastDate(Now, Now.AddHours(2), "Lokalet", Now, Amina)],
        Sequence = 3,
        CreatedAt = Now,
        CreatedBy = Amina,
        Marks = new MeetingMarks { ApprovedAt = Now, AnnouncedAt = Now, InvitedAt = Now, AgendaAskedAt = Now, RemindedAt = Now, MinutesAskedAt = Now },
        Calendar = new MeetingCalendar { EventId = "AAMk=", JoinLink = new Uri("https://teams.example/l/1"), Sequence = 2, FailingSince = Now, Problem = "ErrorAccessDenied" },
    };

    public static MeetingYear Year { get; } = new() { Year = 2026, ProposedAt = Now, Told = [new MeetingQuarter(SeriesKind.PartnerMeeting, 2026, 3)] };

    public static MeetingInvitation Invitation { get; } = new()
    {
        MeetingId = Meeting.Id,
        MemberId = Amina,
        Reason = InviteReason.Deputy,
        InsteadOf = new MemberId("bo"),
        InvitedAt = Now,
        WithdrawnAt = Now,
        Answer = Attendance.Online,
        AnsweredAt = Now,
        AnsweredIn = AnswerPlace.Calendar,
    };

    public static SignUpList SignUps { get; } = new() { MeetingId = Meeting.Id, Entries = [new SignUp(Amina, Now, Now), new SignUp(new MemberId("bo"), Now, null)] };

    public static MeetingAgenda Agenda { get; } = new()
    {
        MeetingId = Meeting.Id,
        State = AgendaState.Published,
        Items =
        [
            new AgendaItem
            {
                Id = "FromChallenged-c1",
                Place = AgendaPlace.Challenged,
                Source = AgendaItemSource.FromChallenged,
                Type = AgendaItemType.Discussion,
                Title = "25 fritidsjob",
                Purpose = "At hjælpe",
                OwnerMemberId = Amina,
                Minutes = 15,
                RefIds = ["c1"],
                Since = new DateOnly(2026, 10, 1),
                IsClosed = true,
                IsEdited = true,
            },
        ],
        TakenOff = [new TakenOff("wins", new MeetingId("2027-steering-1"), "Ikke tid")],
        IsOrdered = true,
        DraftedAt = Now,
        ChangedAt = Now,
        PublishedAt = Now,
        Revision = 2,
    };

    public static ItemProposal Proposal { get; } = new()
    {
        Id = "i1",
        MeetingId = Meeting.Id,
        MemberId = Amina,
        Title = "Mødetid",
        Purpose = "At flere kan komme",
        Type = AgendaItemType.Decision,
        ProposedAt = Now,
        State = ItemProposalState.Deferred,
        DecidedBy = Amina,
        DecidedAt = Now,
        Reason = "Ikke tid",
    };

    public static MeetingMinutes Minutes { get; } = new()
    {
        MeetingId = Meeting.Id,
        State = MinutesState.OutForCorrections,
        Parts = [new MinutesPart(null, "Vi var ti"), new MinutesPart("FromChallenged-c1", "Fortroligt", true)],
        Links = [new MinutesLink("Oplæg", new Uri("https://havnen.example/oplæg.pdf"), true)],
        Attended = [Amina],
        WrittenBy = Amina,
        WrittenAt = Now,
        Revision = 2,
        PublishedAt = Now,
        CorrectionsUntil = Now,
        Acceptances = [new MinutesAcceptance(Amina, 2, Now)],
        Objections = [new MinutesObjection(Amina, "FromChallenged-c1", "Vi var elleve", Now, true)],
        FinalAt = Now,
    };

    public static Decision Decision { get; } = new()
    {
        Number = new DecisionNumber(2026, 14),
        DecidedOn = new DateOnly(2026, 12, 1),
        Body = MeetingKind.SteeringMeeting,
        MeetingId = Meeting.Id,
        ItemId = "FromChallenged-c1",
        ConsultationId = "h1",
        Text = "Vi laver et datablad",
        Reason = "Fælles tal",
        OwnerMemberId = Amina,
        DueOn = new DateOnly(2027, 2, 1),
        ReviewOn = new DateOnly(2027, 6, 1),
        Status = DecisionStatus.Superseded,
        IsClosed = true,
        MinorityNote = "For dyrt",
        Supersedes = new DecisionNumber(2026, 1),
        SupersededBy = new DecisionNumber(2026, 15),
        RecordedAt = Now,
        RecordedBy = Amina,
        StatusAt = Now,
        StatusBy = Amina,
        RemindedAt = Now,
        AskedAt = Now,
    };

    public static Consultation Consultation { get; } = new()
    {
        Id = "h1",
        Title = "Pulje",
        Text = "Vi søger puljen",
        Reason = "Fristen er kort",
        OpensAt = Now,
        Deadline = Now.AddDays(5),
        StartedBy = Amina,
        Asked = [Amina],
        Answers = [new ConsultationAnswer(Amina, ConsultationChoice.Against, "For dyrt", Now)],
        State = ConsultationState.Rejected,
        ClosedAt = Now,
        IsClosed = true,
        OwnerMemberId = Amina,
        DueOn = new DateOnly(2027, 1, 1),
        Decision = new DecisionNumber(2026, 14),
    };

    public static PilotAction Pilot { get; } = new()
    {
        Id = "p1",
        Title = "Nattefodbold",
        Hypothesis = "Flere kommer",
        PartnerIds = [new PartnerId("klubben")],
        GoalId = new GoalId("job"),
        WorkingGroupId = new WorkingGroupId("fritid"),
        ResponsibleMemberId = Amina,
        StartOn = new DateOnly(2026, 10, 23),
        EndOn = new DateOnly(2026, 12, 11),
        State = PilotState.Adapted,
        Learning = "Lørdag er bedre",
        FollowedBy = "p2",
        StateAt = Now,
        AskedAt = Now,
    };

    public static Indicator Indicator { get; } = new()
    {
        Id = "i1",
        GoalId = new GoalId("job"),
        Name = "Andel med fritidsjob",
        Definition = "Unge 13-19 år",
        Unit = IndicatorUnit.People,
        UnitName = "unge",
        Direction = IndicatorDirection.Down,
        Baseline = 48.5m,
        Target = 65m,
        OwnerMemberId = Amina,
        Source = "Årlig undersøgelse",
        Readings = [new IndicatorReading(new DateOnly(2026, 9, 30), 51.25m, 400, Amina, Now, "Foreløbigt")],
    };
}
