namespace CollectiveImpact.Alliance.People;

/// <summary>What can be done in the alliance and is not for everybody.</summary>
public enum AllianceAction
{
    SeeOverview,
    SendUpdate,
    ShareWin,
    AskForHelp,
    OfferHelp,
    RunRounds,
    SeeWhoIsSilent,
    EditDigest,
}

/// <summary>Who may do what. Everything that is not said here is not allowed.</summary>
public static class Rights
{
    private static readonly AllianceRole[] _backbone = [AllianceRole.BackboneLead, AllianceRole.BackboneStaff];

    private static readonly AllianceRole[] _everybodyWhoTakesPart =
    [
        .. _backbone, AllianceRole.SteeringChair, AllianceRole.SteeringMember, AllianceRole.WorkingGroupLead,
        AllianceRole.WorkingGroupMember, AllianceRole.PartnerContact, AllianceRole.PartnerMember,
        AllianceRole.CollaboratingParty, AllianceRole.CitizenRepresentative,
    ];

    /// <summary>
    /// Whether one of the roles allows it. "Own" and "if open to volunteers" in the table are conditions on the thing itself
    /// and are asked by its own rules.
    /// </summary>
    public static bool May(Standing standing, AllianceAction action) => Holders(action).Any(standing.Roles.Contains);

    private static AllianceRole[] Holders(AllianceAction action) => action switch
    {
        AllianceAction.SeeOverview or AllianceAction.ShareWin or AllianceAction.OfferHelp => [.. _everybodyWhoTakesPart, AllianceRole.Volunteer],
        AllianceAction.AskForHelp or AllianceAction.SendUpdate => _everybodyWhoTakesPart,
        _ => _backbone,
    };
}
