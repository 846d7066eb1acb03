using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Rounds;

/// <summary>How a week begins: with a round, or with the notice that there is none.</summary>
internal static class WeekRules
{
    /// <summary>How far ahead the next news is looked for when a break is told of.</summary>
    private const int WeeksAhead = 53;

    public static IEnumerable<Due> BeginningOf(DueState state, DateTimeOffset now)
    {
        var (rhythm, holidays, clock) = (state.Profile.Rhythm, state.Profile.Holidays, state.Profile.Clock);
        var week = clock.WeekOf(now);
        var opening = RoundTimes.OpeningOf(week, rhythm, new WorkingDays(holidays), clock);
        if (state.RoundOf(week) is not null || now < opening || state.Profile.ActiveSince > opening)
        {
            return [];
        }

        return RoundPlan.For(week, rhythm, holidays, clock) switch
        {
            // There is never more than one round: one that was opened late last week is closed first.
            RoundPlan.Planned { Times: var times } when now < times.Closes && RoundCalendar.OpenAt(state.Rounds, now) is null =>
                [new Due.OpenRound(week, times.OpenedAt(now))],
            RoundPlan.Skipped { Reason: { IsTold: true } reason } =>
                [new Due.SkipWeek(week, reason, IsKnown(state, week) ? null : Notice(state, week))],
            _ => [],
        };
    }

    /// <summary>A break of several weeks is told of once, when it begins.</summary>
    private static bool IsKnown(DueState state, IsoWeek week) => state.Rounds.Any(round => round.State == RoundState.Skipped && round.ToldUntil >= week);

    private static SkipNotice Notice(DueState state, IsoWeek week)
    {
        var ahead = YearPlan.Of(week, week.AddWeeks(WeeksAhead), state.Profile.Rhythm, state.Profile.Holidays, state.Profile.Clock).ToList();
        var next = ahead.OfType<RoundPlan.Planned>().FirstOrDefault();
        var until = ahead.TakeWhile(plan => plan is RoundPlan.Skipped).Cast<RoundPlan.Skipped>().Last(plan => plan.Reason.IsTold).Week;
        return new SkipNotice(until, next?.Times.Digest);
    }
}
