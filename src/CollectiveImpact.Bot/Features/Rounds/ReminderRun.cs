using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary>The round with the mark that its silent ones have been reminded, and the cards they get.</summary>
internal sealed record ReminderPlan(CheckInRound Round, IReadOnlyList<(CheckInInvitation Invitation, CheckInOccasion Occasion)> Cards);

/// <summary>
/// Stores who is reminded together with their messages, in as many transactions as it takes, the last of which marks the round. Cut
/// off half-way it is decided anew, and whoever has their reminder is passed over.
/// </summary>
internal sealed class ReminderRun(ICheckInStore checkIns, IOutbox outbox, IUnitOfWork unit)
{
    /// <summary>Two rows each, and the round.</summary>
    private const int CardsInOneTransaction = 49;
    private const int MostTries = 20;

    /// <summary>How many cards have been stored; null when others kept changing the same rows.</summary>
    /// <param name="decide">Reads and decides; nothing when there is nothing to do any more.</param>
    /// <param name="now">When they are made.</param>
    /// <param name="cancellationToken">Stops it between two transactions.</param>
    public async Task<int?> RunAsync(Func<Task<ReminderPlan?>> decide, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = 0;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await decide() is not { } plan)
            {
                return stored;
            }

            var (written, isDone) = await WriteAsync(plan, now, cancellationToken);
            stored += written;
            if (isDone)
            {
                return stored;
            }
        }

        return null;
    }

    private async Task<(int Written, bool IsDone)> WriteAsync(ReminderPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var written = 0;
        do
        {
            var chunk = plan.Cards.Skip(written).Take(CardsInOneTransaction).ToList();
            foreach (var (invitation, occasion) in chunk)
            {
                checkIns.Save(invitation);
                outbox.Add(new OutboxMessage.CheckInCard(invitation.Week, invitation.MemberId, occasion), now, plan.Round.ClosesAt, isAutomatic: true);
            }

            if (written + chunk.Count == plan.Cards.Count)
            {
                checkIns.Save(plan.Round);
            }

            if (!await unit.CommitAsync(cancellationToken))
            {
                return (written, false);
            }

            written += chunk.Count;
        }
        while (written < plan.Cards.Count);

        return (written, true);
    }
}
