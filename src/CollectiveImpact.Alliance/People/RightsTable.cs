using static CollectiveImpact.Alliance.People.AllianceRole;
using static CollectiveImpact.Alliance.People.Grant;

namespace CollectiveImpact.Alliance.People;

/// <summary>The rights, action by action and role by role. A role that a row does not name has none.</summary>
internal static class RightsTable
{
    private static readonly AllianceRole[] _partnersAndCitizens = [PartnerContact, PartnerMember, CollaboratingParty, CitizenRepresentative];

    private static readonly Dictionary<AllianceAction, Dictionary<AllianceRole, Grant>> _rows = new()
    {
        [AllianceAction.SeeOverview] = Row((Yes, [.. Working(), Volunteer]), (DigestOnly, [Observer])),
        [AllianceAction.SeeSteeringText] = Row((Yes, [.. Backbone(), .. Steering()]), (Own, [.. _partnersAndCitizens, WorkingGroupMember])),
        [AllianceAction.SeeBackboneText] = Row((Yes, Backbone()), (Author, [.. _partnersAndCitizens, WorkingGroupMember])),
        [AllianceAction.SeeWhoIsSilent] = Row((Yes, Backbone()), (Own, [PartnerContact])),
        [AllianceAction.SendUpdate] = Row(
            (OnBehalf, Backbone()),
            (Own, [.. Steering(), PartnerContact, CollaboratingParty, CitizenRepresentative]),
            (Group, [WorkingGroupLead]),
            (IfResponsible, [PartnerMember, WorkingGroupMember])),
        [AllianceAction.ShareWin] = Row((Yes, [.. Working(), Volunteer])),
        [AllianceAction.AskForHelp] = Row((Yes, Working())),
        [AllianceAction.OfferHelp] = Row((Yes, Working()), (IfOpenToVolunteers, [Volunteer])),
        [AllianceAction.ManageCommitment] = Row(
            (Yes, Backbone()),
            (Own, [.. Steering(), PartnerContact, CollaboratingParty, CitizenRepresentative]),
            (GroupPropose, [WorkingGroupLead]),
            (Propose, [PartnerMember, WorkingGroupMember])),
        [AllianceAction.RunRounds] = Row((Yes, Backbone())),
        [AllianceAction.EditDigest] = Row((Yes, Backbone())),
        [AllianceAction.PlanMeetings] = Row((Yes, Backbone()), (Group, [WorkingGroupLead])),
        [AllianceAction.ProposeAgendaItem] = Row((Yes, Working())),
        [AllianceAction.ReadSteeringMinutes] = Row(
            (Yes, [.. Backbone(), .. Steering()]), (NotClosed, [WorkingGroupLead, WorkingGroupMember, .. _partnersAndCitizens])),
        [AllianceAction.RecordDecision] = Row((Yes, [.. Backbone(), SteeringChair])),
        [AllianceAction.Vote] = Row((Yes, Steering())),
        [AllianceAction.EnterReading] = Row((Yes, Backbone()), (Group, [WorkingGroupLead]), (IfResponsible, [PartnerContact])),
        [AllianceAction.ManageAlliance] = Row((Yes, [BackboneLead])),
        [AllianceAction.ExportData] = Row((Yes, [BackboneLead]), (Own, [PartnerContact])),
    };

    public static Grant Of(AllianceAction action, AllianceRole role) => _rows[action].GetValueOrDefault(role, No);

    private static AllianceRole[] Backbone() => [BackboneLead, BackboneStaff];

    private static AllianceRole[] Steering() => [SteeringChair, SteeringMember];

    /// <summary>Everybody who takes part in the work: all but volunteers and observers.</summary>
    private static AllianceRole[] Working() => [.. Backbone(), .. Steering(), WorkingGroupLead, WorkingGroupMember, .. _partnersAndCitizens];

    private static Dictionary<AllianceRole, Grant> Row(params ReadOnlySpan<(Grant Grant, AllianceRole[] Roles)> cells)
    {
        var row = new Dictionary<AllianceRole, Grant>();
        foreach (var (grant, roles) in cells)
        {
            foreach (var role in roles)
            {
                row.Add(role, grant);
            }
        }

        return row;
    }
}
