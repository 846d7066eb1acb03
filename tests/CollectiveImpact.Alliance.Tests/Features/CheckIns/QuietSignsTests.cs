using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

public sealed class QuietSignsTests
{
    private static readonly DateTimeOffset _later = Given.Tuesday.AddDays(1);
    private static readonly Dictionary<MemberId, Member> _members = new() { [new("amina")] = Given.Member() };

    [Fact]
    public void Wish_is_a_sign_of_who_made_it_and_an_offer_of_who_made_that()
    {
        var ask = Given.Ask() with { Offers = [new HelpOffer(new PartnerId("kommunen"), null, _later)] };

        var signs = QuietSigns.Last([], [], [ask], [], [], _members);

        Assert.Equal((Given.Tuesday, _later), (signs[new("klubben")], signs[new("kommunen")]));
    }

    [Fact]
    public void Answer_counts_wherever_it_was_given_and_the_last_sign_is_the_one()
    {
        var invitation = new CheckInInvitation { Week = Given.Week, MemberId = new("amina"), CommitmentIds = [], Result = CheckInResult.NothingNew, AnsweredAt = Given.Tuesday };
        var nudge = new QuietNudge { PartnerId = new("klubben"), AskedAt = Given.Tuesday, To = new("amina") };

        Assert.Equal(Given.Tuesday, QuietSigns.Last([], [], [], [invitation], [nudge], _members)[new("klubben")]);
        Assert.Equal(_later, QuietSigns.Last([], [], [], [invitation], [nudge with { AnsweredAt = _later }], _members)[new("klubben")]);
        Assert.Empty(QuietSigns.Last([], [], [], [invitation with { MemberId = new("gone") }], [nudge], _members));
    }
}
