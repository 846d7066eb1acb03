namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>What a row of a spreadsheet is about, in the order in which rows are taken in: nothing refers to what comes after it.</summary>
public enum SheetKind
{
    Goal,
    Group,
    Partner,
    Person,
    Commitment,
}

/// <summary>The columns a spreadsheet can have, in the order in which they are written.</summary>
public enum SheetColumn
{
    Kind,
    Name,
    ShortName,
    Sector,
    Involvement,
    Status,
    Contact,
    Deputy,
    Joined,
    FirstName,
    Mail,
    Partner,
    Title,
    Roles,
    Language,
    Commitment,
    Description,
    CoPartners,
    Goal,
    Responsible,
    Group,
    Start,
    Due,
    PausedUntil,
    Order,

    /// <summary>Read only: another word for a person's title where both kinds of title stand in one file.</summary>
    JobTitle,

    /// <summary>Read only: a group's task under its own name.</summary>
    Mandate,

    /// <summary>Read only: why a commitment is withdrawn or taken up again.</summary>
    Reason,
}
