using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// Makes a message of the month's overview for everybody on the sideline, in as many transactions as it takes. Cut off half-way it goes
/// on where it was, because whom it is waiting for, or has been sent to, is passed over.
/// </summary>
internal sealed class SidelineFanOut(IAllianceStore alliances, IPeopleStore people, IOutbox outbox, IUnitOfWork unit)
{
    private const int MessagesInOneTransaction = 90;
    private static readonly TimeSpan _useful = TimeSpan.FromDays(7);

    /// <summary>False when others changed the same rows: it is tried again later.</summary>
    public async Task<bool> SendAsync(IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = (await alliances.ProfileAsync(cancellationToken)).Clock.DateOf(now);
        var readers = SidelineRules.Recipients(await people.MembersAsync(cancellationToken), await people.PartnersAsync(cancellationToken), today);
        return await unit.InChunksAsync(readers, MessagesInOneTransaction, reader => StageAsync(new OutboxMessage.SidelineDigest(week, reader.Id), now, cancellationToken), cancellationToken);
    }

    private async Task StageAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await outbox.WaitingAsync(message, cancellationToken) is null && await outbox.DeliveredAsync(message, cancellationToken) is null)
        {
            outbox.Add(message, now, now + _useful, isAutomatic: true);
        }
    }
}
