using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;
using static CollectiveImpact.Alliance.Features.Commitments.CommitmentStatus;

namespace CollectiveImpact.Alliance.Tests.Features.Commitments;

public sealed class CommitmentRulesTests
{
    [Theory]
    [InlineData("klubben", "job", "amina", null, CommitmentFault.None)]
    [InlineData("klubben", "job", "amina", "kommunen", CommitmentFault.None)]
    [InlineData("ukendt", "job", "amina", null, CommitmentFault.NoSuchPartner)]
    [InlineData("klubben", "job", "amina", "ukendt", CommitmentFault.NoSuchPartner)]
    [InlineData("klubben", "ukendt", "amina", null, CommitmentFault.NoSuchGoal)]
    [InlineData("klubben", "job", "ukendt", null, CommitmentFault.NoSuchPerson)]
    [InlineData("kommunen", "job", "amina", null, CommitmentFault.ResponsibleIsOfAnotherPartner)]
    [InlineData("kommunen", "job", "amina", "klubben", CommitmentFault.ResponsibleIsOfAnotherPartner)]
    public void Commitment_has_one_owner_one_goal_and_a_responsible_person_of_the_owner(
        string partner, string goal, string member, string? coPartner, CommitmentFault fault)
    {
        var commitment = Given.Commitment(partner: partner, goal: goal, member: member) with
        {
            CoPartnerIds = coPartner is null ? [] : [new PartnerId(coPartner)],
        };

        Assert.Equal(fault, CommitmentRules.Check(
            commitment,
            new HashSet<PartnerId> { new("klubben"), new("kommunen") },
            new HashSet<GoalId> { new("job") },
            new[] { Given.Member("amina", "klubben"), Given.Member("soeren", "kommunen") }.ToDictionary(m => m.Id)));
    }

    [Theory]
    [InlineData(Agreed, new[] { Agreed, OnTrack, Challenged, Completed })]
    [InlineData(OnTrack, new[] { OnTrack, Challenged, Completed })]
    [InlineData(Challenged, new[] { OnTrack, Challenged, Completed })]
    [InlineData(Completed, new CommitmentStatus[0])]
    [InlineData(Paused, new CommitmentStatus[0])]
    [InlineData(Withdrawn, new CommitmentStatus[0])]
    public void Check_in_offers_the_steps_that_need_no_more_than_an_answer(CommitmentStatus before, CommitmentStatus[] offered) =>
        Assert.Equal(offered, CommitmentRules.Reportable(before));

    [Theory]
    [InlineData(PartnerInvolvement.Core, PartnerStatus.Active, Completed, true)]
    [InlineData(PartnerInvolvement.Core, PartnerStatus.Active, Paused, true)]
    [InlineData(PartnerInvolvement.Core, PartnerStatus.Active, Agreed, false)]
    [InlineData(PartnerInvolvement.Core, PartnerStatus.Paused, Completed, false)]
    [InlineData(PartnerInvolvement.Collaborating, PartnerStatus.Active, Completed, false)]
    [InlineData(PartnerInvolvement.Sideline, PartnerStatus.Active, Completed, false)]
    public void Active_core_partners_without_an_open_commitment_are_noticed(
        PartnerInvolvement involvement, PartnerStatus status, CommitmentStatus commitment, bool noticed)
    {
        var partner = Given.Partner(involvement: involvement) with { Status = status };

        Assert.Equal(noticed, CommitmentRules.WithoutCommitment([partner], [Given.Commitment(status: commitment), Given.Commitment("c2", partner: "kommunen")]).Count == 1);
    }
}
