using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Year;

/// <summary>The annual wheel (årshjul): what is to come, by the alliance's settings and by what has been decided of single weeks.</summary>
public static class YearWheel
{
    /// <summary>From this week on: a year and the rest of a week.</summary>
    public const int Weeks = 52;

    /// <summary>The year to come, in order. Weeks whose turn it is not are missed by nobody and left out.</summary>
    /// <param name="profile">The alliance.</param>
    /// <param name="rounds">Rounds that have been opened or skipped: they stand as they are.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<YearEntry> Of(AllianceProfile profile, IReadOnlyList<CheckInRound> rounds, DateTimeOffset now)
    {
        var first = profile.Clock.WeekOf(now);
        var last = first.AddWeeks(Weeks);
        return
        [
            .. Breaks(YearPlan.Of(first, last, profile.Rhythm, profile.Holidays, profile.Clock).Select(plan => Entry(plan, rounds, profile.Clock)))
                .Concat(profile.Series.SelectMany(series => Meetings(series, first, last, profile.Clock)).Where(meeting => meeting.Ends > now))
                .OrderBy(entry => entry.Month).ThenBy(entry => entry.Day).ThenBy(entry => entry is YearEntry.Meeting),
        ];
    }

    /// <summary>The next rounds that open, with the breaks between them; fewer when the settings leave fewer.</summary>
    public static IReadOnlyList<YearEntry> Next(int count, AllianceProfile profile, DateTimeOffset now)
    {
        var first = profile.Clock.WeekOf(now);
        List<YearEntry> next = [];
        foreach (var entry in Breaks(YearPlan.Of(first, first.AddWeeks(YearPlan.WeeksAhead), profile.Rhythm, profile.Holidays, profile.Clock).Select(plan => Entry(plan, [], profile.Clock))))
        {
            if (entry is not YearEntry.Round round || round.Times.Opens > now)
            {
                next.Add(entry);
            }

            if (next.OfType<YearEntry.Round>().Count() == count)
            {
                break;
            }
        }

        return [.. next.Take(next.FindLastIndex(entry => entry is YearEntry.Round) + 1)];
    }

    private static YearEntry? Entry(RoundPlan plan, IReadOnlyList<CheckInRound> rounds, LocalClock clock) => (rounds.FirstOrDefault(round => round.Week == plan.Week), plan) switch
    {
        ({ State: RoundState.Skipped, SkipKind: { } kind } skipped, _) => new YearEntry.Break(plan.Week, plan.Week, new SkipReason(kind, skipped.SkipReason)),
        ({ State: RoundState.Open or RoundState.Closed or RoundState.Digested } held, _) when held.ClosesAt > held.OpensAt =>
            Round(plan.Week, new RoundTimes(held.OpensAt, held.RemindsAt, held.ClosesAt, held.DraftAt ?? held.ClosesAt, held.DigestAt), clock),
        (_, RoundPlan.Planned planned) => Round(plan.Week, planned.Times, clock),
        (_, RoundPlan.Skipped { Reason: { IsTold: true } reason }) => new YearEntry.Break(plan.Week, plan.Week, reason),
        _ => null,
    };

    private static YearEntry.Round Round(IsoWeek week, RoundTimes times, LocalClock clock) => new(week, times, clock.DateOf(times.Opens));

    /// <summary>Weeks in a row without a round for the same reason are one break.</summary>
    private static IEnumerable<YearEntry> Breaks(IEnumerable<YearEntry?> entries)
    {
        YearEntry.Break? rest = null;
        foreach (var entry in entries)
        {
            if (entry is YearEntry.Break more && rest is not null && more.Reason == rest.Reason && more.From == rest.Until.AddWeeks(1))
            {
                rest = rest with { Until = more.Until };
                continue;
            }

            if (rest is not null)
            {
                yield return rest;
            }

            rest = entry as YearEntry.Break;
            if (entry is not (null or YearEntry.Break))
            {
                yield return entry;
            }
        }

        if (rest is not null)
        {
            yield return rest;
        }
    }

    private static IEnumerable<YearEntry.Meeting> Meetings(MeetingSeries series, IsoWeek first, IsoWeek last, LocalClock clock)
    {
        for (var week = first; week <= last; week = week.AddWeeks(1))
        {
            if (series.IsoWeeks.Contains(week.Number))
            {
                var day = week.Day(series.Weekday);
                var starts = clock.At(day, series.StartTime);
                yield return new YearEntry.Meeting(series.Kind, day, starts, starts.AddMinutes(series.DurationMinutes), series.Place);
            }
        }
    }
}
