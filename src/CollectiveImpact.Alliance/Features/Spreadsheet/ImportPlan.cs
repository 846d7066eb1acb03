namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>What becomes of a row.</summary>
public enum RowOutcome
{
    Refuse,
    Change,
    Add,
    Unchanged,
}

/// <summary>Why a row is not taken.</summary>
public enum RefusalReason
{
    Cpr,
    UnknownType,
    NoType,
    NameMissing,
    TooLong,
    MailIsNone,
    UnknownValue,
    BadDate,
    NumberOfExcel,
    CannotBeEmptied,
    PartnerMissing,
    UnknownPartner,

    /// <summary>The partner stands in the file, on a line that is not taken either.</summary>
    PartnerRefused,
    UnknownPerson,
    PersonOfAnother,
    UnknownGroup,
    GroupMissing,
    UnknownGoal,
    GoalMissing,
    UnknownRole,
    BadRoleDates,
    LastLead,
    ResponsibleMissing,
    OwnCoPartner,
    DueBeforeStart,
    NameTaken,
    SeveralOfThatName,
    HasLeft,
    LeavesInTeams,
    HoldsCommitments,
    StatusStep,
    NeedsReason,
    NeedsPauseDate,
    Contradicts,
}

/// <summary>Why a row is not taken, with what it was about.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="What">What stood in the cell; people's words.</param>
/// <param name="More">What there is instead, or another line's number.</param>
/// <param name="Column">The column it is about, where it is about one.</param>
public sealed record Refusal(RefusalReason Reason, string What = "", string More = "", SheetColumn? Column = null);

/// <summary>A value that would be another; empty for none.</summary>
public sealed record FieldChange(SheetColumn Column, string From, string To);

/// <summary>What would become of one row.</summary>
/// <param name="Line">The line in the file.</param>
/// <param name="Kind">What the row is about, where that is known.</param>
/// <param name="Label">What it is called; people's words.</param>
/// <param name="Outcome">What would become of it.</param>
public sealed record RowPlan(int Line, SheetKind? Kind, string Label, RowOutcome Outcome)
{
    public Refusal? Refusal { get; init; }

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
}

/// <summary>What a sheet would do to the alliance as it stands: row by row to be read, and write by write to be done.</summary>
public sealed record ImportPlan(IReadOnlyList<RowPlan> Rows, IReadOnlyList<ImportWrite> Writes, ImportAlong Along)
{
    public ImportCounts Counts => new(Of(RowOutcome.Add), Of(RowOutcome.Change), Of(RowOutcome.Unchanged), Of(RowOutcome.Refuse));

    private int Of(RowOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}

/// <summary>How many rows there are of each outcome.</summary>
public sealed record ImportCounts(int Added, int Changed, int Unchanged, int Refused)
{
    public bool ChangesAnything => Added + Changed > 0;
}
