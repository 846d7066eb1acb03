using CollectiveImpact.Alliance.Features.WorkingGroups;
using static CollectiveImpact.Alliance.Features.WorkingGroups.WorkingGroupStatus;

namespace CollectiveImpact.Alliance.Tests.Features.WorkingGroups;

public sealed class WorkingGroupRulesTests
{
    private static readonly WorkingGroup _group = new() { Id = new("wg1"), Name = "Fritid" };
    private static readonly HashSet<GoalId> _goals = [new("g1")];

    [Theory]
    [InlineData(Proposed, new[] { Active, Closed })]
    [InlineData(Active, new[] { Resting, Closed })]
    [InlineData(Resting, new[] { Active, Closed })]
    [InlineData(Closed, new WorkingGroupStatus[0])]
    public void Group_goes_only_where_the_table_says(WorkingGroupStatus from, WorkingGroupStatus[] to)
    {
        foreach (var status in Enum.GetValues<WorkingGroupStatus>())
        {
            Assert.Equal(to.Contains(status) || status == from ? status : null, WorkingGroupRules.Move(_group with { Status = from }, status)?.Status);
        }
    }

    [Theory]
    [InlineData("Fritid", 0, "g1", WorkingGroupFault.None)]
    [InlineData("", 0, "g1", WorkingGroupFault.NameMissing)]
    [InlineData("skole", 0, "g1", WorkingGroupFault.NameTaken)]
    [InlineData("Gammel", 0, "g1", WorkingGroupFault.None)]
    [InlineData("Fritid", 1000, "g1", WorkingGroupFault.None)]
    [InlineData("Fritid", 1001, "g1", WorkingGroupFault.MandateTooLong)]
    [InlineData("Fritid", 0, "g9", WorkingGroupFault.NoSuchGoal)]
    public void Group_has_a_name_of_its_own_and_goals_that_are_there(string name, int mandate, string goal, WorkingGroupFault fault)
    {
        WorkingGroup[] all = [_group, new() { Id = new("wg2"), Name = "Skole" }, new() { Id = new("wg3"), Name = "Gammel", Status = Closed }];

        Assert.Equal(fault, WorkingGroupRules.Check(_group with { Name = name, Mandate = new string('x', mandate), GoalIds = [new(goal)] }, all, _goals));
    }

    [Fact]
    public void Name_has_a_length() => Assert.Equal(WorkingGroupFault.NameTooLong, WorkingGroupRules.Check(_group with { Name = new string('x', 81) }, [], _goals));

    [Fact]
    public void Groups_at_work_stand_first()
    {
        WorkingGroup[] all = [_group with { Name = "A", Status = Closed }, _group with { Name = "B", Status = Resting }, _group with { Name = "Ø" }, _group with { Name = "C" }, _group with { Name = "D", Status = Proposed }];

        Assert.Equal(["C", "Ø", "D", "B", "A"], WorkingGroupRules.InOrder(all).Select(group => group.Name));
    }
}
