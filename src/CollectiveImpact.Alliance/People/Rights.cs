namespace CollectiveImpact.Alliance.People;

/// <summary>What can be done in the alliance and is not for everybody.</summary>
public enum AllianceAction
{
    SeeOverview,
    SeeSteeringText,
    SeeBackboneText,
    SeeWhoIsSilent,
    SendUpdate,
    ShareWin,
    AskForHelp,
    OfferHelp,
    ManageCommitment,
    RunRounds,
    EditDigest,
    PlanMeetings,
    ProposeAgendaItem,
    ReadSteeringMinutes,
    RecordDecision,
    Vote,
    EnterReading,
    ManageAlliance,
    ExportData,
    UseOwnData,
}

/// <summary>How far a right goes. All but <see cref="No"/> and <see cref="Yes"/> are narrowed down by the thing itself.</summary>
public enum Grant
{
    No,

    /// <summary>Not the overview itself, but the news made for those on the sideline.</summary>
    DigestOnly,

    /// <summary>May suggest it; somebody who may do it decides.</summary>
    Propose,

    /// <summary>May suggest it for the working group the role is about.</summary>
    GroupPropose,

    /// <summary>What belongs to the person's own partner, or is the person's own.</summary>
    Own,

    /// <summary>What the person wrote.</summary>
    Author,

    /// <summary>What the person is responsible for or owns.</summary>
    IfResponsible,

    /// <summary>What is open to volunteers.</summary>
    IfOpenToVolunteers,

    /// <summary>What belongs to the working group the role is about.</summary>
    Group,

    /// <summary>All but closed items.</summary>
    NotClosed,

    /// <summary>For somebody else, and marked as such.</summary>
    OnBehalf,

    Yes,
}

/// <summary>What a person has to do with the thing in question.</summary>
[Flags]
public enum Bearing
{
    None = 0,
    OwnPartner = 1,
    OwnGroup = 2,
    Responsible = 4,
    Author = 8,
    OpenToVolunteers = 16,
}

/// <summary>Who may do what. Everything that is not said here is not allowed.</summary>
public static class Rights
{
    /// <summary>
    /// Whether one of the roles allows it at all. "Own", "if open to volunteers" and the like are conditions on the thing itself:
    /// ask with the <see cref="Bearing"/> when there is one.
    /// </summary>
    public static bool May(Standing standing, AllianceAction action) =>
        Grants(standing, action).Any(grant => grant is not (Grant.No or Grant.DigestOnly or Grant.Propose or Grant.GroupPropose));

    /// <summary>Whether one of the roles allows it for a thing that the person has this to do with.</summary>
    public static bool May(Standing standing, AllianceAction action, Bearing bearing) => Grants(standing, action).Any(grant => grant switch
    {
        Grant.Yes or Grant.OnBehalf or Grant.NotClosed => true,
        Grant.Own => bearing.HasFlag(Bearing.OwnPartner) || bearing.HasFlag(Bearing.Responsible) || bearing.HasFlag(Bearing.Author),
        Grant.Author => bearing.HasFlag(Bearing.Author),
        Grant.IfResponsible => bearing.HasFlag(Bearing.Responsible),
        Grant.IfOpenToVolunteers => bearing.HasFlag(Bearing.OpenToVolunteers),
        Grant.Group => bearing.HasFlag(Bearing.OwnGroup),
        _ => false,
    });

    /// <summary>Whether one of the roles lets the person suggest it to those who may do it.</summary>
    public static bool MayPropose(Standing standing, AllianceAction action, Bearing bearing) => Grants(standing, action).Any(grant =>
        grant == Grant.Propose || (grant == Grant.GroupPropose && bearing.HasFlag(Bearing.OwnGroup)));

    /// <summary>How far the right goes, once for every role that holds. What is one's own is everybody's, with a role or without.</summary>
    public static IEnumerable<Grant> Grants(Standing standing, AllianceAction action) => action == AllianceAction.UseOwnData
        ? [Grant.Yes]
        : standing.Roles.Select(role => RightsTable.Of(action, role));
}
