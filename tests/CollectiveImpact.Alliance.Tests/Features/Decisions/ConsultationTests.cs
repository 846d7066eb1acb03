using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Decisions;

public sealed class ConsultationTests
{
    private static readonly MemberId[] _asked = [new("anne"), new("bo"), new("carl"), new("dina")];
    private static readonly DecisionInput _input = new() { Text = "Vi søger puljen", Reason = "Fristen er før mødet" };

    [Theory]
    [InlineData("FF", false, null)]
    [InlineData("FFF", false, null)]
    [InlineData("FFFF", false, ConsultationState.Adopted)]
    [InlineData("FFAA", false, ConsultationState.Rejected)]
    [InlineData("M", false, ConsultationState.SentToMeeting)]
    [InlineData("FFFM", true, ConsultationState.SentToMeeting)]
    [InlineData("FA", true, ConsultationState.Rejected)]
    [InlineData("FF", true, ConsultationState.Adopted)]
    [InlineData("FFA", true, ConsultationState.Adopted)]
    [InlineData("F", true, ConsultationState.Lapsed)]
    [InlineData("", true, ConsultationState.Lapsed)]
    public void Result_follows_from_the_answers_and_the_time(string answers, bool isLate, ConsultationState? expected)
    {
        var consultation = answers.Index().Aggregate(Started(), (one, answer) => Taken(ConsultationRules.Answer(one, _asked[answer.Index], Choice(answer.Item), null, Given.Tuesday)));

        Assert.Equal(expected, ConsultationRules.ResultOf(consultation, isLate ? consultation.Deadline : consultation.Deadline.AddMinutes(-1)));
    }

    [Fact]
    public void Later_answer_replaces_the_earlier_and_only_those_asked_have_one()
    {
        var first = Taken(ConsultationRules.Answer(Started(), _asked[0], ConsultationChoice.For, null, Given.Tuesday));
        var second = Taken(ConsultationRules.Answer(first, _asked[0], ConsultationChoice.Against, " For dyrt ", Given.Tuesday));

        Assert.Equal([new ConsultationAnswer(_asked[0], ConsultationChoice.Against, "For dyrt", Given.Tuesday)], second.Answers);
        Assert.IsType<ConsultationReply.NotAsked>(ConsultationRules.Answer(second, new MemberId("eva"), ConsultationChoice.For, null, Given.Tuesday));
        Assert.IsType<ConsultationReply.Over>(ConsultationRules.Answer(second, _asked[1], ConsultationChoice.For, null, second.Deadline));
        Assert.IsType<ConsultationReply.BadNote>(ConsultationRules.Answer(second, _asked[1], ConsultationChoice.For, "010150-5678", Given.Tuesday));
        Assert.Equal(new ConsultationCount(4, 0, 1, 0), ConsultationRules.Count(second));
    }

    [Theory]
    [InlineData("2026-11-19", false)]
    [InlineData("2026-11-20", true)]
    public void Those_asked_have_three_working_days(string deadline, bool isEnough)
    {
        var start = Start(deadline);

        Assert.Equal(isEnough, start is StartConsultation.Started);
        Assert.Equal(isEnough ? null : new DateOnly(2026, 11, 20), (start as StartConsultation.TooSoon)?.Earliest);
    }

    [Fact]
    public void Consultation_is_started_by_the_backbone_or_the_chair_with_something_to_decide()
    {
        Assert.IsType<StartConsultation.NotAllowed>(Start("2026-11-20", role: AllianceRole.SteeringMember));
        Assert.IsType<StartConsultation.NobodyToAsk>(Start("2026-11-20", asked: []));
        Assert.Equal([DecisionFault.TextMissing, DecisionFault.ReasonMissing], Assert.IsType<StartConsultation.Refused>(Start("2026-11-20", input: new DecisionInput())).Faults);
        Assert.Equal([DecisionFault.TextMissing], Assert.IsType<StartConsultation.Refused>(Start("2026-11-20", title: " ")).Faults);
        Assert.Equal(Gathering.At("2026-11-20", 16), Started().Deadline);
    }

    [Fact]
    public void Those_with_a_seat_have_a_vote()
    {
        RoleAssignment[] roles =
        [
            Given.Role(AllianceRole.SteeringChair, "anne"), Given.Role(AllianceRole.SteeringMember, "bo"), Given.Role(AllianceRole.BackboneLead, "carl"),
            Given.Role(AllianceRole.SteeringMember, "dina", to: Given.Today.AddDays(-1)),
        ];

        Assert.Equal(["anne", "bo"], ConsultationRules.Voters(_asked.Select(id => Given.Member(id.Value)), roles, Given.Today).Select(id => id.Value));
    }

    [Fact]
    public void What_is_adopted_becomes_a_decision_with_a_number()
    {
        var adopted = Started() with { OwnerMemberId = _asked[0], DueOn = new DateOnly(2026, 12, 20) };

        var decision = DecisionRules.Record(adopted, [], Given.Copenhagen, Given.Tuesday);
        var closed = ConsultationRules.Close(adopted, ConsultationState.Adopted, decision.Number, Given.Tuesday);

        Assert.Equal(("2026-001", "Vi søger puljen", "h1", _asked[0]), (decision.Number.Value, decision.Text, decision.ConsultationId, decision.OwnerMemberId));
        Assert.Equal((ConsultationState.Adopted, decision.Number), (closed.State, closed.Decision!.Value));
        Assert.Null(ConsultationRules.ResultOf(closed, closed.Deadline));
    }

    [Fact]
    public void What_somebody_would_rather_talk_about_is_on_the_next_agenda_for_decision()
    {
        var proposal = ConsultationRules.ToProposal(Started(), Gathering.Meeting(), Given.Tuesday);

        Assert.Equal(("consultation-h1", AgendaItemType.Decision, true, "Pulje"), (proposal.Id, proposal.Type, proposal.IsOn, proposal.Title));
    }

    private static Consultation Started() => Assert.IsType<StartConsultation.Started>(Start("2026-11-20")).Consultation;

    private static StartConsultation Start(
        string deadline, string title = "Pulje", DecisionInput? input = null, AllianceRole role = AllianceRole.SteeringChair, MemberId[]? asked = null)
    {
        var standing = Standing.Of(Given.Member(), null, [Given.Role(role)], Given.Today);
        return ConsultationRules.Start(
            "h1", title, input ?? _input, Gathering.Day(deadline), asked ?? _asked, new HashSet<MemberId>(), new MemberId("amina"), standing, HolidayProfile.Default, Given.Copenhagen, Given.Tuesday);
    }

    private static Consultation Taken(ConsultationReply reply) => Assert.IsType<ConsultationReply.Taken>(reply).Consultation;

    private static ConsultationChoice Choice(char letter) => letter switch
    {
        'F' => ConsultationChoice.For,
        'A' => ConsultationChoice.Against,
        _ => ConsultationChoice.TakeToMeeting,
    };
}
