using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Setup;

namespace CollectiveImpact.Alliance.Tests.Features.Setup;

/// <summary>Goals as lines. Before: <c>used=A, free=B, last=C</c>; only <c>used</c> is referred to.</summary>
public sealed class GoalLinesTests
{
    private static readonly Goal[] _before = [Goal("used", 1, "A"), Goal("free", 2, "B"), Goal("last", 3, "C")];

    [Theory]
    [InlineData("A|B|C", "used=A free=B last=C", "")]
    [InlineData("C|A|B", "last=C used=A free=B", "")]
    [InlineData("A2|B|C", "used=A2 free=B last=C", "")]
    [InlineData("A|X|Y", "used=A free=X last=Y", "")]
    [InlineData("B|X|C", "free=B new-1=X last=C", "used")]
    [InlineData("B|A2|C", "free=B new-1=A2 last=C", "used")]
    [InlineData("a|b|c", "used=a free=b last=c", "")]
    [InlineData("A|B", "used=A free=B", "")]
    [InlineData("B|C", "free=B last=C", "used")]
    [InlineData("X", "new-1=X", "used")]
    [InlineData("A|B|C|D|E", "used=A free=B last=C new-1=D new-2=E", "")]
    [InlineData("- A|2. B|• C", "used=A free=B last=C", "")]
    [InlineData("A||  B  |C|", "used=A free=B last=C", "")]
    [InlineData("", "", "used")]
    public void Lines_become_goals_that_keep_who_they_are(string lines, string active, string retired)
    {
        var after = Forms.Draft(_before).Send(SetupStep.Goals, ("goals", lines.Replace('|', '\n'))).After().Goals;

        Assert.Equal(active, string.Join(' ', after.Where(goal => goal.Status == GoalStatus.Active).OrderBy(goal => goal.Order).Select(goal => $"{goal.Id}={goal.Title}")));
        Assert.Equal(retired, string.Join(' ', after.Where(goal => goal.Status == GoalStatus.Retired).Select(goal => goal.Id)));
        Assert.Equal(after.Count, after.Select(goal => goal.Order).Distinct().Count());
    }

    [Fact]
    public void Retired_goal_is_taken_up_again_when_its_words_come_back_and_achieved_ones_are_left_alone()
    {
        var goals = new[] { Goal("a", 1, "A"), Goal("old", 2, "Gammelt") with { Status = GoalStatus.Retired }, Goal("done", 3, "Nået") with { Status = GoalStatus.Achieved } };

        var after = Forms.Active(goals).Send(SetupStep.Goals, ("goals", "A\nGammelt")).After().Goals;

        Assert.Equal([goals[0], goals[1] with { Status = GoalStatus.Active }, goals[2]], after);
    }

    [Fact]
    public void New_goal_never_takes_the_id_of_another()
    {
        var goals = new[] { Goal("new-1", 1, "A"), Goal("new-2", 2, "B") with { Status = GoalStatus.Retired } };

        Assert.Contains(Forms.Draft(goals).Send(SetupStep.Goals, ("goals", "A\nX")).After().Goals, goal => goal is { Id.Value: "new-3", Title: "X" });
    }

    [Fact]
    public void Lines_that_are_too_many_too_long_or_twice_there_are_refused()
    {
        Assert.Equal(SetupFault.TooManyGoals, Fault(Forms.Draft(), string.Join('\n', Enumerable.Range(1, 13))));
        Assert.Equal(SetupFault.GoalTooLong, Fault(Forms.Draft(), new string('a', 121)));
        Assert.Equal(SetupFault.GoalTwice, Fault(Forms.Draft(), "Et mål\net MÅL"));
        Assert.Equal(SetupFault.Missing, Fault(Forms.Active(), " \n "));
        Assert.Equal(12, Forms.Draft().Send(SetupStep.Goals, ("goals", string.Join('\n', Enumerable.Range(1, 12).Select(n => $"Mål {n}")))).After().Goals.Count);
    }

    [Fact]
    public void Changes_name_every_goal_that_was_made_changed_or_left_out()
    {
        var before = Forms.Draft(_before);
        var changes = new SetupChanges(before, before.Send(SetupStep.Goals, ("goals", "C\nD")).After());

        Assert.Equal(
            [("last", AuditAction.Changed), ("new-1", AuditAction.Created), ("used", AuditAction.Changed), ("free", AuditAction.Removed)],
            changes.Goals.Select(goal => (goal.Goal.Id.Value, goal.Action)));
        Assert.False(changes.IsAllianceChanged);
        Assert.False(new SetupChanges(before, before.Send(SetupStep.Goals).After()).IsAny);
    }

    private static SetupFault Fault(SetupState state, string lines) => Assert.Single(state.Send(SetupStep.Goals, ("goals", lines)).Problems()).Fault;

    private static Goal Goal(string id, int order, string title) => new() { Id = new GoalId(id), Order = order, Title = title };
}
