using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;
using static CollectiveImpact.Alliance.People.AllianceRole;
using static CollectiveImpact.Alliance.People.PartnerInvolvement;

namespace CollectiveImpact.Alliance.Tests.People;

public sealed class StandingTests
{
    [Theory]
    [InlineData(Core, new AllianceRole[0], new[] { PartnerMember })]
    [InlineData(Core, new[] { PartnerContact }, new[] { PartnerContact, PartnerMember })]
    [InlineData(Core, new[] { SteeringChair, WorkingGroupLead }, new[] { SteeringChair, WorkingGroupLead, PartnerMember })]
    [InlineData(Core, new[] { Volunteer }, new[] { Volunteer })]
    [InlineData(Core, new[] { Observer }, new[] { Observer })]
    [InlineData(Core, new[] { Volunteer, Observer }, new[] { Volunteer, Observer })]
    [InlineData(Core, new[] { Volunteer, WorkingGroupMember }, new[] { Volunteer, WorkingGroupMember, PartnerMember })]
    [InlineData(Collaborating, new AllianceRole[0], new[] { CollaboratingParty })]
    [InlineData(Collaborating, new[] { Volunteer }, new[] { Volunteer })]
    [InlineData(Collaborating, new[] { Observer }, new[] { Observer })]
    [InlineData(Collaborating, new[] { WorkingGroupMember }, new[] { WorkingGroupMember, CollaboratingParty })]
    [InlineData(Sideline, new AllianceRole[0], new[] { Observer })]
    [InlineData(Sideline, new[] { Volunteer }, new[] { Volunteer, Observer })]
    [InlineData(null, new[] { BackboneLead }, new[] { BackboneLead })]
    [InlineData(null, new AllianceRole[0], new AllianceRole[0])]
    public void Roles_are_those_held_and_the_one_of_the_organisation(PartnerInvolvement? involvement, AllianceRole[] held, AllianceRole[] expected)
    {
        var organisation = involvement is { } kind ? Given.Partner(involvement: kind) : null;

        var standing = Standing.Of(Given.Member(), organisation, held.Select(role => Given.Role(role)), Given.Today);

        Assert.Equal(expected.Order(), standing.Roles.Order());
    }

    [Theory]
    [InlineData(-1, null, true)]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(-9, 0, true)]
    [InlineData(-9, -1, false)]
    public void Role_holds_from_its_first_day_to_its_last(int from, int? to, bool holds)
    {
        var role = Given.Role(SteeringMember, from: Given.Today.AddDays(from), to: to is { } days ? Given.Today.AddDays(days) : null);

        Assert.Equal(holds, Standing.Of(Given.Member(), Given.Partner(), [role], Given.Today).Roles.Contains(SteeringMember));
    }

    [Fact]
    public void Roles_of_somebody_else_give_nothing()
    {
        var standing = Standing.Of(Given.Member("amina"), Given.Partner(), [Given.Role(BackboneLead, "rikke")], Given.Today);

        Assert.False(standing.IsBackbone);
        Assert.Equal([PartnerMember], standing.Roles);
    }

    [Theory]
    [InlineData(MemberStatus.Invited, true)]
    [InlineData(MemberStatus.Active, true)]
    [InlineData(MemberStatus.OnPause, true)]
    [InlineData(MemberStatus.Left, false)]
    [InlineData(MemberStatus.Anonymised, false)]
    public void Somebody_who_has_left_holds_no_role_even_if_nobody_ended_it(MemberStatus status, bool holds)
    {
        var standing = Standing.Of(Given.Member() with { Status = status }, Given.Partner(), [Given.Role(BackboneStaff)], Given.Today);

        Assert.Equal(holds, standing.IsBackbone);
        Assert.Equal(holds, Rights.May(standing, AllianceAction.SeeOverview));
    }

    [Theory]
    [InlineData(PartnerStatus.Invited, true)]
    [InlineData(PartnerStatus.Active, true)]
    [InlineData(PartnerStatus.Paused, true)]
    [InlineData(PartnerStatus.Left, false)]
    public void Organisation_that_has_left_gives_its_people_no_role(PartnerStatus status, bool gives) =>
        Assert.Equal(gives, Standing.Of(Given.Member(), Given.Partner() with { Status = status }, [], Given.Today).Roles.Contains(PartnerMember));
}
