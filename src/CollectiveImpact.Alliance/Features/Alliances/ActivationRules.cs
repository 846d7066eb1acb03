using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>What an alliance can lack before it may be activated.</summary>
public enum ActivationGap
{
    Name,
    Lead,
    DigestChannel,
    Goal,
    Controller,
    PrivacyContact,
    SteeringSeries,
    PartnerSeries,
}

/// <summary>When a Draft may become Active: nobody is written to before it knows who it is and who answers for it.</summary>
public static class ActivationRules
{
    /// <summary>What is missing, in the order it is shown; nothing when it may be activated.</summary>
    public static IReadOnlyList<ActivationGap> Missing(
        AllianceProfile profile, AllianceTeam? team, IEnumerable<Goal> goals, IEnumerable<RoleAssignment> roles, DateOnly today)
    {
        (ActivationGap Gap, bool IsMissing)[] checks =
        [
            (ActivationGap.Name, string.IsNullOrWhiteSpace(profile.Name)),
            (ActivationGap.Goal, !goals.Any(goal => goal.Status == GoalStatus.Active)),
            (ActivationGap.DigestChannel, team is not { RemovedAt: null, DigestChannelIsChosen: true }),
            (ActivationGap.SteeringSeries, profile.Series.All(series => series.Kind != SeriesKind.SteeringMeeting)),
            (ActivationGap.PartnerSeries, profile.Series.All(series => series.Kind != SeriesKind.PartnerMeeting)),
            (ActivationGap.Controller, string.IsNullOrWhiteSpace(profile.Controller)),
            (ActivationGap.PrivacyContact, string.IsNullOrWhiteSpace(profile.PrivacyContact)),
            (ActivationGap.Lead, !roles.Any(role => role.Role == AllianceRole.BackboneLead && role.HoldsOn(today))),
        ];
        return [.. checks.Where(check => check.IsMissing).Select(check => check.Gap)];
    }
}
