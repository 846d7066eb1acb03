namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>
/// The instants of a week's round. A reminder that there is none of lies at the close.
/// </summary>
public sealed record RoundTimes(DateTimeOffset Opens, DateTimeOffset Reminds, DateTimeOffset Closes, DateTimeOffset Draft, DateTimeOffset Digest)
{
    /// <summary>Answering takes a minute, but people need a working day to get to it.</summary>
    public static TimeSpan ShortestRound { get; } = TimeSpan.FromHours(24);

    /// <summary>How long after a close that is not the usual one the secretariat gets its draft.</summary>
    public static TimeSpan DraftAfterClose { get; } = TimeSpan.FromMinutes(30);

    private static readonly TimeOnly _noon = new(12, 0);
    private static readonly TimeOnly _movedDigest = new(14, 0);

    public DateTimeOffset? LastCall { get; init; }

    public bool IsLongEnough => Closes - Opens >= ShortestRound;

    /// <summary>
    /// How the rhythm would have it, with what falls on a day off moved: the opening and the reminder to the next working day,
    /// the close to the previous one, the digest to 14 on the previous one. A reminder that would not lie between opening and close
    /// is none, nor is a last call on the reminder's day. A digest that is moved to the day of the close or before takes the close
    /// with it, to noon at the latest. The draft follows a close or a digest that is moved.
    /// </summary>
    public static RoundTimes Of(IsoWeek week, RhythmSettings rhythm, HolidayProfile holidays, LocalClock clock)
    {
        var days = new WorkingDays(holidays);
        var opens = OpeningOf(week, rhythm, days, clock);
        var (closesOn, closesAt, digest) = Ends(week, rhythm, days, clock);
        var closes = clock.At(closesOn, closesAt);
        var reminds = Reminder(week, rhythm.Reminds, days, clock, opens, closes);
        return new RoundTimes(opens, reminds, closes, DraftOf(week, rhythm, days, clock, closes, digest), digest)
        {
            LastCall = rhythm.LastCall is { Time: var time } && time < closesAt && clock.At(closesOn, time) > opens
                && (reminds >= closes || clock.DateOf(reminds) != closesOn)
                    ? clock.At(closesOn, time)
                    : null,
        };
    }

    /// <summary>When the week's round opens or, if the week has none, would: on the day it is set for or the next working day.</summary>
    internal static DateTimeOffset OpeningOf(IsoWeek week, RhythmSettings rhythm, WorkingDays days, LocalClock clock) =>
        clock.At(days.OnOrAfter(week.Day(rhythm.Opens.Day), rhythm.Opens.Time), rhythm.Opens.Time);

    /// <summary>The same round when it is opened late: what should have been said before is not said.</summary>
    public RoundTimes OpenedAt(DateTimeOffset now) => this with
    {
        Reminds = Reminds > now ? Reminds : Closes,
        LastCall = LastCall > now ? LastCall : null,
    };

    /// <summary>
    /// When somebody opens the week's round by hand. Too late for the week's own close, the round stays open until the next week's
    /// would open and is told of the same day at 14 or, if that is before the close, at the close, so that it never overlaps that one.
    /// </summary>
    public static RoundTimes OpenedByHand(IsoWeek week, RhythmSettings rhythm, HolidayProfile holidays, LocalClock clock, DateTimeOffset now)
    {
        var planned = Of(week, rhythm, holidays, clock);
        if (planned.Closes - now >= ShortestRound)
        {
            return planned.OpenedAt(now) with { Opens = now };
        }

        var days = new WorkingDays(holidays);
        var closes = OpeningOf(week.AddWeeks(1), rhythm, days, clock);
        var told = clock.At(days.OnOrAfter(clock.DateOf(closes), _movedDigest), _movedDigest);
        var digest = told > closes ? told : closes;
        return new RoundTimes(now, closes, closes, FollowingClose(closes, digest), digest);
    }

    private static (DateOnly ClosesOn, TimeOnly ClosesAt, DateTimeOffset Digest) Ends(IsoWeek week, RhythmSettings rhythm, WorkingDays days, LocalClock clock)
    {
        // The draft that follows the close is to come on the same day, too.
        var closesOn = days.OnOrBefore(week.Day(rhythm.Closes.Day), rhythm.Closes.Time.Add(DraftAfterClose));
        var digestOn = week.Day(rhythm.Digest.Day);
        if (!days.IsOff(digestOn, rhythm.Digest.Time))
        {
            return (closesOn, rhythm.Closes.Time, clock.At(digestOn, rhythm.Digest.Time));
        }

        digestOn = days.OnOrBefore(digestOn, _movedDigest);
        var digest = clock.At(digestOn, _movedDigest);
        return closesOn < digestOn
            ? (closesOn, rhythm.Closes.Time, digest)
            : (digestOn, rhythm.Closes.Time < _noon ? rhythm.Closes.Time : _noon, digest);
    }

    private static DateTimeOffset Reminder(
        IsoWeek week, WeekTime reminds, WorkingDays days, LocalClock clock, DateTimeOffset opens, DateTimeOffset closes)
    {
        var date = days.OnOrAfter(week.Day(reminds.Day), reminds.Time);
        while (clock.At(date, reminds.Time) <= opens)
        {
            date = days.OnOrAfter(date.AddDays(1), reminds.Time);
        }

        var at = clock.At(date, reminds.Time);
        return at < closes ? at : closes;
    }

    private static DateTimeOffset DraftOf(
        IsoWeek week, RhythmSettings rhythm, WorkingDays days, LocalClock clock, DateTimeOffset closes, DateTimeOffset digest)
    {
        var own = clock.At(week.Day(rhythm.Draft.Day), rhythm.Draft.Time);
        var closeStays = closes == clock.At(week.Day(rhythm.Closes.Day), rhythm.Closes.Time);
        return closeStays && !days.IsOff(week.Day(rhythm.Draft.Day), rhythm.Draft.Time) && own >= closes && own < digest
            ? own
            : FollowingClose(closes, digest);
    }

    private static DateTimeOffset FollowingClose(DateTimeOffset closes, DateTimeOffset digest) =>
        closes + DraftAfterClose < digest ? closes + DraftAfterClose : digest;
}
