using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.WorkingGroups;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>What a form changed, thing by thing: what is to be stored and what the audit log is to say.</summary>
public sealed record SetupChanges(SetupState Before, SetupState After)
{
    /// <summary>The profile or the team: both are the alliance to the audit log.</summary>
    public bool IsAllianceChanged => Before.Profile != After.Profile || IsTeamChanged;

    public bool IsTeamChanged => Before.Team != After.Team;

    /// <summary>Goals that were made, changed or left out.</summary>
    public IReadOnlyList<(Goal Goal, AuditAction Action)> Goals { get => field ??= [.. ChangedGoals()]; }

    public IReadOnlyList<WorkingGroup> Groups { get => field ??= [.. After.Groups.Where(group => !Before.Groups.Contains(group))]; }

    public bool IsAny => IsAllianceChanged || Goals.Count > 0 || Groups.Count > 0;

    private IEnumerable<(Goal Goal, AuditAction Action)> ChangedGoals()
    {
        var before = Before.Goals.ToDictionary(goal => goal.Id);
        foreach (var goal in After.Goals.Where(goal => before.GetValueOrDefault(goal.Id) != goal))
        {
            yield return (goal, before.ContainsKey(goal.Id) ? AuditAction.Changed : AuditAction.Created);
        }

        var after = After.Goals.Select(goal => goal.Id).ToHashSet();
        foreach (var goal in Before.Goals.Where(goal => !after.Contains(goal.Id)))
        {
            yield return (goal, AuditAction.Removed);
        }
    }
}
