using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

/// <summary>Amina has gone away since her card came; Bo is the club's deputy.</summary>
public sealed class TakeOverRulesTests
{
    private static readonly AskedPeople _away = People(Given.Member() with { PausedUntil = Given.Today.AddDays(7) });

    [Fact]
    public void Deputy_without_a_card_gets_one()
    {
        var taken = Assert.Single(AtReminder([Sent("amina", "c1")], [], _away));

        Assert.Equal((new MemberId("bo"), CheckInResult.Pending, Given.Week), (taken.MemberId, taken.Result, taken.Week));
        Assert.Equal(["c1"], taken.CommitmentIds.Select(id => id.Value));
    }

    [Fact]
    public void Deputy_who_is_reminded_gets_both_on_one_card()
    {
        var theirs = Sent("bo", "c2") with { RemindedAt = Given.Tuesday };

        var taken = Assert.Single(AtReminder([Sent("amina", "c1"), Sent("bo", "c2")], [theirs], _away));

        Assert.Equal(theirs.RemindedAt, taken.RemindedAt);
        Assert.Equal(["c1", "c2"], taken.CommitmentIds.Select(id => id.Value));
    }

    [Fact]
    public void Deputy_who_is_not_reminded_gets_no_second_card() =>
        Assert.Empty(AtReminder([Sent("amina", "c1"), Sent("bo", "c2") with { Result = CheckInResult.Answered }], [], _away));

    [Theory]
    [InlineData(CheckInResult.Answered)]
    [InlineData(CheckInResult.NothingNew)]
    [InlineData(CheckInResult.Delegated)]
    public void Nothing_is_taken_over_that_is_answered_or_handed_on(CheckInResult result) =>
        Assert.Empty(AtReminder([Sent("amina", "c1") with { Result = result }], [], _away));

    [Fact]
    public void Nothing_is_taken_over_from_who_is_there() => Assert.Empty(AtReminder([Sent("amina", "c1")], [], People(Given.Member())));

    [Fact]
    public void Nothing_is_taken_over_that_somebody_else_has_on_their_card() =>
        Assert.Empty(AtReminder([Sent("amina", "c1"), Sent("eva", "c1")], [], _away));

    private static IReadOnlyList<CheckInInvitation> AtReminder(IReadOnlyList<CheckInInvitation> all, IReadOnlyList<CheckInInvitation> reminded, AskedPeople people) =>
        TakeOverRules.AtReminder(all, reminded, [Given.Commitment(), Given.Commitment("c2", member: "bo")], people);

    private static AskedPeople People(Member amina) => new(
        [amina, Given.Member("bo"), Given.Member("eva")], [Given.Partner() with { DeputyMemberId = new MemberId("bo") }], [], Given.Today);

    private static CheckInInvitation Sent(string member, params string[] commitments) => new()
    {
        Week = Given.Week,
        MemberId = new MemberId(member),
        CommitmentIds = [.. commitments.Select(id => new CommitmentId(id))],
        Result = CheckInResult.Sent,
        SentAt = Given.At(DayOfWeek.Monday, 10),
    };
}
