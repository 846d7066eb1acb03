using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>What became of a section's form.</summary>
internal abstract record SavedSection
{
    private SavedSection()
    {
    }

    /// <summary>Stored, or as it stood already: on to what follows.</summary>
    public sealed record Saved(SetupStep Next, IReadOnlyList<SetupRemark> Remarks) : SavedSection;

    public sealed record Refused(SetupState State, IReadOnlyList<SetupProblem> Problems) : SavedSection;

    /// <summary>The next rounds would fall differently: they are shown first.</summary>
    public sealed record Preview(SetupState Before, SetupState After) : SavedSection;

    /// <summary>Somebody else changed the section after the form was shown.</summary>
    public sealed record ChangedMeanwhile(SetupState State) : SavedSection;
}

/// <summary>Stores a section, with an audit event for everything that changed in it, in the same transaction.</summary>
internal sealed class SetupSaving(SetupReading reading, IAllianceStore alliances, IWorkingGroupStore groups, IAuditLog audit)
{
    public async Task<SavedSection> AttemptAsync(
        Turn turn, SetupStep step, IReadOnlyDictionary<string, string> typed, IReadOnlyList<TeamChannel> channels, string nonce, CancellationToken cancellationToken)
    {
        var before = await reading.StateAsync(cancellationToken);
        var inUse = step == SetupStep.Goals ? await reading.GoalsInUseAsync(before, cancellationToken) : new HashSet<GoalId>();
        var decision = SetupRules.Decide(step, before, new SetupInput(typed, channels, inUse, nonce));
        if (decision is SetupDecision.Refused refused)
        {
            return new SavedSection.Refused(before, refused.Problems);
        }

        var accepted = (SetupDecision.Accepted)decision;
        var changes = new SetupChanges(before, accepted.After);
        if (changes.IsAny && !EditStamp.IsCurrent(typed, SetupRules.Fields(step, before)))
        {
            return new SavedSection.ChangedMeanwhile(before);
        }

        if (changes.IsAny && step is SetupStep.Rhythm or SetupStep.Year && typed.GetValueOrDefault(SetupVerbs.PreviewedData) != PreviewOf(accepted.After))
        {
            return new SavedSection.Preview(before, accepted.After);
        }

        Stage(turn, step, changes);
        return new SavedSection.Saved(SetupPath.After(before.Profile, step), accepted.Remarks);
    }

    /// <summary>The mark of a rhythm whose next rounds have been shown.</summary>
    public static string PreviewOf(SetupState state) => EditStamp.Of(new { state.Profile.Rhythm, state.Profile.Holidays });

    /// <summary>A step that is passed over leaves everything as it stands.</summary>
    public async Task<SetupStep> SkipAsync(SetupStep step, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        if (!SetupPath.MaySkip(profile, step))
        {
            return SetupPath.Reached(profile);
        }

        SaveIfNew(profile, SetupPath.Done(profile, step));
        return SetupPath.After(profile, step);
    }

    /// <summary>The profile is written with whatever changes, so that no two changes of the set-up pass each other unseen.</summary>
    private void Stage(Turn turn, SetupStep step, SetupChanges changes)
    {
        var done = SetupPath.Done(changes.After.Profile, step);
        if (!changes.IsAny)
        {
            SaveIfNew(changes.Before.Profile, done);
            return;
        }

        alliances.Save(done);
        if (changes.IsAllianceChanged)
        {
            Note(turn, step, AuditAction.Changed, AuditEntity.Alliance, done.Id.Value);
        }

        if (changes.IsTeamChanged)
        {
            alliances.Save(changes.After.Team!);
        }

        foreach (var (goal, action) in changes.Goals)
        {
            StageGoal(goal, action);
            Note(turn, step, action, AuditEntity.Goal, goal.Id.Value);
        }

        foreach (var group in changes.Groups)
        {
            groups.Save(group);
            Note(turn, step, AuditAction.Changed, AuditEntity.WorkingGroup, group.Id.Value);
        }
    }

    private void StageGoal(Goal goal, AuditAction action)
    {
        if (action == AuditAction.Removed)
        {
            alliances.Delete(goal);
        }
        else
        {
            alliances.Save(goal);
        }
    }

    private void SaveIfNew(AllianceProfile before, AllianceProfile after)
    {
        if (after != before)
        {
            alliances.Save(after);
        }
    }

    private void Note(Turn turn, SetupStep step, AuditAction action, AuditEntity entity, string id) => audit.Add(new AuditEvent
    {
        At = turn.Now,
        Actor = turn.Member.Id,
        Action = action,
        Entity = entity,
        EntityId = id,
        Outcome = step.ToString(),
    });
}
