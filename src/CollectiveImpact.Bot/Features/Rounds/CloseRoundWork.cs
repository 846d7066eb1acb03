using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary>
/// The round ends. Whoever had the card and said nothing is noted first, in as many transactions as it takes; with the last of them the
/// round is closed, so that what is cut off is taken up again.
/// </summary>
internal sealed class CloseRoundWork(DueStates states, ICheckInStore checkIns, IUnitOfWork unit) : IDueWork
{
    private const int InvitationsInOneTransaction = 90;

    public bool Does(Due due) => due is Due.CloseRound;

    public async Task DoAsync(Due due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var left = 1; left > 0;)
        {
            left = 0;
            await unit.RunAsync(async () => left = await StageAsync((Due.CloseRound)due, now, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Stages a part of it; gives how many are left to be noted.</summary>
    private async Task<int> StageAsync(Due.CloseRound due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if ((await states.StillAsync(due, now, cancellationToken))?.RoundOf(due.Week) is not { } round)
        {
            return 0;
        }

        var silent = await SilentAsync(due.Week, cancellationToken);
        foreach (var invitation in silent.Take(InvitationsInOneTransaction))
        {
            checkIns.Save(invitation with { Result = CheckInResult.NoAnswer });
        }

        if (silent.Count <= InvitationsInOneTransaction)
        {
            checkIns.Save(round with { State = RoundState.Closed });
        }

        return Math.Max(0, silent.Count - InvitationsInOneTransaction);
    }

    private async Task<IReadOnlyList<CheckInInvitation>> SilentAsync(IsoWeek week, CancellationToken cancellationToken) =>
        [.. (await checkIns.InvitationsAsync(week, cancellationToken)).Where(invitation => invitation.Result == CheckInResult.Sent)];
}
