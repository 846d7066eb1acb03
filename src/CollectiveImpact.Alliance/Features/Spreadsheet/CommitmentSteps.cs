using CollectiveImpact.Alliance.Features.Commitments;
using static CollectiveImpact.Alliance.Features.Commitments.CommitmentStatus;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>
/// The steps of a commitment's status that a sheet may take: those everybody may take, with the reason or the date that the step
/// asks for in columns of its own. A commitment that is new comes in where it stands.
/// </summary>
internal static class CommitmentSteps
{
    public static Commitment Move(RowEdit row, Commitment before, Commitment after)
    {
        var status = row.Value(SheetColumn.Status, SheetWords.CommitmentStatuses) ?? before.Status;
        var reason = row.Text(SheetLimits.List, SheetColumn.Reason);
        var (until, empty) = row.Date(SheetColumn.PausedUntil);
        if (!row.IsNew && status != before.Status)
        {
            Check(row, before.Status, status, until, reason);
        }

        var paused = status != Paused ? null : until ?? (empty ? null : before.PausedUntil);
        return after with
        {
            Status = row.Set(SheetColumn.Status, before.Status, status, value => SheetWords.CommitmentStatuses.Name(value, row.By.Language)),
            StatusSince = status != before.Status || row.IsNew ? row.By.Now : before.StatusSince,
            PausedUntil = status == Paused ? row.Set(SheetColumn.PausedUntil, before.PausedUntil, paused, SheetDates.Write) : null,
        };
    }

    /// <summary>What the history keeps of a commitment that a sheet made or changed.</summary>
    public static CommitmentChange Change(Commitment? before, Commitment after, ImportBy by, string? reason) => new()
    {
        CommitmentId = after.Id,
        At = by.Now,
        By = by.Member,
        StatusFrom = before?.Status == after.Status ? null : before?.Status,
        StatusTo = before?.Status == after.Status ? null : after.Status,
        ResponsibleFrom = before?.ResponsibleMemberId == after.ResponsibleMemberId ? null : before?.ResponsibleMemberId,
        ResponsibleTo = before?.ResponsibleMemberId == after.ResponsibleMemberId ? null : after.ResponsibleMemberId,
        TitleTo = before is null ? after.Title : null,
        DueFrom = before?.DueOn == after.DueOn ? null : before?.DueOn,
        DueTo = before?.DueOn == after.DueOn ? null : after.DueOn,
        Reason = reason,
    };

    private static void Check(RowEdit row, CommitmentStatus from, CommitmentStatus to, DateOnly? until, string? reason)
    {
        var language = row.By.Language;
        if (!CommitmentLifecycle.Targets(from, CommitmentHand.Backbone).Contains(to))
        {
            row.Refuse(RefusalReason.StatusStep, SheetWords.CommitmentStatuses.Name(to, language), SheetWords.CommitmentStatuses.Name(from, language), SheetColumn.Status);
            return;
        }

        switch (CommitmentLifecycle.Question(from, to))
        {
            case MoveQuestion.Reason when reason is null:
                row.Refuse(RefusalReason.NeedsReason, SheetWords.CommitmentStatuses.Name(to, language), column: SheetColumn.Reason);
                break;
            case MoveQuestion.Until when until is null || until < row.By.Today:
                row.Refuse(RefusalReason.NeedsPauseDate, column: SheetColumn.PausedUntil);
                break;
        }
    }
}
