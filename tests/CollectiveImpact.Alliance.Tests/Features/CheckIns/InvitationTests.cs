using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

public sealed class InvitationTests
{
    [Fact]
    public void Member_with_three_commitments_gets_one_invitation_with_the_three_in_the_order_of_their_ids()
    {
        var invitation = Assert.Single(Invite([Given.Member()], commitments: [Given.Commitment("c3"), Given.Commitment("c1"), Given.Commitment("c2")]));

        Assert.Equal((Given.Week, "amina", CheckInResult.Pending, 0), (invitation.Week, invitation.MemberId.Value, invitation.Result, invitation.Revision));
        Assert.Equal(["c1", "c2", "c3"], invitation.CommitmentIds.Select(id => id.Value));
    }

    [Fact]
    public void Two_people_of_one_partner_are_each_asked_about_their_own()
    {
        var invitations = Invite(
            [Given.Member("ole"), Given.Member("amina")],
            commitments: [Given.Commitment("c1", member: "ole"), Given.Commitment("c2", member: "amina")]);

        Assert.Equal([("amina", "c2"), ("ole", "c1")], invitations.Select(i => (i.MemberId.Value, Assert.Single(i.CommitmentIds).Value)));
    }

    [Theory]
    [InlineData(CommitmentStatus.Agreed, true)]
    [InlineData(CommitmentStatus.OnTrack, true)]
    [InlineData(CommitmentStatus.Challenged, true)]
    [InlineData(CommitmentStatus.Completed, false)]
    [InlineData(CommitmentStatus.Paused, false)]
    [InlineData(CommitmentStatus.Withdrawn, false)]
    public void Only_open_commitments_are_asked_about(CommitmentStatus status, bool asked) =>
        Assert.Equal(asked, Invite([Given.Member()], commitments: [Given.Commitment(status: status)]).Count == 1);

    [Fact]
    public void Somebody_without_a_commitment_is_not_asked() => Assert.Empty(Invite([Given.Member("ole")], commitments: [Given.Commitment(member: "amina")]));

    [Theory]
    [InlineData(PartnerInvolvement.Core, PartnerStatus.Active, true)]
    [InlineData(PartnerInvolvement.Collaborating, PartnerStatus.Active, true)]
    [InlineData(PartnerInvolvement.Sideline, PartnerStatus.Active, false)]
    [InlineData(PartnerInvolvement.Core, PartnerStatus.Paused, false)]
    [InlineData(PartnerInvolvement.Core, PartnerStatus.Left, false)]
    public void Partner_decides_by_its_involvement_and_status_whether_its_people_are_asked(PartnerInvolvement involvement, PartnerStatus status, bool asked) =>
        Assert.Equal(asked, Invite([Given.Member()], partner: Given.Partner(involvement: involvement) with { Status = status }).Count == 1);

    [Theory]
    [InlineData(MemberStatus.Active, true)]
    [InlineData(MemberStatus.Invited, true)]
    [InlineData(MemberStatus.OnPause, false)]
    [InlineData(MemberStatus.Left, false)]
    [InlineData(MemberStatus.Anonymised, false)]
    public void Those_who_are_away_or_gone_are_not_asked(MemberStatus status, bool asked) =>
        Assert.Equal(asked, Invite([Given.Member() with { Status = status }]).Count == 1);

    [Theory]
    [InlineData(new AllianceRole[0], true)]
    [InlineData(new[] { AllianceRole.PartnerContact }, true)]
    [InlineData(new[] { AllianceRole.Observer }, false)]
    [InlineData(new[] { AllianceRole.Observer, AllianceRole.PartnerContact }, false)]
    public void Observers_are_not_asked(AllianceRole[] roles, bool asked) =>
        Assert.Equal(asked, Invite([Given.Member()], roles: [.. roles.Select(role => Given.Role(role))]).Count == 1);

    [Fact]
    public void Observer_of_last_year_is_asked_again() =>
        Assert.Single(Invite([Given.Member()], roles: [Given.Role(AllianceRole.Observer, to: Given.Today.AddDays(-1))]));

    [Fact]
    public void People_of_no_partner_such_as_the_secretariats_are_not_asked() => Assert.Empty(Invite([Given.Member(partner: "sekretariatet")]));

    private static IReadOnlyList<CheckInInvitation> Invite(
        Member[] members, Partner? partner = null, RoleAssignment[]? roles = null, Commitment[]? commitments = null) =>
        RoundRules.Invitations(Given.Week, Given.Today, members, [partner ?? Given.Partner()], roles ?? [], commitments ?? [Given.Commitment()]);
}
