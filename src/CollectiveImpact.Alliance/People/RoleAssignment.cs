namespace CollectiveImpact.Alliance.People;

public enum AllianceRole
{
    BackboneLead,
    BackboneStaff,
    SteeringChair,
    SteeringMember,
    WorkingGroupLead,
    WorkingGroupMember,
    PartnerContact,
    PartnerMember,
    CollaboratingParty,
    CitizenRepresentative,
    Volunteer,
    Observer,
}

/// <summary>A role a member holds from one day to another, in the whole alliance or in one working group.</summary>
public sealed record RoleAssignment
{
    /// <summary>The scope of a role that is not about one working group.</summary>
    public const string WholeAlliance = "alliance";

    public required string Id { get; init; }

    public required MemberId MemberId { get; init; }

    public required AllianceRole Role { get; init; }

    /// <summary><c>alliance</c>, or the id of a working group.</summary>
    public string Scope { get; init; } = WholeAlliance;

    public required DateOnly From { get; init; }

    /// <summary>The last day, or none while it lasts.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who gave the role; none when it came with a file or an installation.</summary>
    public MemberId? AssignedBy { get; init; }

    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}
