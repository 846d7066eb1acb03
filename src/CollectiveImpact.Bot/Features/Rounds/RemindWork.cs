using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary>Reminds whoever is silent when the rhythm says so, and calls them a last time; whoever has gone away meanwhile is stood in for.</summary>
internal sealed class RemindWork(
    ReminderRun run, ICheckInStore checkIns, IPeopleStore people, ICommitmentStore commitments, IAllianceStore alliances) : IDueWork
{
    public bool Does(Due due) => due is Due.Remind or Due.LastCall;

    public Task DoAsync(Due due, DateTimeOffset now, CancellationToken cancellationToken) => due switch
    {
        Due.Remind remind => run.RunAsync(() => RemindAsync(remind.Week, now, cancellationToken), now, cancellationToken),
        Due.LastCall call => run.RunAsync(() => CallAsync(call.Week, now, cancellationToken), now, cancellationToken),
        _ => throw new InvalidOperationException($"{due.GetType().Name} is no reminder."),
    };

    private async Task<ReminderPlan?> RemindAsync(IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await checkIns.RoundAsync(week, cancellationToken) is not { RemindedAt: null, LastCalledAt: null } round || !round.TakesAnswersAt(now))
        {
            return null;
        }

        var (asked, clock) = await AskedAsync(now, cancellationToken);
        var all = await checkIns.InvitationsAsync(week, cancellationToken);
        var silent = ReminderRules.Remind(round, all, asked, clock, now);
        var takenOver = TakeOverRules.AtReminder(all, silent, await commitments.CommitmentsAsync(cancellationToken), asked);
        return new ReminderPlan(
            round with { RemindedAt = now },
            [
                .. silent.Where(invitation => takenOver.All(other => other.MemberId != invitation.MemberId)).Concat(takenOver)
                    .Select(invitation => (invitation, invitation.RemindedAt is null ? CheckInOccasion.Asked : CheckInOccasion.Reminder)),
            ]);
    }

    private async Task<ReminderPlan?> CallAsync(IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await checkIns.RoundAsync(week, cancellationToken) is not { LastCalledAt: null } round || !round.TakesAnswersAt(now))
        {
            return null;
        }

        var (asked, clock) = await AskedAsync(now, cancellationToken);
        var silent = ReminderRules.LastCall(round, await checkIns.InvitationsAsync(week, cancellationToken), asked, clock, now);
        return new ReminderPlan(round with { LastCalledAt = now }, [.. silent.Select(invitation => (invitation, CheckInOccasion.LastCall))]);
    }

    private async Task<(AskedPeople Asked, LocalClock Clock)> AskedAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var clock = (await alliances.ProfileAsync(cancellationToken)).Clock;
        return (await people.AskedOnAsync(clock.DateOf(now), cancellationToken), clock);
    }
}
