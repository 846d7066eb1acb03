using CollectiveImpact.Alliance.Features.Pilots;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;
using static CollectiveImpact.Alliance.Features.Pilots.PilotState;

namespace CollectiveImpact.Alliance.Tests.Features.Pilots;

public sealed class PilotTests
{
    private static readonly PilotAction _pilot = new()
    {
        Id = "p1",
        Title = "Nattefodbold",
        Hypothesis = "Hvis vi spiller fredag, kommer der flere",
        GoalId = new GoalId("job"),
        WorkingGroupId = new WorkingGroupId("fritid"),
        StartOn = new DateOnly(2026, 10, 23),
        EndOn = new DateOnly(2026, 12, 11),
    };

    [Theory]
    [InlineData(Idea, "Planned Stopped")]
    [InlineData(Planned, "Running Stopped")]
    [InlineData(Running, "Evaluating Adopted Adapted Stopped")]
    [InlineData(Evaluating, "Running Adopted Adapted Stopped")]
    [InlineData(Adopted, "")]
    [InlineData(Adapted, "")]
    [InlineData(Stopped, "")]
    public void Pilot_goes_where_its_life_leads(PilotState from, string next)
    {
        Assert.Equal(next, string.Join(' ', PilotRules.Next(from)));
        Assert.All(Enum.GetValues<PilotState>(), to => Assert.Equal(
            to == from || PilotRules.Next(from).Contains(to), PilotRules.Move(_pilot with { State = from }, to, "Vi lærte noget", Given.Tuesday) is PilotDecision.Done));
    }

    [Theory]
    [InlineData(Stopped, null, "LearningMissing")]
    [InlineData(Adopted, " ", "LearningMissing")]
    [InlineData(Adapted, null, "LearningMissing")]
    [InlineData(Evaluating, null, null)]
    [InlineData(Stopped, "Sms alene hjælper ikke", null)]
    [InlineData(Stopped, "010150-5678", "HasCpr")]
    public void Pilot_ends_when_it_is_said_what_was_learnt(PilotState to, string? learning, string? fault)
    {
        var decision = PilotRules.Move(_pilot with { State = Running }, to, learning, Given.Tuesday);

        Assert.Equal(fault, decision is PilotDecision.Refused refused ? refused.Faults.Single().ToString() : null);
        if (decision is PilotDecision.Done { Pilot: var moved })
        {
            Assert.Equal((to, learning, Given.Tuesday), (moved.State, moved.Learning, moved.StateAt));
        }
    }

    [Theory]
    [InlineData(84, null)]
    [InlineData(85, "TooLong")]
    [InlineData(0, null)]
    [InlineData(-1, "EndsBeforeItStarts")]
    public void Pilot_lasts_twelve_weeks_at_most(int days, string? fault) =>
        Assert.Equal(fault, Fault(_pilot with { EndOn = _pilot.StartOn.AddDays(days) }));

    [Fact]
    public void Pilot_says_what_it_tries_for_which_goal_and_who_sees_to_it()
    {
        Assert.Equal("HypothesisMissing", Fault(_pilot with { Hypothesis = " " }));
        Assert.Equal("NoSuchGoal", Fault(_pilot with { GoalId = new GoalId("andet") }));
        Assert.Equal("ResponsibleNotPresent", Fault(_pilot with { ResponsibleMemberId = new MemberId("gone") }));
        Assert.Null(Fault(_pilot with { ResponsibleMemberId = new MemberId("amina") }));
    }

    [Theory]
    [InlineData(AllianceRole.BackboneStaff, "alliance", true)]
    [InlineData(AllianceRole.WorkingGroupLead, "fritid", true)]
    [InlineData(AllianceRole.WorkingGroupLead, "skole", false)]
    [InlineData(AllianceRole.WorkingGroupMember, "fritid", false)]
    [InlineData(AllianceRole.SteeringChair, "alliance", false)]
    public void Pilot_is_managed_by_the_backbone_and_its_groups_lead(AllianceRole role, string scope, bool may)
    {
        RoleAssignment[] roles = [Given.Role(role) with { Scope = scope }];

        Assert.Equal(may, PilotRules.MayManage(_pilot.WorkingGroupId, new MemberId("amina"), Standing.Of(Given.Member(), null, roles, Given.Today), roles, Given.Today));
    }

    private static string? Fault(PilotAction pilot) =>
        PilotRules.Check(pilot, new HashSet<GoalId> { new("job") }, new HashSet<MemberId> { new("amina") }) is PilotDecision.Refused refused ? refused.Faults.Single().ToString() : null;
}
