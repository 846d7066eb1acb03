using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;
using static CollectiveImpact.Alliance.Features.Pilots.PilotState;

namespace CollectiveImpact.Alliance.Features.Pilots;

internal enum PilotFault
{
    TitleMissing,
    TitleTooLong,
    HypothesisMissing,
    HypothesisTooLong,
    EndsBeforeItStarts,

    /// <summary>More than twelve weeks is no small test.</summary>
    TooLong,
    HasCpr,
    NoSuchGoal,
    ResponsibleNotPresent,

    /// <summary>What was learnt is to be said first.</summary>
    LearningMissing,
    LearningTooLong,
    NoSuchStep,
}

internal abstract record PilotDecision
{
    private PilotDecision()
    {
    }

    public sealed record Done(PilotAction Pilot) : PilotDecision;

    public sealed record Refused(IReadOnlyList<PilotFault> Faults) : PilotDecision;
}

/// <summary>What holds for every pilot action: small, short, and nothing ends without saying what was learnt.</summary>
internal static class PilotRules
{
    public const int LongestTitle = 120;
    public const int LongestText = 1000;
    public const int MostDays = 12 * 7;

    private static readonly Dictionary<PilotState, PilotState[]> _next = new()
    {
        [Idea] = [Planned, Stopped],
        [Planned] = [Running, Stopped],
        [Running] = [Evaluating, Adopted, Adapted, Stopped],
        [Evaluating] = [Running, Adopted, Adapted, Stopped],
        [Adopted] = [],
        [Adapted] = [],
        [Stopped] = [],
    };

    /// <summary>The backbone, and who leads the group it belongs to.</summary>
    public static bool MayManage(WorkingGroupId? group, MemberId member, Standing standing, IEnumerable<RoleAssignment> roles, DateOnly today) =>
        standing.IsBackbone
        || roles.Any(role => role.MemberId == member && role.Role == AllianceRole.WorkingGroupLead && role.HoldsOn(today) && role.Scope == group?.Value);

    public static PilotDecision Check(PilotAction pilot, IReadOnlySet<GoalId> goals, IReadOnlySet<MemberId> present)
    {
        (PilotFault Fault, bool IsSo)[] checks =
        [
            (PilotFault.TitleMissing, string.IsNullOrWhiteSpace(pilot.Title)),
            (PilotFault.TitleTooLong, pilot.Title.Length > LongestTitle),
            (PilotFault.HypothesisMissing, string.IsNullOrWhiteSpace(pilot.Hypothesis)),
            (PilotFault.HypothesisTooLong, pilot.Hypothesis.Length > LongestText),
            (PilotFault.EndsBeforeItStarts, pilot.EndOn < pilot.StartOn),
            (PilotFault.TooLong, pilot.EndOn.DayNumber - pilot.StartOn.DayNumber > MostDays),
            (PilotFault.HasCpr, CprDetector.IsIn(pilot.Title) || CprDetector.IsIn(pilot.Hypothesis)),
            (PilotFault.NoSuchGoal, pilot.GoalId is { } goal && !goals.Contains(goal)),
            (PilotFault.ResponsibleNotPresent, pilot.ResponsibleMemberId is { } member && !present.Contains(member)),
        ];
        return Decide(pilot, checks);
    }

    public static IReadOnlyList<PilotState> Next(PilotState from) => _next[from];

    /// <summary>The pilot action after the step. Ending it, in whatever way, needs what was learnt; said again it takes the place of what was said.</summary>
    public static PilotDecision Move(PilotAction pilot, PilotState to, string? learning, DateTimeOffset now)
    {
        var said = string.IsNullOrWhiteSpace(learning) ? pilot.Learning : learning.Trim();
        (PilotFault Fault, bool IsSo)[] checks =
        [
            (PilotFault.NoSuchStep, pilot.State != to && !Next(pilot.State).Contains(to)),
            (PilotFault.LearningMissing, to is Adopted or Adapted or Stopped && said is null),
            (PilotFault.LearningTooLong, said?.Length > LongestText),
            (PilotFault.HasCpr, CprDetector.IsIn(said)),
        ];
        return Decide(pilot.State == to ? pilot : pilot with { State = to, StateAt = now, Learning = said }, checks);
    }

    private static PilotDecision Decide(PilotAction pilot, (PilotFault Fault, bool IsSo)[] checks)
    {
        PilotFault[] faults = [.. checks.Where(check => check.IsSo).Select(check => check.Fault)];
        return faults.Length == 0 ? new PilotDecision.Done(pilot) : new PilotDecision.Refused(faults);
    }
}
