using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// Takes one waiting message through its steps: note the try, ask whether it is still wanted and may be said now, send, note what
/// came of it. The try is noted before it is made, so that it is never made by two, and a crash is followed by another.
/// </summary>
internal sealed partial class Delivery(
    IUnitOfWork unit, IOutbox outbox, IAllianceStore alliances, Renderer renderer, UnsaidWork work, Sender sender,
    Addresses addresses, Receipts receipts, SendTerms terms, DeliveryMetrics metrics, AllianceTime alliance, TimeProvider time,
    ILogger<Delivery> logger)
{
    private static readonly TimeSpan _storePause = TimeSpan.FromSeconds(1);

    /// <summary>Notes a try. Null when the message does not wait any more, or not yet, or somebody else has just taken it.</summary>
    public async Task<OutboxRow?> BeginAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var now = alliance.Now;
        if (await outbox.WaitingAsync(message, cancellationToken) is not { } waiting || !OutboxPolicy.IsDue(waiting, now, terms.Lane?.DeadBefore ?? 0))
        {
            return null;
        }

        var begun = OutboxPolicy.Begin(waiting, now, terms.Lane?.Turn, alliance.Speed);
        outbox.Save(begun);
        return await unit.CommitAsync(cancellationToken) ? begun : null;
    }

    /// <summary>Makes the try that was noted, and notes its end.</summary>
    /// <param name="begun">The row with the try.</param>
    /// <param name="insists">Whether to go on noting that something was sent for as long as the store is away.</param>
    /// <param name="cancellationToken">Stops the try; what was sent is noted all the same.</param>
    public async Task<End> CarryAsync(OutboxRow begun, bool insists, CancellationToken cancellationToken)
    {
        using var span = DeliveryMetrics.Begin(begun);
        var end = await TryAsync(begun, alliance.Now, cancellationToken);
        metrics.Ended(begun, end, alliance.Now);
        await NoteAsync(begun, end, insists, end.Sent is null ? cancellationToken : CancellationToken.None);
        return end;
    }

    private async Task<End> TryAsync(OutboxRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now > row.NotAfter)
        {
            return row.Failures == 0 ? End.As(OutboxOutcome.NotNeeded, "TooLate") : End.As(OutboxOutcome.GivenUp, row.LastFailure ?? "TooLate");
        }

        if (await work.DoAsync(row, now, cancellationToken) is { } done)
        {
            return done;
        }

        // In this order: is it still wanted, may it be said at this hour, is somebody there. Then Teams' own limits, in the client.
        var parcel = await renderer.RenderAsync(row.Message, now, cancellationToken);
        return parcel switch
        {
            Parcel.NotNeeded notNeeded => End.As(OutboxOutcome.NotNeeded, notNeeded.Reason),
            Parcel.NotYet early => End.Of(new SendOutcome.HeldBack(early.Reason, now + early.Wait)),
            _ when row.IsAutomatic && await OpeningAsync(now, cancellationToken) is var opening && opening > now =>
                opening > row.NotAfter ? End.As(OutboxOutcome.NotNeeded, OutboxPolicy.QuietHours) : End.Of(new SendOutcome.HeldBack(OutboxPolicy.QuietHours, opening)),
            _ => End.Of(await SendInTimeAsync(row, parcel, now, cancellationToken)),
        };
    }

    private async Task<DateTimeOffset> OpeningAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        return WorkingHours.NextOpen(now, profile.Clock, profile.Holidays);
    }

    /// <summary>Ends before another try may begin, so that there are never two at a time.</summary>
    private async Task<SendOutcome> SendInTimeAsync(OutboxRow row, Parcel parcel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var left = alliance.Shrink(row.NextAttemptAt - now) - (OutboxPolicy.AttemptLease - OutboxPolicy.LongestAttempt);
        if (left <= TimeSpan.Zero)
        {
            return new SendOutcome.Later("TooSlow", null);
        }

        using var limit = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await sender.SendAsync(parcel, now, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new SendOutcome.Later("NoAnswer", null);
        }
    }

    private async Task NoteAsync(OutboxRow begun, End end, bool insists, CancellationToken cancellationToken)
    {
        var message = begun.Message;
        var attempts = 0;
        while (true)
        {
            try
            {
                var isNoted = await unit.RunAsync(async () => attempts = await StageAsync(begun, end, alliance.Now, cancellationToken), cancellationToken);
                Note(message, end, attempts, isNoted);
                return;
            }
            catch (Storage.StoreUnavailableException exception) when (insists && end.Sent is not null)
            {
                // It was sent: as long as this is not noted, and we live, nobody sends it again.
                Log.NotNotedYet(logger, message.GetType().Name, exception.Failure);
                unit.Refresh();
                await Task.Delay(_storePause, time, cancellationToken);
            }
        }
    }

    /// <summary>Stages what the end of a try means; gives how many tries there have been.</summary>
    private async Task<int> StageAsync(OutboxRow begun, End end, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await outbox.WaitingAsync(begun.Message, cancellationToken) is not { } row)
        {
            return 0;
        }

        if (row.CreatedAt > begun.CreatedAt)
        {
            // Asked for again while it was carried: it is carried again.
            return row.Attempts;
        }

        if (end.Outcome is { } outcome)
        {
            outbox.Complete(row, outcome, end.Reason, now);
            await receipts.StageAsync(row, end, now, cancellationToken);
        }
        else
        {
            outbox.Save(end.What is SendOutcome.HeldBack held
                ? OutboxPolicy.HoldBack(row, held.Reason, held.Until)
                : OutboxPolicy.Retry(row, end.Reason ?? "", (end.What as SendOutcome.Later)?.RetryAfter, now, Random.Shared.NextDouble(), alliance.Speed));
        }

        if (end.What is { } what)
        {
            await addresses.StageAsync(what, cancellationToken);
        }

        return row.Attempts;
    }

    private void Note(OutboxMessage message, End end, int attempts, bool isNoted)
    {
        if (isNoted)
        {
            Log.Ended(logger, message.GetType().Name, end.Outcome?.ToString() ?? "Later", end.Reason ?? "", attempts);
        }
        else
        {
            Log.NotNoted(logger, message.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(301, LogLevel.Information, "{Message}: {Outcome} {Reason} after {Attempts} attempts")]
        public static partial void Ended(ILogger logger, string message, string outcome, string reason, int attempts);

        [LoggerMessage(302, LogLevel.Error, "What became of a {Message} could not be noted; it will be tried again")]
        public static partial void NotNoted(ILogger logger, string message);

        [LoggerMessage(303, LogLevel.Warning, "A {Message} was sent and that is still to be noted: the store is {Failure}")]
        public static partial void NotNotedYet(ILogger logger, string message, Storage.StoreFailure failure);
    }
}
