using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.People;

public sealed class MemberTests
{
    [Theory]
    [InlineData(MemberStatus.Active, null, false)]
    [InlineData(MemberStatus.Active, -1, false)]
    [InlineData(MemberStatus.Active, 0, true)]
    [InlineData(MemberStatus.Active, 5, true)]
    [InlineData(MemberStatus.OnPause, null, true)]
    [InlineData(MemberStatus.OnPause, 0, true)]
    [InlineData(MemberStatus.OnPause, -1, false)]
    public void Member_is_paused_to_the_last_day_or_until_further_notice(MemberStatus status, int? lastDay, bool paused)
    {
        var member = Given.Member() with { Status = status, PausedUntil = lastDay is { } days ? Given.Today.AddDays(days) : null };

        Assert.Equal(paused, member.IsPausedOn(Given.Today));
    }

    [Theory]
    [InlineData(PartnerStatus.Active, PartnerInvolvement.Core, true, true)]
    [InlineData(PartnerStatus.Invited, PartnerInvolvement.Core, true, true)]
    [InlineData(PartnerStatus.Active, PartnerInvolvement.Collaborating, true, true)]
    [InlineData(PartnerStatus.Active, PartnerInvolvement.Sideline, true, false)]
    [InlineData(PartnerStatus.Invited, PartnerInvolvement.Sideline, true, false)]
    [InlineData(PartnerStatus.Paused, PartnerInvolvement.Core, true, false)]
    [InlineData(PartnerStatus.Left, PartnerInvolvement.Core, true, false)]
    [InlineData(PartnerStatus.Active, PartnerInvolvement.Core, false, false)]
    [InlineData(PartnerStatus.Invited, PartnerInvolvement.Core, false, false)]
    public void Partner_is_asked_while_it_takes_part_and_wants_to_be(PartnerStatus status, PartnerInvolvement involvement, bool enabled, bool asked) =>
        Assert.Equal(asked, (Given.Partner(involvement: involvement) with { Status = status, CheckInEnabled = enabled }).IsAsked);
}
