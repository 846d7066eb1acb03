using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary>The week's round begins by itself: round and invitations' work in one transaction, so that it is never opened twice.</summary>
internal sealed class OpenRoundWork(DueStates states, ICheckInStore checkIns, IOutbox outbox, IUnitOfWork unit) : IDueWork
{
    public bool Does(Due due) => due is Due.OpenRound;

    public Task DoAsync(Due due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = (Due.OpenRound)due;
        return unit.RunAsync(
            async () =>
            {
                if (await states.StillAsync(open, now, cancellationToken) is not null)
                {
                    checkIns.Save(CheckInRound.Open(open.Week, open.Times));
                    outbox.Add(new OutboxMessage.RoundFanOut(open.Week), now, open.Times.Closes, isAutomatic: true);
                }
            },
            cancellationToken);
    }
}
