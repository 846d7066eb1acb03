using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.WorkingGroups;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>All that the set-up can change, as it stands.</summary>
public sealed record SetupState(
    AllianceProfile Profile, AllianceTeam? Team, IReadOnlyList<Goal> Goals, IReadOnlyList<WorkingGroup> Groups);

/// <summary>A form that came back, with what is needed to judge it.</summary>
/// <param name="Typed">What stands in the fields, by their names; untrusted.</param>
/// <param name="Channels">The channels the team really has.</param>
/// <param name="GoalsInUse">Goals that something stored refers to.</param>
/// <param name="NewId">The beginning of the ids of what the form makes.</param>
public sealed record SetupInput(
    IReadOnlyDictionary<string, string> Typed, IReadOnlyList<TeamChannel> Channels, IReadOnlySet<GoalId> GoalsInUse, string NewId);

/// <summary>What comes of a form.</summary>
public abstract record SetupDecision
{
    private SetupDecision()
    {
    }

    public sealed record Refused(IReadOnlyList<SetupProblem> Problems) : SetupDecision;

    /// <summary>How everything stands afterwards. A goal that is not there any more is deleted.</summary>
    public sealed record Accepted(SetupState After, IReadOnlyList<SetupRemark> Remarks) : SetupDecision;
}
