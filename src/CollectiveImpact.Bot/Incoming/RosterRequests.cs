using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Asks for the team's roster to be read: once, however many ask before it has been.</summary>
internal sealed class RosterRequests(IOutbox outbox, AllianceTime time)
{
    private static readonly TimeSpan _readingIsUseful = TimeSpan.FromDays(2);

    /// <summary>
    /// Stages the request. One that waits is moved up; one that is being carried out is seen to be asked for again when it ends
    /// and is carried out once more, so that nobody who came meanwhile is missed.
    /// </summary>
    public async Task StageAsync(string teamId, CancellationToken cancellationToken)
    {
        var now = time.Now;
        var reading = new OutboxMessage.RosterReading(teamId);
        var waiting = await outbox.WaitingAsync(reading, cancellationToken);
        outbox.Save((waiting ?? new OutboxRow { Message = reading, CreatedAt = now, NextAttemptAt = now, NotAfter = now }) with
        {
            CreatedAt = now,
            NextAttemptAt = now,
            NotAfter = now + _readingIsUseful,
            Attempts = 0,
        });
    }

    /// <summary>Stages the request only if one waits or is being carried out: what that one has read may be of before something changed.</summary>
    public async Task StageAgainAsync(string teamId, CancellationToken cancellationToken)
    {
        if (await outbox.WaitingAsync(new OutboxMessage.RosterReading(teamId), cancellationToken) is not null)
        {
            await StageAsync(teamId, cancellationToken);
        }
    }
}
