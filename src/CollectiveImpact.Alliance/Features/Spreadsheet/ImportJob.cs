namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>How far a sheet that was sent has come.</summary>
public enum ImportJobState
{
    /// <summary>Shown, and not yet said yes to.</summary>
    Waiting,

    /// <summary>Somebody said yes: whatever happens it is done to the end.</summary>
    Confirmed,
    Done,
}

/// <summary>A sheet that somebody sent, from its preview to what came of it. The sheet itself lies beside it and goes when it is done with.</summary>
public sealed record ImportJob
{
    public required MemberId MemberId { get; init; }

    /// <summary>Which of the member's sheets it is.</summary>
    public required string Mark { get; init; }

    public ImportJobState State { get; init; }

    /// <summary>When it is forgotten, unless it has been said yes to.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>In how many parts the sheet is kept.</summary>
    public required int Parts { get; init; }

    /// <summary>What was said yes to.</summary>
    public ImportCounts? Counts { get; init; }

    public ImportAlong? Along { get; init; }

    /// <summary>Whether it is too late to say yes.</summary>
    public bool IsOver(DateTimeOffset now) => State == ImportJobState.Waiting && ExpiresAt <= now;
}

/// <summary>Sheets of the alliance of the current unit of work that have been sent in.</summary>
public interface IImportStore
{
    Task<ImportJob?> JobAsync(MemberId member, string mark, CancellationToken cancellationToken);

    /// <summary>The sheet of a job; null when it is gone.</summary>
    Task<Sheet?> SheetAsync(ImportJob job, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a sheet until it is said yes to or a day is gone, and forgets those whose day is. Written at once, in as many
    /// transactions as it takes; the job comes last. One that is there already is given back as it is.
    /// </summary>
    Task<ImportJob> KeepAsync(MemberId member, string mark, Sheet sheet, DateTimeOffset now, CancellationToken cancellationToken);

    void Save(ImportJob job);

    /// <summary>Stages that nothing is left of the sheet; what it led to stays.</summary>
    Task ForgetSheetAsync(ImportJob job, CancellationToken cancellationToken);

    /// <summary>Stages that nothing is left at all.</summary>
    Task ForgetAsync(ImportJob job, CancellationToken cancellationToken);

    /// <summary>Reads whose turn it is. To be read before the state that a plan is made of.</summary>
    Task ReadTurnAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Stages a row that every chunk of every import changes: of two imports at once, the one that read before the other wrote
    /// does not commit, and reads again.
    /// </summary>
    void TakeTurn(ImportJob job, int chunk);
}
