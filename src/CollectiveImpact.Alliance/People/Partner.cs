namespace CollectiveImpact.Alliance.People;

public enum PartnerInvolvement
{
    /// <summary>Has commitments and is in the partner meetings.</summary>
    Core,

    /// <summary>Helps to implement; normally not in the fixed meetings.</summary>
    Collaborating,

    /// <summary>Kept informed only: never a check-in, a reminder or, by default, a meeting.</summary>
    Sideline,
}

public enum PartnerStatus
{
    Invited,
    Active,
    Paused,
    Left,
}

public enum Sector
{
    Municipality,
    Region,
    State,
    Foundation,
    CivilSociety,
    Business,
    HousingAssociation,
    School,
    VocationalEducation,
    Culture,
    Research,
    CitizenGroup,
    Other,
}

/// <summary>An organisation, or a group of citizens, that takes part.</summary>
public sealed record Partner
{
    public required PartnerId Id { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public Sector Sector { get; init; } = Sector.Other;

    public PartnerInvolvement Involvement { get; init; }

    public PartnerStatus Status { get; init; } = PartnerStatus.Active;

    public bool CheckInEnabled { get; init; } = true;

    public DateOnly? JoinedOn { get; init; }

    /// <summary>The day the partner left, when it has.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Who is asked when the responsible person is away or gone.</summary>
    public MemberId? DeputyMemberId { get; init; }

    /// <summary>How involved the partner was before, oldest first; the last entry ends where <see cref="Involvement"/> began.</summary>
    public IReadOnlyList<PastInvolvement> PastInvolvements { get; init; } = [];

    /// <summary>Whether its people may be asked how it goes.</summary>
    public bool IsAsked => CheckInEnabled && Status is PartnerStatus.Active or PartnerStatus.Invited && Involvement != PartnerInvolvement.Sideline;
}

/// <summary>How involved a partner was until a day, that day included.</summary>
public sealed record PastInvolvement(PartnerInvolvement Involvement, DateOnly Until);
