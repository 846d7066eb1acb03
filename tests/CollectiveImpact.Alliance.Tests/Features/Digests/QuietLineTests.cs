using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Digests;

public sealed class QuietLineTests
{
    [Theory]
    [InlineData(0, 0, QuietLine.None)]
    [InlineData(0, 1, QuietLine.QuietWeek)]
    [InlineData(1, 1, QuietLine.All)]
    [InlineData(12, 12, QuietLine.All)]
    [InlineData(11, 12, QuietLine.AlmostAll)]
    [InlineData(1, 2, QuietLine.AlmostAll)]
    [InlineData(10, 12, QuietLine.Neutral)]
    [InlineData(6, 12, QuietLine.Neutral)]
    [InlineData(5, 12, QuietLine.QuietWeek)]
    [InlineData(3, 5, QuietLine.Neutral)]
    [InlineData(2, 5, QuietLine.QuietWeek)]
    [InlineData(2, 4, QuietLine.Neutral)]
    [InlineData(0, 2, QuietLine.QuietWeek)]
    public void Line_is_chosen_so_that_no_silent_partner_can_be_told_from_it(int heard, int asked, QuietLine line) =>
        Assert.Equal(line, DigestRules.Quiet(heard, asked));

    [Fact]
    public void Partners_are_counted_not_people_and_any_sign_of_life_counts()
    {
        string[] partners = ["svarer", "intetnyt", "sejr", "ønske", "tavs", "kollega"];
        var members = partners.Select(p => Given.Member(p, p)).Append(Given.Member("kollega2", "kollega")).ToArray();

        var content = DigestRules.Compose(Sources.Of(
            wins: [Sources.Win("En sejr", null, "sejr", "uspurgt")],
            asks: [Given.Ask(partner: "ønske")],
            partners: [.. partners.Select(p => Given.Partner(p))],
            members: members,
            invitations: [.. members.Select(m => Sources.Invitation(m.Id.Value, m.Id.Value switch
            {
                "svarer" or "kollega2" => CheckInResult.Answered,
                "intetnyt" => CheckInResult.NothingNew,
                "tavs" => CheckInResult.Undeliverable,
                _ => CheckInResult.Sent,
            }))]));

        Assert.Equal((5, 6, QuietLine.AlmostAll), (content.HeardPartners, content.AskedPartners, content.Quiet));
    }

    [Fact]
    public void Nothing_is_said_of_the_silent_when_nobody_was_asked() =>
        Assert.Equal((QuietLine.None, 0, 0), DigestRules.Compose(Sources.Of([Sources.Update()])) is var c ? (c.Quiet, c.HeardPartners, c.AskedPartners) : default);
}
