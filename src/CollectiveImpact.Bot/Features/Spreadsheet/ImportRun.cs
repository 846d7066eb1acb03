using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>
/// Does what a sheet that was said yes to asks for, in as many transactions as it takes. Each is planned from what is stored, and
/// what is done already is no part of the next plan: cut off, it goes on where it was, and done twice it does nothing more.
/// </summary>
internal sealed class ImportRun(
    IImportStore imports, SheetStates states, IAllianceStore alliances, IAuditLog audit, IOutbox outbox, IUnitOfWork unit, AllianceTime alliance,
    TimeProvider time)
{
    /// <summary>A transaction has room for a hundred rows; one of them says whose turn it is.</summary>
    private const int RowsInOneTransaction = 96;
    private const int MostTries = 20;

    /// <summary>Works for about so long.</summary>
    /// <returns>Whether nothing is left to do.</returns>
    public async Task<bool> DoAsync(MemberId member, string mark, TimeSpan budget, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        for (var attempt = 0; attempt < MostTries && time.GetElapsedTime(started) < budget; attempt++)
        {
            await imports.ReadTurnAsync(cancellationToken);
            if (await imports.JobAsync(member, mark, cancellationToken) is not { State: ImportJobState.Confirmed } job)
            {
                return true;
            }

            var plan = await PlanAsync(job, cancellationToken);
            var isWritten = await WriteAsync(job, plan, () => time.GetElapsedTime(started) < budget, cancellationToken);
            if (isWritten && await EndAsync(job, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<ImportPlan?> PlanAsync(ImportJob job, CancellationToken cancellationToken)
    {
        if (await imports.SheetAsync(job, cancellationToken) is not { } sheet)
        {
            return null;
        }

        var state = await states.ReadAsync(cancellationToken);
        var now = alliance.Now;
        var by = new ImportBy(job.MemberId, job.Mark, state.Profile.Clock.DateOf(now), now, state.Profile.Language) { Along = job.Along };
        return ImportPlanner.Plan(sheet, state, by);
    }

    /// <summary>False when time ran out or somebody else wrote the same: there is more to do.</summary>
    private async Task<bool> WriteAsync(ImportJob job, ImportPlan? plan, Func<bool> mayGoOn, CancellationToken cancellationToken)
    {
        foreach (var (number, chunk) in Chunks(plan?.Writes ?? []).Index())
        {
            if (!mayGoOn())
            {
                return false;
            }

            foreach (var write in chunk)
            {
                states.Stage(write);
                if (write.Event is { } happened)
                {
                    audit.Add(happened);
                }
            }

            imports.TakeTurn(job, number);
            if (!await unit.CommitAsync(cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> EndAsync(ImportJob job, CancellationToken cancellationToken)
    {
        var counts = job.Counts ?? new ImportCounts(0, 0, 0, 0);
        audit.Add(new AuditEvent
        {
            At = alliance.Now,
            Actor = job.MemberId,
            Action = AuditAction.Imported,
            Entity = AuditEntity.Alliance,
            EntityId = (await alliances.ProfileAsync(cancellationToken)).Id.Value,
            Outcome = string.Create(CultureInfo.InvariantCulture, $"added:{counts.Added},changed:{counts.Changed},refused:{counts.Refused}"),
        });
        await imports.ForgetSheetAsync(job, cancellationToken);
        imports.Save(job with { State = ImportJobState.Done });
        var message = new OutboxMessage.ImportWork(job.MemberId, job.Mark);
        if (await outbox.WaitingAsync(message, cancellationToken) is { } waiting)
        {
            outbox.Complete(waiting, OutboxOutcome.Sent, null, alliance.Now);
        }

        return await unit.CommitAsync(cancellationToken);
    }

    private static IEnumerable<IReadOnlyList<ImportWrite>> Chunks(IReadOnlyList<ImportWrite> writes)
    {
        var chunk = new List<ImportWrite>();
        var rows = 0;
        foreach (var write in writes)
        {
            if (rows + write.Rows > RowsInOneTransaction)
            {
                yield return chunk;
                (chunk, rows) = ([], 0);
            }

            chunk.Add(write);
            rows += write.Rows;
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
