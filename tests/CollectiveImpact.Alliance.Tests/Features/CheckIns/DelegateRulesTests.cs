using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

/// <summary>Amina hands her card on to Bo of the same club.</summary>
public sealed class DelegateRulesTests
{
    private static readonly MemberId _amina = new("amina");
    private static readonly MemberId _bo = new("bo");
    private static readonly MemberId _carla = new("carla");
    private static readonly CheckInInvitation _mine = Sent("amina", "c1", "c2");

    private static readonly AskedPeople _people = new(
        [
            Given.Member(), Given.Member("bo"), Given.Member("carla") with { PausedUntil = Given.Today }, Given.Member("dina") with { Status = MemberStatus.Left },
            Given.Member("ole", "kommunen"), Given.Member("ny", Member.Unplaced.Value), Given.Member("ny2", Member.Unplaced.Value), Given.Member("eva"),
        ],
        [Given.Partner(), Given.Partner("kommunen")], [Given.Role(AllianceRole.Observer, "eva")], Given.Today);

    [Fact]
    public void Colleague_gets_the_card_and_the_one_who_asked_is_left_in_peace()
    {
        var handed = Assert.IsType<DelegateDecision.HandedOn>(HandOn(_bo));

        Assert.Equal((CheckInResult.Delegated, _bo), (handed.Mine.Result, handed.Mine.DelegatedTo));
        Assert.Equal((_bo, CheckInResult.Pending, Given.Week), (handed.Colleagues.MemberId, handed.Colleagues.Result, handed.Colleagues.Week));
        Assert.Equal(["c1", "c2"], handed.Colleagues.CommitmentIds.Select(id => id.Value));
        Assert.Equal([_amina], handed.Colleagues.DelegatedFrom);
        Assert.Empty(ReminderRules.Remind(Given.Round(), [handed.Mine], _people, Given.Copenhagen, Given.At(DayOfWeek.Wednesday, 10)));
    }

    [Theory]
    [InlineData(CheckInResult.Sent)]
    [InlineData(CheckInResult.NothingNew)]
    public void Colleague_with_a_card_of_their_own_gets_one_with_both(CheckInResult result)
    {
        var theirs = Sent("bo", "c3") with { Result = result, RemindedAt = Given.Tuesday, Revision = 1 };

        var handed = Assert.IsType<DelegateDecision.HandedOn>(HandOn(_bo, theirs));

        Assert.Equal(["c1", "c2", "c3"], handed.Colleagues.CommitmentIds.Select(id => id.Value));
        Assert.Equal((CheckInResult.Pending, 1, Given.Tuesday), (handed.Colleagues.Result, handed.Colleagues.Revision, handed.Colleagues.RemindedAt));
    }

    [Fact]
    public void Asking_the_same_colleague_twice_changes_nothing_and_another_is_not_asked_as_well()
    {
        var handed = Assert.IsType<DelegateDecision.HandedOn>(HandOn(_bo));

        Assert.IsType<DelegateDecision.Unchanged>(HandOn(_bo, handed.Colleagues, handed.Mine));
        Assert.IsType<DelegateDecision.HandedOnBefore>(HandOn(_carla, null, handed.Mine));
    }

    [Fact]
    public void What_was_handed_on_goes_neither_further_nor_back()
    {
        var handed = Assert.IsType<DelegateDecision.HandedOn>(HandOn(_bo));

        Assert.IsType<DelegateDecision.HandedOnBefore>(HandOn(_amina, handed.Mine, handed.Colleagues with { Result = CheckInResult.Sent }));
        Assert.IsType<DelegateDecision.HandedOnBefore>(HandOn(_bo, Sent("bo", "c3") with { Result = CheckInResult.Delegated, DelegatedTo = _carla }));
    }

    [Theory]
    [InlineData("amina", "amina", typeof(DelegateDecision.NotAColleague))]
    [InlineData("amina", "ole", typeof(DelegateDecision.NotAColleague))]
    [InlineData("amina", "ukendt", typeof(DelegateDecision.NotAColleague))]
    [InlineData("ny", "ny2", typeof(DelegateDecision.NotAColleague))]
    [InlineData("amina", "carla", typeof(DelegateDecision.CannotBeAsked))]
    [InlineData("amina", "dina", typeof(DelegateDecision.CannotBeAsked))]
    [InlineData("amina", "eva", typeof(DelegateDecision.CannotBeAsked))]
    public void Only_a_colleague_who_can_be_asked_is_asked(string from, string to, Type decision) =>
        Assert.IsType(decision, HandOn(new MemberId(to), null, _mine with { MemberId = new MemberId(from) }));

    [Fact]
    public void Card_is_not_handed_on_when_it_is_answered_or_the_round_is_over()
    {
        Assert.IsType<DelegateDecision.Answered>(HandOn(_bo, null, _mine with { Result = CheckInResult.NothingNew }));
        Assert.IsType<DelegateDecision.RoundOver>(DelegateRules.HandOn(Given.Round(), _mine, _bo, null, _people, Given.Round().ClosesAt));
    }

    [Fact]
    public void Colleagues_to_choose_from_are_those_who_can_be_asked() =>
        Assert.Equal(
            [["bo"], ["amina", "bo"], [], []],
            new[] { "amina", "carla", "ny", "ukendt" }.Select(id => DelegateRules.Colleagues(new MemberId(id), _people).Select(member => member.Id.Value)));

    [Fact]
    public void First_answer_counts_when_it_is_the_colleagues()
    {
        var handed = Assert.IsType<DelegateDecision.HandedOn>(HandOn(_bo));
        var answered = handed.Colleagues with { Result = CheckInResult.Answered };

        Assert.Null(DelegateRules.AnsweredBy(handed.Mine, [handed.Mine, handed.Colleagues]));
        Assert.Equal(_bo, DelegateRules.AnsweredBy(handed.Mine, [handed.Mine, answered]));
        Assert.Null(DelegateRules.AnsweredBy(answered, [handed.Mine, answered]));
        Assert.Null(DelegateRules.TakenBack(handed.Mine with { Result = CheckInResult.Answered }, answered));
    }

    [Fact]
    public void First_answer_counts_when_it_is_ones_own_after_all()
    {
        var handed = Assert.IsType<DelegateDecision.HandedOn>(HandOn(_bo));
        var (mine, theirs) = (handed.Mine with { Result = CheckInResult.Answered }, handed.Colleagues with { Result = CheckInResult.Sent });

        var left = DelegateRules.TakenBack(mine, theirs)!;

        Assert.Equal(_amina, DelegateRules.AnsweredBy(theirs, [mine, theirs]));
        Assert.Equal(_amina, DelegateRules.AnsweredBy(left, [mine, left]));
        Assert.Equal((CheckInResult.Delegated, _amina), (left.Result, left.DelegatedTo));
    }

    [Fact]
    public void Colleague_keeps_their_own_part_when_the_other_is_answered_without_them()
    {
        var handed = Assert.IsType<DelegateDecision.HandedOn>(HandOn(_bo, Sent("bo", "c3")));
        var mine = handed.Mine with { Result = CheckInResult.Answered };
        var theirs = handed.Colleagues with { Result = CheckInResult.Sent };

        var left = DelegateRules.TakenBack(mine, theirs)!;

        Assert.Null(DelegateRules.AnsweredBy(theirs, [mine, theirs]));
        Assert.Equal((CheckInResult.Sent, "c3"), (left.Result, Assert.Single(left.CommitmentIds).Value));
        Assert.Empty(left.DelegatedFrom);
    }

    private static DelegateDecision HandOn(MemberId to, CheckInInvitation? theirs = null, CheckInInvitation? mine = null) =>
        DelegateRules.HandOn(Given.Round(), mine ?? _mine, to, theirs, _people, Given.Tuesday);

    private static CheckInInvitation Sent(string member, params string[] commitments) => new()
    {
        Week = Given.Week,
        MemberId = new MemberId(member),
        CommitmentIds = [.. commitments.Select(id => new CommitmentId(id))],
        Result = CheckInResult.Sent,
        SentAt = Given.At(DayOfWeek.Monday, 10),
    };
}
