using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Downloads;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>How much of the alliance somebody may take out.</summary>
internal enum ExportExtent
{
    Nothing,
    OwnPartner,
    Everything,
}

/// <summary>The alliance as a spreadsheet, for the lead; for a contact person their own partner's part of it.</summary>
internal sealed class ExportSource(SheetStates states, IAuditLog audit, IUnitOfWork unit) : IDownloadSource
{
    public const string Name = "alliance.csv";
    private const string ContentType = "text/csv; charset=utf-8";

    public string Kind => Name;

    public static ExportExtent ExtentOf(Turn turn) =>
        Rights.May(turn.Standing, AllianceAction.ExportData, Bearing.None) ? ExportExtent.Everything
        : turn.Organisation is not null && Rights.May(turn.Standing, AllianceAction.ExportData, Bearing.OwnPartner) ? ExportExtent.OwnPartner
        : ExportExtent.Nothing;

    public static DownloadFile File(string name, IReadOnlyList<IReadOnlyList<string>> rows) => new(name, ContentType, SheetRecords.Write(rows));

    public async Task<DownloadFile?> MakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var extent = ExtentOf(turn);
        if (extent == ExportExtent.Nothing)
        {
            return null;
        }

        var only = extent == ExportExtent.OwnPartner ? turn.Organisation?.Id : null;
        var rows = SheetExport.Rows(await states.ReadAsync(cancellationToken), turn.Language, only);
        audit.Add(new AuditEvent
        {
            At = turn.Now,
            Actor = turn.Member.Id,
            Action = AuditAction.Exported,
            Entity = only is null ? AuditEntity.Alliance : AuditEntity.Partner,
            EntityId = only?.Value ?? turn.Profile.Id.Value,
        });
        return await unit.CommitAsync(cancellationToken) ? File(FileName(turn), rows) : null;
    }

    /// <summary>Only letters, digits and hyphens: it stands in a header.</summary>
    private static string FileName(Turn turn)
    {
        var alliance = new string([.. turn.Profile.Id.Value.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{alliance}-{turn.Today:yyyy-MM-dd}.csv");
    }
}
