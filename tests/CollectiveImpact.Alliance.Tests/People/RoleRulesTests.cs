using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;
using static CollectiveImpact.Alliance.People.AllianceRole;

namespace CollectiveImpact.Alliance.Tests.People;

public sealed class RoleRulesTests
{
    private static readonly MemberId _by = new("rikke");

    [Theory]
    [InlineData(10, null, RoleFault.HeldAlready)]
    [InlineData(-99, null, RoleFault.HeldAlready)]
    [InlineData(-99, -31, RoleFault.None)]
    [InlineData(-99, -30, RoleFault.HeldAlready)]
    [InlineData(30, 40, RoleFault.HeldAlready)]
    [InlineData(31, 40, RoleFault.None)]
    [InlineData(31, 30, RoleFault.EndsBeforeItBegins)]
    [InlineData(31, 31, RoleFault.None)]
    public void Role_is_not_held_twice_on_a_day(int from, int? to, RoleFault fault)
    {
        var held = Role(SteeringMember, -30, 30);

        Assert.Equal(fault, RoleRules.Give(Role(SteeringMember, from, to) with { Id = "new" }, [held]));
    }

    [Theory]
    [InlineData(WorkingGroupLead, "wg1", RoleFault.None)]
    [InlineData(WorkingGroupLead, "alliance", RoleFault.NeedsGroup)]
    [InlineData(WorkingGroupMember, "alliance", RoleFault.NeedsGroup)]
    [InlineData(SteeringChair, "wg1", RoleFault.HasNoGroup)]
    [InlineData(Observer, "alliance", RoleFault.None)]
    public void Only_roles_of_groups_are_held_in_one(AllianceRole role, string scope, RoleFault fault) =>
        Assert.Equal(fault, RoleRules.Give(Role(role, 0, null) with { Scope = scope }, []));

    [Fact]
    public void Same_role_in_another_group_is_another_role() => Assert.Equal(
        RoleFault.None,
        RoleRules.Give(Role(WorkingGroupMember, 0, null) with { Id = "new", Scope = "wg2" }, [Role(WorkingGroupMember, 0, null) with { Scope = "wg1" }]));

    [Theory]
    [InlineData(-31, RoleFault.EndsBeforeItBegins)]
    [InlineData(-30, RoleFault.None)]
    [InlineData(400, RoleFault.None)]
    public void Role_ends_on_a_day_it_is_held(int last, RoleFault fault) =>
        Assert.Equal(fault, RoleRules.End(Role(SteeringMember, -30, null), Given.Today.AddDays(last), [], Given.Today));

    public static TheoryData<(int From, int? To)[], bool> Leads => new()
    {
        { [(-9, null)], true },
        { [], false },
        { [(1, null)], false },
        { [(-9, 5)], false },
        { [(-9, 5), (6, null)], true },
        { [(-9, 5), (7, null)], false },
        { [(-9, 5), (3, 20), (21, null)], true },
        { [(-9, -1), (0, null)], true },
        { [(-9, 0), (-9, 12), (13, 20)], false },
    };

    [Theory]
    [MemberData(nameof(Leads))]
    public void Secretariat_is_led_on_every_day_to_come((int From, int? To)[] leads, bool always) => Assert.Equal(
        always, RoleRules.AlwaysHasLead(leads.Select((lead, i) => Role(BackboneLead, lead.From, lead.To) with { MemberId = new MemberId($"m{i}") }), Given.Today));

    [Fact]
    public void Last_lead_cannot_lose_the_role_but_may_hand_it_over()
    {
        var (rikke, jonas) = (Role(BackboneLead, -99, null), Role(BackboneLead, 11, null) with { MemberId = new MemberId("jonas") });

        Assert.Equal(RoleFault.LastLead, RoleRules.End(rikke, Given.Today, [rikke], Given.Today));
        Assert.Equal(RoleFault.LastLead, RoleRules.End(rikke, Given.Today.AddDays(9), [rikke, jonas], Given.Today));
        Assert.Equal(RoleFault.None, RoleRules.End(rikke, Given.Today.AddDays(10), [rikke, jonas], Given.Today));
    }

    [Fact]
    public void Those_who_are_chosen_hold_the_role_from_today_and_the_others_until_today()
    {
        RoleAssignment[] all = [Contact("amina", -30, null), Contact("bo", -30, null), Contact("carl", -30, -1), Role(SteeringMember, -30, null)];

        var changed = RoleRules.Hold(PartnerContact, RoleAssignment.WholeAlliance, [new("bo"), new("carl"), new("dina")], all, _by, Given.Today);

        Assert.Equal(
            [("amina", -30, 0), ("carl", 0, (int?)null), ("dina", 0, null)],
            changed.Select(role => (role.MemberId.Value, Days(role.From), role.To is { } to ? Days(to) : (int?)null)));
        Assert.Equal(_by, changed[^1].AssignedBy);
    }

    [Fact]
    public void Choosing_the_same_people_changes_nothing() =>
        Assert.Empty(RoleRules.Hold(PartnerContact, RoleAssignment.WholeAlliance, [new("amina")], [Contact("amina", -30, null)], _by, Given.Today));

    [Theory]
    [InlineData(-30, 0)]
    [InlineData(20, null)]
    public void Role_that_ends_today_or_is_to_come_is_taken_up_rather_than_doubled(int from, int? to)
    {
        var before = Contact("amina", from, to);

        var after = Assert.Single(RoleRules.Hold(PartnerContact, RoleAssignment.WholeAlliance, [new("amina")], [before], _by, Given.Today));

        Assert.Equal((before.Id, null), (after.Id, after.To));
        Assert.True(after.HoldsOn(Given.Today));
    }

    private static int Days(DateOnly day) => day.DayNumber - Given.Today.DayNumber;

    private static RoleAssignment Contact(string member, int from, int? to) => Role(PartnerContact, from, to) with { MemberId = new MemberId(member) };

    private static RoleAssignment Role(AllianceRole role, int from, int? to) =>
        Given.Role(role, from: Given.Today.AddDays(from), to: to is { } days ? Given.Today.AddDays(days) : null);
}
