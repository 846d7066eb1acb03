using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary>A week without a round is kept as such, and the channel hears of a break once, when it begins.</summary>
internal sealed class SkipWeekWork(DueStates states, ICheckInStore checkIns, IOutbox outbox, IUnitOfWork unit) : IDueWork
{
    public bool Does(Due due) => due is Due.SkipWeek;

    public Task DoAsync(Due due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var skip = (Due.SkipWeek)due;
        return unit.RunAsync(
            async () =>
            {
                if (await states.StillAsync(skip, now, cancellationToken) is not { } state)
                {
                    return;
                }

                checkIns.Save(CheckInRound.Skipped(skip.Week, skip.Reason, skip.Notice?.Until, now));
                if (skip.Notice is not null)
                {
                    // After the week it would be told of a break that is over.
                    outbox.Add(new OutboxMessage.WeekSkipped(skip.Week), now, state.Profile.Clock.At(skip.Week.AddWeeks(1).Monday, TimeOnly.MinValue), isAutomatic: true);
                }
            },
            cancellationToken);
    }
}
