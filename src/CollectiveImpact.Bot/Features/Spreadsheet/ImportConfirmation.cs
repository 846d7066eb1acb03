using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>
/// <em>Gem</em> and <em>Fortryd</em> on a preview. What is said yes to is what was shown: when the alliance has changed so that the
/// sheet would do something else by now, that is shown instead and nothing is done.
/// </summary>
internal sealed class ImportConfirmation(
    IImportStore imports, SheetStates states, ImportRun run, IOutbox outbox, IUnitOfWork unit, IDeliverySignal delivery,
    AllianceTime alliance, TimeProvider time)
{
    /// <summary>A press is answered within five seconds; what is left then is done by the delivery.</summary>
    private static readonly TimeSpan _inTurn = TimeSpan.FromSeconds(2.2);

    /// <summary>With less than this there is no use in beginning.</summary>
    private static readonly TimeSpan _tooLittle = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan _longestWait = TimeSpan.FromDays(30);

    public static ImportBy By(Turn turn, ImportJob job) => new(turn.Member.Id, job.Mark, turn.Today, turn.Now, turn.Language);

    public async Task<InvokeResponse> SaveAsync(Turn turn, string mark, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var answer = await unit.RunAsync(() => ConfirmAsync(turn, mark, data, cancellationToken), cancellationToken);
        if (answer is null || answer.Response is not null)
        {
            return answer?.Response ?? Refusals.Conflict(turn.Language);
        }

        var left = _inTurn - time.GetElapsedTime(started);
        if (left < _tooLittle || !await run.DoAsync(turn.Member.Id, mark, left, cancellationToken))
        {
            await HandOverAsync(turn, mark, cancellationToken);
        }

        var job = await imports.JobAsync(turn.Member.Id, mark, cancellationToken);
        return InvokeResponse.Card(ImportCard.State(turn.Profile, turn.Language, job!));
    }

    public async Task<InvokeResponse> CancelAsync(Turn turn, string mark, CancellationToken cancellationToken)
    {
        var answer = await unit.RunAsync(
            async () =>
            {
                if (await imports.JobAsync(turn.Member.Id, mark, cancellationToken) is { } job)
                {
                    if (job.State != ImportJobState.Waiting)
                    {
                        return InvokeResponse.Card(ImportCard.State(turn.Profile, turn.Language, job));
                    }

                    await imports.ForgetAsync(job, cancellationToken);
                }

                return InvokeResponse.Card(ImportCard.Cancelled(turn.Language));
            },
            cancellationToken);
        return answer ?? Refusals.Conflict(turn.Language);
    }

    private async Task<Answer> ConfirmAsync(Turn turn, string mark, IReadOnlyDictionary<string, string> data, CancellationToken cancellationToken)
    {
        if (await imports.JobAsync(turn.Member.Id, mark, cancellationToken) is not { } job || job.IsOver(turn.Now))
        {
            return new Answer(Refusals.Because(SpreadsheetText.In(turn.Language)["sheet.expired"]));
        }

        if (job.State != ImportJobState.Waiting)
        {
            // Pressed twice: the second press helps the first along, or finds it done.
            return new Answer(null);
        }

        if (await imports.SheetAsync(job, cancellationToken) is not { } sheet)
        {
            return new Answer(Refusals.Because(SpreadsheetText.In(turn.Language)["sheet.expired"]));
        }

        var plan = ImportPlanner.Plan(sheet, await states.ReadAsync(cancellationToken), By(turn, job));
        if (!EditStamp.IsCurrent(data, PreviewCard.Seen(plan)))
        {
            var view = new PreviewView(turn.Profile, turn.Language, job.Mark, plan, sheet.Ignored, 0, HasChanged: true);
            return new Answer(InvokeResponse.Card(PreviewCard.Render(view)));
        }

        imports.Save(job with { State = ImportJobState.Confirmed, Counts = plan.Counts, Along = plan.Along });
        outbox.Save(Work(turn, mark, turn.Now + alliance.Stretch(OutboxPolicy.AttemptLease)));
        return new Answer(null);
    }

    /// <summary>Lets the delivery go on at once.</summary>
    private async Task HandOverAsync(Turn turn, string mark, CancellationToken cancellationToken)
    {
        await unit.RunAsync(
            async () =>
            {
                if (await outbox.WaitingAsync(new OutboxMessage.ImportWork(turn.Member.Id, mark), cancellationToken) is { } waiting)
                {
                    outbox.Save(waiting with { NextAttemptAt = turn.Now });
                }
            },
            cancellationToken);
        delivery.Poke(turn.Profile.Id);
    }

    private static OutboxRow Work(Turn turn, string mark, DateTimeOffset next) => new()
    {
        Message = new OutboxMessage.ImportWork(turn.Member.Id, mark),
        CreatedAt = turn.Now,
        NextAttemptAt = next,
        NotAfter = turn.Now + _longestWait,
    };

    /// <summary>What to say at once, or nothing when the work is to be done.</summary>
    private sealed record Answer(InvokeResponse? Response);
}
