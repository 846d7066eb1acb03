using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>Who may do what with a meeting: the table of rights, asked about this very meeting.</summary>
internal static class MeetingRights
{
    /// <summary>The backbone; and of a group's own meeting those who lead the group that day.</summary>
    public static bool MayPlan(Meeting meeting, MemberId member, Standing standing, IEnumerable<RoleAssignment> roles, DateOnly today) =>
        Rights.May(standing, AllianceAction.PlanMeetings, IsLedBy(meeting, member, roles, today) ? Bearing.OwnGroup : Bearing.None);

    /// <summary>
    /// Whether the person may suggest an item for it: to the steering group its members, those who lead a working group and the backbone;
    /// to a working group its own people; to every other meeting everybody who takes part in the work.
    /// </summary>
    public static bool MayPropose(Meeting meeting, MemberId member, Standing standing, IEnumerable<RoleAssignment> roles, DateOnly today)
    {
        if (!Rights.May(standing, AllianceAction.ProposeAgendaItem))
        {
            return false;
        }

        return meeting.Kind switch
        {
            MeetingKind.SteeringMeeting => MaySeeClosed(standing) || standing.Roles.Contains(AllianceRole.WorkingGroupLead),
            MeetingKind.WorkingGroupMeeting => standing.IsBackbone
                || roles.Any(role => role.MemberId == member && role.Scope == meeting.GroupId?.Value && role.HoldsOn(today)),
            _ => true,
        };
    }

    /// <summary>Whether the person may read the meeting's agenda, minutes and decisions at all.</summary>
    public static bool MayRead(MeetingKind kind, Standing standing) => kind == MeetingKind.SteeringMeeting
        ? Rights.May(standing, AllianceAction.ReadSteeringMinutes)
        : Rights.May(standing, AllianceAction.SeeOverview);

    /// <summary>Closed items are for the steering group and the backbone, in whatever form they are read.</summary>
    public static bool MaySeeClosed(Standing standing) => Rights.Grants(standing, AllianceAction.ReadSteeringMinutes).Contains(Grant.Yes);

    private static bool IsLedBy(Meeting meeting, MemberId member, IEnumerable<RoleAssignment> roles, DateOnly today) =>
        meeting.GroupId is { } group
        && roles.Any(role => role.MemberId == member && role.Role == AllianceRole.WorkingGroupLead && role.Scope == group.Value && role.HoldsOn(today));
}
