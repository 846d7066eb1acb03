using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Features.Rounds;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>
/// Invites everybody who should have a card: invitation and message in one transaction, in as many transactions as it takes. Cut
/// off half-way it goes on where it was, because who has an invitation is passed over.
/// </summary>
internal sealed class RoundFanOut(
    IAllianceStore alliances, RoundInvitations invitations, ICheckInStore checkIns, IOutbox outbox, IUnitOfWork unit)
{
    private const int InvitationsInOneTransaction = 49;
    private const int MostTries = 20;

    /// <param name="asked">The row that asks for it. Cards of a round that opened by itself wait for working hours.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when others kept changing the same rows: it is tried again later.</returns>
    public async Task<bool> InviteAsync(OutboxRow asked, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var week = ((OutboxMessage.RoundFanOut)asked.Message).Week;
        if (await checkIns.RoundAsync(week, cancellationToken) is not { } round || !round.TakesAnswersAt(now))
        {
            return true;
        }

        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var missing = await MissingAsync(week, now, cancellationToken);
            if (missing.Count == 0)
            {
                return true;
            }

            foreach (var chunk in missing.Chunk(InvitationsInOneTransaction))
            {
                foreach (var invitation in chunk)
                {
                    checkIns.Save(invitation);
                    outbox.Add(new OutboxMessage.CheckInCard(week, invitation.MemberId), now, round.ClosesAt, asked.IsAutomatic);
                }

                if (!await unit.CommitAsync(cancellationToken))
                {
                    break;
                }
            }
        }

        return false;
    }

    private async Task<IReadOnlyList<CheckInInvitation>> MissingAsync(IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        var invited = (await checkIns.InvitationsAsync(week, cancellationToken)).Select(invitation => invitation.MemberId).ToHashSet();
        return
        [
            .. (await invitations.OfAsync(week, profile.Clock.DateOf(now), cancellationToken))
                .Where(invitation => !invited.Contains(invitation.MemberId)),
        ];
    }
}
