using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Delivery;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Features.Delivery;

/// <summary>Lets everything that failed wait again, as far as it still makes sense. Pressed twice, or cut off and pressed again, it does the rest.</summary>
internal sealed class DeliveryRetry(IOutbox outbox, IPeopleStore people, ICheckInStore checkIns, IUnitOfWork unit)
{
    /// <summary>A message takes up to four rows.</summary>
    private const int MostInOneTransaction = 24;
    private const int MostTries = 8;

    /// <summary>How many will be tried again.</summary>
    public async Task<int> AllAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var again = 0;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var failed = (await outbox.FailedAsync(cancellationToken)).Where(row => DeliveryReport.CanBeTried(row, now)).ToList();
            if (failed.Count == 0)
            {
                break;
            }

            foreach (var chunk in failed.Chunk(MostInOneTransaction))
            {
                foreach (var row in chunk)
                {
                    await StageAsync(row, now, cancellationToken);
                }

                if (!await unit.CommitAsync(cancellationToken))
                {
                    break;
                }

                again += chunk.Length;
            }
        }

        return again;
    }

    private async Task StageAsync(FailedRow failed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await outbox.WaitingAsync(failed.Row.Message, cancellationToken) is not null)
        {
            outbox.Forget(failed);
            return;
        }

        outbox.Again(failed, now);
        if (DeliveryReport.MemberOf(failed.Row.Message) is { } member
            && await people.AddressAsync(member, cancellationToken) is { Retired: not null } address)
        {
            people.Save(address with { Retired = null });
        }

        if (failed.Row.Message is OutboxMessage.CheckInCard card
            && await checkIns.InvitationAsync(card.Week, card.Member, cancellationToken) is { Result: CheckInResult.Undeliverable } invitation)
        {
            checkIns.Save(invitation with { Result = CheckInResult.Pending, UndeliverableReason = null });
        }
    }
}
