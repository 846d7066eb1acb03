using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Bot.Features.Spreadsheet;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Work that waits among the messages, to be done as surely as they are sent, and is said to nobody.</summary>
internal sealed class UnsaidWork(RoundFanOut fanOut, RosterReading roster, ImportRun import, Erasure erasure, SidelineFanOut sideline)
{
    private static readonly TimeSpan _longestImport = OutboxPolicy.AttemptLease / 2;

    /// <summary>How it ended; null when the message is one to be said.</summary>
    public async Task<End?> DoAsync(OutboxRow row, DateTimeOffset now, CancellationToken cancellationToken) => row.Message switch
    {
        OutboxMessage.RoundFanOut => Done(await fanOut.InviteAsync(row, now, cancellationToken)),
        OutboxMessage.RosterReading reading => await roster.ReadAsync(reading.TeamId, now, cancellationToken) is { } otherwise ? End.Of(otherwise) : Done(true),
        OutboxMessage.ImportWork work => Done(await import.DoAsync(work.Member, work.Mark, _longestImport, cancellationToken), TimeSpan.Zero),
        OutboxMessage.Erasure one => Done(await erasure.EraseAsync(one.Member, now, cancellationToken)),
        OutboxMessage.SidelineFanOut overview => Done(await sideline.SendAsync(overview.Week, now, cancellationToken)),
        _ => null,
    };

    private static End Done(bool isDone, TimeSpan? goesOnIn = null) =>
        isDone ? End.As(OutboxOutcome.Sent, null) : End.Of(new SendOutcome.Later("Unfinished", goesOnIn));
}
