using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>
/// The way through the set-up. A Draft is led from step to step; once the check-list has been reached, and ever after the
/// activation, each section stands alone and leads back to it.
/// </summary>
public static class SetupPath
{
    /// <summary>The step to take up: the first for a set-up that has not begun.</summary>
    public static SetupStep Reached(AllianceProfile profile) =>
        profile.Status != AllianceStatus.Draft ? SetupStep.Checklist
        : Enum.TryParse(profile.SetupStep, out SetupStep step) && Enum.IsDefined(step) ? step
        : SetupStep.Identity;

    /// <summary>Whether one step leads to the next.</summary>
    public static bool IsUnderWay(AllianceProfile profile) => Reached(profile) != SetupStep.Checklist;

    /// <summary>Whether a section is one of those that lead to the check-list.</summary>
    public static bool IsOnTheWay(SetupStep step) => step < SetupStep.Checklist;

    public static SetupStep After(AllianceProfile profile, SetupStep step) =>
        IsUnderWay(profile) && IsOnTheWay(step) ? step + 1 : SetupStep.Checklist;

    public static SetupStep Before(AllianceProfile profile, SetupStep step) =>
        IsUnderWay(profile) && IsOnTheWay(step) && step != SetupStep.Identity ? step - 1 : SetupStep.Checklist;

    /// <summary>Only the name cannot wait: everything else may be filled in later, and the check-list says so.</summary>
    public static bool MaySkip(AllianceProfile profile, SetupStep step) => IsUnderWay(profile) && IsOnTheWay(step) && step != SetupStep.Identity;

    /// <summary>The alliance when a step has been filled in or passed over. Going back to an earlier step loses no ground.</summary>
    public static AllianceProfile Done(AllianceProfile profile, SetupStep step) =>
        IsUnderWay(profile) && step == Reached(profile) ? profile with { SetupStep = After(profile, step).ToString() } : profile;
}
