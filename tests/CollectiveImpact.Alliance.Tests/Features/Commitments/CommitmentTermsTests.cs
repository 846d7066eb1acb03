using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Commitments;

public sealed class CommitmentTermsTests
{
    private static readonly MemberId _amina = new("amina");

    private static readonly CommitmentTerms _terms = new() { Title = "Lektiecafé", GoalId = new("job"), ResponsibleMemberId = _amina };

    [Fact]
    public void New_commitment_is_agreed_from_today_and_never_done_with_its_own_owner()
    {
        var made = (_terms with { CoPartnerIds = [new("klubben"), new("kommunen"), new("kommunen")] }).Agree(new("c1"), new("klubben"), Given.Today, Given.Tuesday);

        Assert.Equal((CommitmentStatus.Agreed, Given.Today, Given.Tuesday), (made.Status, made.StartOn, made.StatusSince));
        Assert.Equal([new PartnerId("kommunen")], made.CoPartnerIds);
    }

    [Fact]
    public void Terms_that_are_the_same_change_nothing()
    {
        var made = _terms.Agree(new("c1"), new("klubben"), Given.Today, Given.Tuesday);

        Assert.Null(_terms.Revise(made, _amina, Given.Tuesday));
    }

    [Fact]
    public void Each_field_that_is_changed_is_in_the_history_with_what_it_was()
    {
        var made = _terms.Agree(new("c1"), new("klubben"), Given.Today, Given.Tuesday);
        var changed = _terms with
        {
            Title = "Lektiecafé om tirsdagen",
            Description = "Med kage",
            GoalId = new("skole"),
            ResponsibleMemberId = new("ole"),
            DueOn = Given.Today.AddDays(9),
            WorkingGroupId = new("wg1"),
            CoPartnerIds = [new("kommunen")],
        };

        var (after, change) = changed.Revise(made, _amina, Given.Tuesday)!.Value;

        Assert.Equal(Enum.GetValues<CommitmentField>(), change.Fields);
        Assert.Equal(("Lektiecafé", "Lektiecafé om tirsdagen"), (change.TitleFrom, change.TitleTo));
        Assert.Equal((_amina, new MemberId("ole")), (change.ResponsibleFrom, change.ResponsibleTo));
        Assert.Equal((null, Given.Today.AddDays(9)), (change.DueFrom, change.DueTo));
        Assert.Equal((new GoalId("job"), new GoalId("skole")), (change.GoalFrom, change.GoalTo));
        Assert.Equal((made.Status, made.StartOn, made.PartnerId), (after.Status, after.StartOn, after.PartnerId));
        Assert.Null(changed.Revise(after, _amina, Given.Tuesday));
    }

    [Fact]
    public void Proposal_is_decided_by_the_contact_persons_who_are_there_and_else_by_the_backbone()
    {
        Member[] members =
        [
            Given.Member("amina"), Given.Member("ole"), Given.Member("fri") with { PausedUntil = Given.Today },
            Given.Member("soeren", "kommunen"), Given.Member("rikke", "sekretariatet"), Given.Member("væk", "sekretariatet") with { Status = MemberStatus.Left },
        ];
        RoleAssignment[] backbone = [Given.Role(AllianceRole.BackboneLead, "rikke"), Given.Role(AllianceRole.BackboneStaff, "væk"), Given.Role(AllianceRole.PartnerContact, "soeren")];

        IReadOnlyList<MemberId> Deciders(params RoleAssignment[] more) => CommitmentRules.Deciders(new("klubben"), members, [.. backbone, .. more], Given.Today);

        Assert.Equal([new MemberId("ole")], Deciders(Given.Role(AllianceRole.PartnerContact, "ole")));
        Assert.Equal([new MemberId("rikke")], Deciders());
        Assert.Equal([new MemberId("rikke")], Deciders(Given.Role(AllianceRole.PartnerContact, "fri")));
        Assert.Equal([new MemberId("rikke")], Deciders(Given.Role(AllianceRole.PartnerContact, "ole", to: Given.Today.AddDays(-1))));
    }

    [Theory]
    [InlineData(CommitmentStatus.OnTrack, -1, true)]
    [InlineData(CommitmentStatus.OnTrack, 0, false)]
    [InlineData(CommitmentStatus.Completed, -1, false)]
    [InlineData(CommitmentStatus.Paused, -1, false)]
    public void Overdue_is_an_open_commitment_whose_day_has_gone(CommitmentStatus status, int days, bool isOverdue) =>
        Assert.Equal(isOverdue, CommitmentRules.IsOverdue(Given.Commitment(status: status) with { DueOn = Given.Today.AddDays(days) }, Given.Today));
}
