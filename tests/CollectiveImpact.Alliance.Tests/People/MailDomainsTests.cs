using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.People;

public sealed class MailDomainsTests
{
    private static readonly Member[] _members =
    [
        Given.Member("a", "klubben") with { WorkMail = "a@klubben.example" },
        Given.Member("b", "klubben") with { WorkMail = "b@Klubben.example" },
        Given.Member("c", "skolen") with { WorkMail = "c@klubben.example" },
        Given.Member("d", "skolen") with { WorkMail = "d@delt.example" },
        Given.Member("e", "klubben") with { WorkMail = "e@delt.example" },
        Given.Member("f", "klubben") with { WorkMail = "f@gmail.com" },
        Given.Member("g", "væk") with { WorkMail = "g@borte.example" },
        Given.Member("h", "skolen") with { WorkMail = "h@gammel.example", Status = MemberStatus.Left },
    ];

    [Theory]
    [InlineData("ny@klubben.example", "klubben")]
    [InlineData("ny@KLUBBEN.EXAMPLE", "klubben")]
    [InlineData("ny@delt.example", null)]
    [InlineData("ny@gmail.com", null)]
    [InlineData("ny@borte.example", null)]
    [InlineData("ny@gammel.example", null)]
    [InlineData("ny@ukendt.example", null)]
    [InlineData("uden snabel-a", null)]
    [InlineData("slut@", null)]
    [InlineData(null, null)]
    public void Partner_is_suggested_when_its_people_share_the_domain(string? mail, string? partner) => Assert.Equal(
        partner, new MailDomains(_members, [Given.Partner("klubben"), Given.Partner("skolen"), Given.Partner("væk") with { Status = PartnerStatus.Left }]).Suggest(mail)?.Value);
}
