using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Bot.Features.Spreadsheet;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// Takes one waiting message through its steps: note the try, ask whether it is still wanted, send, note what came of it. The try
/// is noted before it is made, so that two couriers never carry the same message and a crash is followed by another try.
/// </summary>
internal sealed partial class Courier(IServiceScopeFactory scopes, TimeProvider time, ILogger<Courier> logger) : IDeliverNow
{
    public async Task DeliverAsync(AllianceId alliance, OutboxMessage message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unit = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        unit.Begin(alliance);
        var now = time.GetUtcNow();
        if (await outbox.WaitingAsync(message, cancellationToken) is not { } waiting || waiting.NextAttemptAt > now)
        {
            return;
        }

        outbox.Save(OutboxPolicy.Begin(waiting, now));
        if (!await unit.CommitAsync(cancellationToken))
        {
            return;
        }

        var end = await TryAsync(scope.ServiceProvider, waiting, now, cancellationToken);

        // What was sent must be noted even when the host is stopping: it would be sent again.
        await NoteAsync(scope.ServiceProvider, waiting, end, end.Sent is null ? cancellationToken : CancellationToken.None);
    }

    private static async Task<End> TryAsync(IServiceProvider services, OutboxRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now > row.NotAfter)
        {
            return row.Attempts == 0 ? End.As(OutboxOutcome.NotNeeded, "TooLate") : End.As(OutboxOutcome.GivenUp, row.LastFailure ?? "TooLate");
        }

        if (row.Message is OutboxMessage.RoundFanOut fanOut)
        {
            return await services.GetRequiredService<RoundFanOut>().InviteAsync(fanOut.Week, now, cancellationToken)
                ? End.As(OutboxOutcome.Sent, null)
                : new End(null, null, new SendOutcome.Later("Conflict", null), null);
        }

        if (row.Message is OutboxMessage.RosterReading reading)
        {
            return await services.GetRequiredService<RosterReading>().ReadAsync(reading.TeamId, now, cancellationToken) switch
            {
                null => End.As(OutboxOutcome.Sent, null),
                SendOutcome.Unreachable unreachable => End.As(OutboxOutcome.Undeliverable, unreachable.Reason),
                SendOutcome.Refused refused => End.As(OutboxOutcome.GivenUp, refused.Reason),
                var later => new End(null, null, (SendOutcome.Later)later, null),
            };
        }

        if (row.Message is OutboxMessage.ImportWork work)
        {
            return await services.GetRequiredService<ImportRun>().DoAsync(work.Member, work.Mark, OutboxPolicy.AttemptLease / 2, cancellationToken)
                ? End.As(OutboxOutcome.Sent, null)
                : new End(null, null, new SendOutcome.Later("Unfinished", TimeSpan.Zero), null);
        }

        if (row.Message is OutboxMessage.Erasure erasure)
        {
            return await services.GetRequiredService<Erasure>().EraseAsync(erasure.Member, now, cancellationToken)
                ? End.As(OutboxOutcome.Sent, null)
                : new End(null, null, new SendOutcome.Later("Conflict", null), null);
        }

        var parcel = await services.GetRequiredService<Renderer>().RenderAsync(row.Message, now, cancellationToken);
        if (parcel is Parcel.NotNeeded notNeeded)
        {
            return End.As(OutboxOutcome.NotNeeded, notNeeded.Reason);
        }

        return await services.GetRequiredService<Sender>().SendAsync(parcel, cancellationToken) switch
        {
            SendOutcome.Sent sent => new End(OutboxOutcome.Sent, null, null, sent),
            SendOutcome.Unreachable unreachable => End.As(OutboxOutcome.Undeliverable, unreachable.Reason),
            SendOutcome.Refused refused => End.As(OutboxOutcome.GivenUp, refused.Reason),
            var later => new End(null, null, (SendOutcome.Later)later, null),
        };
    }

    private async Task NoteAsync(IServiceProvider services, OutboxRow carried, End end, CancellationToken cancellationToken)
    {
        var message = carried.Message;
        var attempts = 0;
        var isNoted = await services.GetRequiredService<IUnitOfWork>().RunAsync(
            async () => attempts = await StageAsync(services, carried, end, time.GetUtcNow(), cancellationToken),
            cancellationToken);
        if (isNoted)
        {
            Log.Ended(logger, message.GetType().Name, end.Outcome?.ToString() ?? "Later", end.Reason ?? end.Later?.Failure ?? "", attempts);
        }
        else
        {
            Log.NotNoted(logger, message.GetType().Name);
        }
    }

    /// <summary>Stages what the end of a try means; gives how many tries there have been.</summary>
    private static async Task<int> StageAsync(
        IServiceProvider services, OutboxRow carried, End end, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var message = carried.Message;
        var outbox = services.GetRequiredService<IOutbox>();
        if (await outbox.WaitingAsync(message, cancellationToken) is not { } row)
        {
            return 0;
        }

        if (row.CreatedAt > carried.CreatedAt)
        {
            // Asked for again while it was carried: it is carried again.
            return row.Attempts;
        }

        if (end.Later is { } later)
        {
            outbox.Save(OutboxPolicy.Retry(row, later.Failure, later.RetryAfter, now));
            return row.Attempts;
        }

        outbox.Complete(row, end.Outcome!.Value, end.Reason, now);
        var receipts = services.GetRequiredService<Receipts>();
        await (end switch
        {
            { Sent: { } sent } => receipts.StageSentAsync(message, sent, now, cancellationToken),
            { Outcome: OutboxOutcome.Undeliverable or OutboxOutcome.GivenUp } => receipts.StageFailedAsync(message, end.Reason ?? "", cancellationToken),
            _ => Task.CompletedTask,
        });
        return row.Attempts;
    }

    /// <summary>How a try ended: for good, or to be made again.</summary>
    private sealed record End(OutboxOutcome? Outcome, string? Reason, SendOutcome.Later? Later, SendOutcome.Sent? Sent)
    {
        public static End As(OutboxOutcome outcome, string? reason) => new(outcome, reason, null, null);
    }

    private static partial class Log
    {
        [LoggerMessage(301, LogLevel.Information, "{Message}: {Outcome} {Reason} after {Attempts} attempts")]
        public static partial void Ended(ILogger logger, string message, string outcome, string reason, int attempts);

        [LoggerMessage(302, LogLevel.Error, "What became of a {Message} could not be noted; it will be tried again")]
        public static partial void NotNoted(ILogger logger, string message);
    }
}
