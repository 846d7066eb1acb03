using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>Asks the store for the rounds that matter now.</summary>
public static class CheckInWeeks
{
    /// <summary>This week's round and those of the weeks before that may still be open or untold, oldest first.</summary>
    public static Task<IReadOnlyList<CheckInRound>> RecentRoundsAsync(this ICheckInStore store, IsoWeek thisWeek, CancellationToken cancellationToken) =>
        store.RoundsAsync(thisWeek.AddWeeks(-RoundCalendar.WeeksBack), thisWeek, cancellationToken);

    /// <summary>The week whose digest something told now goes into.</summary>
    public static async Task<IsoWeek> AnswerWeekAsync(this ICheckInStore store, IsoWeek thisWeek, DateTimeOffset now, CancellationToken cancellationToken) =>
        RoundCalendar.AnswerWeek(await store.RecentRoundsAsync(thisWeek, cancellationToken), thisWeek, now);
}
