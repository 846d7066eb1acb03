using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Digests;

public sealed class SidelineRulesTests
{
    [Fact]
    public void Overview_goes_to_everybody_of_a_sideline_party_who_has_not_left_or_paused()
    {
        Partner[] partners =
        [
            Given.Partner("fonden", PartnerInvolvement.Sideline), Given.Partner("regionen", PartnerInvolvement.Sideline) with { Status = PartnerStatus.Invited },
            Given.Partner("klubben"), Given.Partner("skolen", PartnerInvolvement.Collaborating),
            Given.Partner("gået", PartnerInvolvement.Sideline) with { Status = PartnerStatus.Left },
            Given.Partner("hviler", PartnerInvolvement.Sideline) with { Status = PartnerStatus.Paused },
        ];
        Member[] members =
        [
            Given.Member("rie", "regionen"), Given.Member("finn", "fonden"), Given.Member("ny", "fonden") with { Status = MemberStatus.Invited },
            Given.Member("left", "fonden") with { Status = MemberStatus.Left }, Given.Member("paused", "fonden") with { PausedUntil = Given.Today },
            Given.Member("gone", "gået"), Given.Member("resting", "hviler"), Given.Member(), Given.Member("sara", "skolen"), Given.Member("ukendt", Member.Unplaced.Value),
        ];

        Assert.Equal(["finn", "ny", "rie"], SidelineRules.Recipients(members, partners, Given.Today).Select(member => member.Id.Value));
    }
}
