using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Rounds;

/// <summary>
/// What is due at an instant, by what the state says is done: asked again after it was done, nothing is due twice. Only an active
/// alliance has anything due, and but for the close, nothing is due outside working hours. What was missed is made up once, if it
/// is still of use: an opening, a reminder and a last call before the close; the draft and the news of a round, and what goes with them,
/// within three working days; the notice of a skipped week in that week. What is later than that is dropped, and a week that began
/// before the alliance was active was not missed.
/// </summary>
public static class DueRules
{
    /// <summary>News that is so many working days late is no news. What it would have told is told by the next.</summary>
    public const int UsefulWorkingDays = 3;

    /// <summary>However late the draft comes, the secretariat has so long to look at it before it is posted by itself.</summary>
    public static TimeSpan Review { get; } = TimeSpan.FromHours(1);

    /// <summary>What is due, in the order in which it is to be done.</summary>
    public static IReadOnlyList<Due> At(DueState state, DateTimeOffset now)
    {
        if (state.Profile.Status != AllianceStatus.Active)
        {
            return [];
        }

        List<Due> due = [.. state.Rounds.Where(round => round.State == RoundState.Open && now >= round.ClosesAt).Select(round => new Due.CloseRound(round.Week))];
        return WorkingHours.AreAt(now, state.Profile.Clock, state.Profile.Holidays)
            ? [.. due, .. WeekRules.BeginningOf(state, now), .. state.Rounds.SelectMany(round => OfRound(state, round, now)), .. Sideline(state, now)]
            : due;
    }

    private static IEnumerable<Due> OfRound(DueState state, CheckInRound round, DateTimeOffset now)
    {
        if (round.TakesAnswersAt(now))
        {
            return Reminders(round, now);
        }

        return now < UselessAt(state.Profile, round) ? [.. News(state, round, now), .. Quiet(round, now)] : [];
    }

    /// <summary>A reminder that is so late that the last call has come is not sent as well.</summary>
    private static IEnumerable<Due> Reminders(CheckInRound round, DateTimeOffset now) => round switch
    {
        { LastCalledAt: not null } => [],
        { LastCallAt: { } lastCall } when now >= lastCall => [new Due.LastCall(round.Week)],
        { RemindedAt: null } when now >= round.RemindsAt => [new Due.Remind(round.Week)],
        _ => [],
    };

    private static IEnumerable<Due> News(DueState state, CheckInRound round, DateTimeOffset now) => state.WeeklyOf(round.Week) switch
    {
        _ when round.State is not (RoundState.Open or RoundState.Closed) => [],
        null or { State: DigestState.Drafted, DraftedAt: null } => now >= DraftOf(round) ? [new Due.DraftDigest(round.Week)] : [],
        { State: DigestState.Drafted, DraftedAt: { } drafted } when now >= round.DigestAt && now >= drafted + Review => [new Due.PostDigest(round.Week)],
        _ => [],
    };

    /// <summary>
    /// When the news of a round goes out by itself if nobody says otherwise; null when it does not, because it is held or out, the alliance
    /// is not active, there was no round, or it would be too late.
    /// </summary>
    public static DateTimeOffset? PostsAt(AllianceProfile profile, CheckInRound? round, Digest? digest, DateTimeOffset now)
    {
        if (profile.Status != AllianceStatus.Active || round is not { State: RoundState.Open or RoundState.Closed } || digest is { State: not DigestState.Drafted })
        {
            return null;
        }

        var drafted = digest?.DraftedAt ?? (DraftOf(round) > now ? DraftOf(round) : now);
        var reviewed = drafted + Review;
        var at = WorkingHours.NextOpen(reviewed > round.DigestAt ? reviewed : round.DigestAt, profile.Clock, profile.Holidays);
        return at < UselessAt(profile, round) && now < UselessAt(profile, round) ? at : null;
    }

    private static DateTimeOffset DraftOf(CheckInRound round) => round.DraftAt ?? round.ClosesAt + RoundTimes.DraftAfterClose;

    private static IEnumerable<Due> Quiet(CheckInRound round, DateTimeOffset now) =>
        round is { State: RoundState.Closed or RoundState.Digested, QuietPartnersAt: null } && now >= round.DigestAt ? [new Due.QuietPartners(round.Week)] : [];

    /// <summary>
    /// With the first news of the month that is out: while the secretariat holds it back, its words are not sent to others either.
    /// </summary>
    private static IEnumerable<Due> Sideline(DueState state, DateTimeOffset now)
    {
        var month = YearMonth.Of(state.Profile.Clock.DateOf(now));
        if (state.Digests.Any(digest => digest.Kind == DigestKind.Sideline && MonthOf(state, digest.Week) == month))
        {
            return [];
        }

        return state.Rounds
            .Where(round => now >= round.DigestAt && now < UselessAt(state.Profile, round))
            .Where(round => MonthOf(state, round.Week) == month && state.WeeklyOf(round.Week) is { IsOut: true })
            .OrderBy(round => round.Week)
            .Take(1)
            .Select(round => new Due.SidelineDigest(month, round.Week));
    }

    private static YearMonth MonthOf(DueState state, IsoWeek week) => YearMonth.Of(state.RoundOf(week) is { } round
        ? state.Profile.Clock.DateOf(round.DigestAt)
        : week.Day(state.Profile.Rhythm.Digest.Day));

    private static DateTimeOffset UselessAt(AllianceProfile profile, CheckInRound round)
    {
        var days = new WorkingDays(profile.Holidays);
        return WorkingHours.EndOf(days.Add(profile.Clock.DateOf(round.DigestAt), UsefulWorkingDays), profile.Clock, days);
    }
}
