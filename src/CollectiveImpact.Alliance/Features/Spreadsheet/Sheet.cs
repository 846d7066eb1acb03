namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>A line of a file with its fields, as the file had them.</summary>
/// <param name="Line">The line the record begins on; the first is 1.</param>
/// <param name="Fields">From left to right, one for each column.</param>
public sealed record SheetRecord(int Line, IReadOnlyList<string> Fields);

/// <summary>A row whose columns are known. Cells without text are left out.</summary>
/// <param name="Line">The line in the file.</param>
/// <param name="Cells">What stands in the columns that are known, trimmed, formula guards and all.</param>
public sealed record SheetRow(int Line, IReadOnlyDictionary<SheetColumn, string> Cells)
{
    /// <summary>Something in the row looked like a CPR number. Nothing of it is kept.</summary>
    public bool HasCpr { get; init; }
}

/// <summary>A file that has been read: nothing is left of it but the columns that are known.</summary>
public sealed record Sheet
{
    /// <summary>What all rows are about that do not say it themselves; none when the columns do not tell.</summary>
    public SheetKind? Kind { get; init; }

    /// <summary>Headings that mean nothing here, as they were written.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    public required IReadOnlyList<SheetRow> Rows { get; init; }
}

/// <summary>Why a file cannot be read at all.</summary>
public enum SheetFault
{
    None,

    /// <summary>No line has the headings of columns.</summary>
    NoHeadings,

    /// <summary>There are headings and nothing under them.</summary>
    NoRows,
    TooManyRows,

    /// <summary>No column says whether the rows are partners, people or commitments.</summary>
    UnknownKind,
}
