using CollectiveImpact.Alliance.Features.Pause;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Pause;

public sealed class PauseRulesTests
{
    [Fact]
    public void Pause_lasts_through_its_last_day_and_ends_by_itself()
    {
        var paused = PauseRules.Pause(Given.Member() with { Status = MemberStatus.OnPause }, Given.Today);

        Assert.True(paused.IsPausedOn(Given.Today));
        Assert.False(paused.IsPausedOn(Given.Today.AddDays(1)));
        Assert.False(PauseRules.End(paused).IsPausedOn(Given.Today));
        Assert.False(PauseRules.End(Given.Member() with { Status = MemberStatus.OnPause }).IsPausedOn(Given.Today));
    }

    [Theory]
    [InlineData("ole", true, false, "ole")]
    [InlineData(null, true, false, "kim")]
    [InlineData("amina", true, false, "kim")]
    [InlineData("soeren", true, false, "kim")]
    [InlineData("ole", true, true, "kim")]
    [InlineData(null, false, false, null)]
    public void Stand_in_is_the_deputy_who_is_there_and_else_a_contact_person(string? deputy, bool hasContact, bool oleIsAway, string? expected)
    {
        Member[] members =
        [
            Given.Member("amina"), Given.Member("kim"), Given.Member("ole") with { PausedUntil = oleIsAway ? Given.Today : null }, Given.Member("soeren", "kommunen"),
        ];
        RoleAssignment[] roles = hasContact ? [Given.Role(AllianceRole.PartnerContact, "kim"), Given.Role(AllianceRole.PartnerContact, "amina")] : [];
        var partner = Given.Partner() with { DeputyMemberId = deputy is null ? null : new MemberId(deputy) };

        Assert.Equal(expected, PauseRules.StandIn(members[0], partner, members, roles, Given.Today)?.Id.Value);
    }
}
