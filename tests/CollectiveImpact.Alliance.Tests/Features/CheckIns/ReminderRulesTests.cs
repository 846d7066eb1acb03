using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

public sealed class ReminderRulesTests
{
    private static readonly DateTimeOffset _wednesday = Given.At(DayOfWeek.Wednesday, 10);
    private static readonly DateTimeOffset _thursday = Given.At(DayOfWeek.Thursday, 9);
    private static readonly CheckInInvitation _sent = new()
    {
        Week = Given.Week,
        MemberId = new MemberId("amina"),
        CommitmentIds = [new CommitmentId("c1")],
        Result = CheckInResult.Sent,
        SentAt = Given.At(DayOfWeek.Monday, 10),
    };

    public static TheoryData<string, CheckInInvitation, bool, bool> Invitations() => new()
    {
        { "silent", _sent, true, true },
        { "answered", _sent with { Result = CheckInResult.Answered }, false, false },
        { "nothing new", _sent with { Result = CheckInResult.NothingNew }, false, false },
        { "handed on", _sent with { Result = CheckInResult.Delegated, DelegatedTo = new MemberId("bo") }, false, false },
        { "not sent yet", _sent with { Result = CheckInResult.Pending, SentAt = null }, false, false },
        { "could not be sent", _sent with { Result = CheckInResult.Undeliverable, SentAt = null }, false, false },
        { "no answer noted", _sent with { Result = CheckInResult.NoAnswer }, false, false },
        { "card came today", _sent with { SentAt = Given.At(DayOfWeek.Wednesday, 8) }, false, true },
        { "reminded on Tuesday", _sent with { RemindedAt = Given.Tuesday }, false, true },
        { "reminded on Thursday", _sent with { RemindedAt = Given.At(DayOfWeek.Thursday, 8) }, false, false },
        { "snoozed until Thursday", _sent with { SnoozedUntil = _thursday, RemindedAt = _thursday }, false, false },
        { "called before", _sent with { LastCalledAt = Given.Tuesday }, false, false },
        { "of nobody known", _sent with { MemberId = new MemberId("ukendt") }, false, false },
    };

    [Theory]
    [MemberData(nameof(Invitations))]
    public void Only_those_who_are_silent_are_reminded_and_each_once(string what, CheckInInvitation invitation, bool isReminded, bool isCalled)
    {
        var (reminded, called) = (Remind(invitation), LastCall(invitation));

        Assert.True(isReminded == reminded.Count > 0, what);
        Assert.True(isCalled == called.Count > 0, what);
        Assert.All(reminded, one => Assert.Equal(invitation with { RemindedAt = _wednesday }, one));
        Assert.All(called, one => Assert.Equal(invitation with { LastCalledAt = _thursday }, one));
    }

    public static TheoryData<string, Member, Partner, RoleAssignment[]> Untouchables() => new()
    {
        { "left", Given.Member() with { Status = MemberStatus.Left }, Given.Partner(), [] },
        { "anonymised", Given.Member() with { Status = MemberStatus.Anonymised }, Given.Partner(), [] },
        { "paused today", Given.Member() with { PausedUntil = Given.Today.AddDays(2) }, Given.Partner(), [] },
        { "paused for as long as it takes", Given.Member() with { Status = MemberStatus.OnPause }, Given.Partner(), [] },
        { "observer", Given.Member(), Given.Partner(), [Given.Role(AllianceRole.Observer)] },
        { "sideline", Given.Member(), Given.Partner(involvement: PartnerInvolvement.Sideline), [] },
        { "partner left", Given.Member(), Given.Partner() with { Status = PartnerStatus.Left }, [] },
        { "partner paused", Given.Member(), Given.Partner() with { Status = PartnerStatus.Paused }, [] },
        { "partner without check-ins", Given.Member(), Given.Partner() with { CheckInEnabled = false }, [] },
    };

    [Theory]
    [MemberData(nameof(Untouchables))]
    public void Whoever_may_not_be_asked_is_not_reminded_either(string why, Member member, Partner partner, RoleAssignment[] roles)
    {
        var people = new AskedPeople([member], [partner], roles, Given.Today.AddDays(1));

        Assert.True(ReminderRules.Remind(Given.Round(), [_sent], people, Given.Copenhagen, _wednesday).Count == 0, why);
        Assert.True(ReminderRules.LastCall(Given.Round(), [_sent], people, Given.Copenhagen, _thursday).Count == 0, why);
    }

    [Fact]
    public void Nobody_gets_a_last_call_on_the_day_the_card_came() => Assert.Empty(LastCall(_sent with { SentAt = Given.At(DayOfWeek.Thursday, 8) }));

    [Theory]
    [InlineData(RoundState.Closed)]
    [InlineData(RoundState.Digested)]
    [InlineData(RoundState.Cancelled)]
    public void Nobody_is_reminded_of_a_round_that_takes_no_answers(RoundState state) =>
        Assert.Empty(ReminderRules.Remind(Given.Round(state), [_sent], People(), Given.Copenhagen, _wednesday));

    [Fact]
    public void Nobody_is_reminded_at_the_close() =>
        Assert.Empty(ReminderRules.Remind(Given.Round(), [_sent], People(), Given.Copenhagen, Given.Round().ClosesAt));

    [Fact]
    public void Reminder_by_hand_takes_the_place_of_the_rhythms_own()
    {
        var reminded = Assert.IsType<RemindDecision.Reminded>(ByHand(Given.Round(), Given.Tuesday));

        Assert.Equal(Given.Tuesday, reminded.SendAt);
        Assert.Equal(Given.Tuesday, reminded.Round.RemindedByHandAt);
        Assert.Null(reminded.Round.RemindedAt);
        Assert.Empty(Remind(Assert.Single(reminded.Invitations)));
    }

    [Fact]
    public void Reminder_by_hand_is_once_a_day()
    {
        var round = Given.Round() with { RemindedByHandAt = Given.Tuesday };

        Assert.Equal(new RemindDecision.AlreadyToday(Given.Tuesday), ByHand(round, Given.At(DayOfWeek.Tuesday, 15)));
        Assert.IsType<RemindDecision.Reminded>(ByHand(round, Given.At(DayOfWeek.Wednesday, 8)));
    }

    [Fact]
    public void Reminder_by_hand_in_the_evening_goes_in_the_morning()
    {
        var reminded = Assert.IsType<RemindDecision.Reminded>(ByHand(Given.Round(), Given.At(DayOfWeek.Tuesday, 20)));

        Assert.Equal(Given.At(DayOfWeek.Wednesday, 8), reminded.SendAt);
        Assert.Equal(reminded.SendAt, Assert.Single(reminded.Invitations).RemindedAt);
    }

    [Fact]
    public void Reminder_by_hand_is_too_late_when_the_round_closes_before_anybody_is_at_work_again()
    {
        var round = Given.Round() with { ClosesAt = Given.At(DayOfWeek.Thursday, 8) };

        Assert.IsType<RemindDecision.TooLate>(ByHand(round, Given.At(DayOfWeek.Wednesday, 17)));
    }

    [Fact]
    public void Reminder_by_hand_says_when_there_is_nobody_left_or_nothing_open()
    {
        Assert.IsType<RemindDecision.NobodyLeft>(ByHand(Given.Round(), Given.Tuesday, _sent with { Result = CheckInResult.Answered }));
        Assert.IsType<RemindDecision.NoOpenRound>(ByHand(Given.Round(RoundState.Closed), Given.Tuesday));
        Assert.IsType<RemindDecision.NoOpenRound>(ByHand(null, Given.Tuesday));
    }

    private static IReadOnlyList<CheckInInvitation> Remind(CheckInInvitation invitation) =>
        ReminderRules.Remind(Given.Round(), [invitation], People(), Given.Copenhagen, _wednesday);

    private static IReadOnlyList<CheckInInvitation> LastCall(CheckInInvitation invitation) =>
        ReminderRules.LastCall(Given.Round(), [invitation], People(), Given.Copenhagen, _thursday);

    private static RemindDecision ByHand(CheckInRound? round, DateTimeOffset now, CheckInInvitation? invitation = null) =>
        ReminderRules.RemindByHand(round, [invitation ?? _sent], People(), Given.Copenhagen, HolidayProfile.Default, now);

    private static AskedPeople People() => new([Given.Member()], [Given.Partner()], [], Given.Today);
}
