using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

public sealed class SnoozeRulesTests
{
    private static readonly CheckInInvitation _sent = new()
    {
        Week = Given.Week,
        MemberId = new MemberId("amina"),
        CommitmentIds = [new CommitmentId("c1")],
        Result = CheckInResult.Sent,
        SentAt = Given.At(DayOfWeek.Monday, 10),
    };

    [Fact]
    public void Card_comes_again_tomorrow_at_nine_and_that_is_the_reminder()
    {
        var snoozed = Assert.IsType<SnoozeDecision.Snoozed>(Snooze(_sent, Given.At(DayOfWeek.Tuesday, 14)));

        var wednesday = Given.At(DayOfWeek.Wednesday, 9);
        Assert.Equal(_sent with { SnoozedUntil = wednesday, RemindedAt = wednesday }, snoozed.Invitation);
        Assert.Empty(ReminderRules.Remind(
            Given.Round(), [snoozed.Invitation], new AskedPeople([Given.Member()], [Given.Partner()], [], Given.Today), Given.Copenhagen, Given.At(DayOfWeek.Wednesday, 10)));
    }

    [Fact]
    public void Card_can_be_put_off_again_the_day_after()
    {
        var once = Assert.IsType<SnoozeDecision.Snoozed>(Snooze(_sent, Given.At(DayOfWeek.Monday, 11))).Invitation;

        Assert.Equal(Given.At(DayOfWeek.Wednesday, 9), Assert.IsType<SnoozeDecision.Snoozed>(Snooze(once, Given.At(DayOfWeek.Tuesday, 9, 5))).Invitation.SnoozedUntil);
    }

    [Fact]
    public void Card_put_off_twice_on_a_day_comes_once() =>
        Assert.Equal(Snooze(_sent, Given.At(DayOfWeek.Tuesday, 9)), Snooze(_sent, Given.At(DayOfWeek.Tuesday, 15)));

    [Fact]
    public void Tomorrow_is_the_next_working_day()
    {
        var ascension = new IsoWeek(2026, 20);
        var round = Given.Round(week: ascension) with { ClosesAt = Given.Copenhagen.At(ascension.Day(DayOfWeek.Friday), new TimeOnly(12, 0)) };

        var snoozed = SnoozeRules.Snooze(round, _sent, Given.Copenhagen, HolidayProfile.Default, Given.Copenhagen.At(ascension.Day(DayOfWeek.Wednesday), new TimeOnly(15, 0)));

        Assert.Equal(Given.Copenhagen.At(ascension.Day(DayOfWeek.Friday), new TimeOnly(9, 0)), Assert.IsType<SnoozeDecision.Snoozed>(snoozed).Invitation.SnoozedUntil);
    }

    [Theory]
    [InlineData(DayOfWeek.Wednesday, 23, true)]
    [InlineData(DayOfWeek.Thursday, 0, false)]
    [InlineData(DayOfWeek.Thursday, 9, false)]
    public void Card_can_be_put_off_while_the_round_is_open_tomorrow(DayOfWeek day, int hour, bool canWait) =>
        Assert.Equal(canWait ? typeof(SnoozeDecision.Snoozed) : typeof(SnoozeDecision.TooLate), Snooze(_sent, Given.At(day, hour)).GetType());

    [Fact]
    public void Card_is_not_put_off_when_there_is_nothing_to_wait_for()
    {
        var bo = new MemberId("bo");

        Assert.IsType<SnoozeDecision.RoundOver>(Snooze(_sent, Given.At(DayOfWeek.Thursday, 12)));
        Assert.IsType<SnoozeDecision.Answered>(Snooze(_sent with { Result = CheckInResult.NothingNew }, Given.Tuesday));
        Assert.Equal(new SnoozeDecision.HandedOn(bo), Snooze(_sent with { Result = CheckInResult.Delegated, DelegatedTo = bo }, Given.Tuesday));
    }

    private static SnoozeDecision Snooze(CheckInInvitation invitation, DateTimeOffset now) =>
        SnoozeRules.Snooze(Given.Round(), invitation, Given.Copenhagen, HolidayProfile.Default, now);
}
