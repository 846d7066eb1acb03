using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Rounds;

/// <summary>What comes of the wish to pause the rounds for some weeks.</summary>
public abstract record RoundPauseDecision
{
    private RoundPauseDecision()
    {
    }

    /// <summary>The weeks that lose their round, the open round as it is to be stored when it is stopped, and the first round after the pause.</summary>
    public sealed record Paused(RhythmSettings Rhythm, IReadOnlyList<IsoWeek> Weeks, CheckInRound? Cancelled, RoundPlan.Planned Next) : RoundPauseDecision;

    /// <summary>No week until then has a round, and none is open that is to be stopped.</summary>
    public sealed record NothingToPause : RoundPauseDecision;

    /// <summary>What has been told would be too old for the next news.</summary>
    public sealed record TooLong : RoundPauseDecision;

    public sealed record BadReason(RhythmFaultKind Fault) : RoundPauseDecision;
}

/// <summary>Skipping several weeks at once by hand, and stopping the open round. What has been answered stays and is told by the next news.</summary>
public static class RoundPauseRules
{
    /// <summary>How many weeks from this one on may lie before the next round: what is told in a round that is stopped is looked for as far back.</summary>
    public const int LongestInWeeks = RoundCalendar.WeeksBack;

    /// <param name="profile">The alliance.</param>
    /// <param name="rounds">Its rounds of late.</param>
    /// <param name="until">The last week of the pause; none when only the open round is stopped.</param>
    /// <param name="stopsOpenRound">Whether the open round takes no more answers.</param>
    /// <param name="reason">Why, for everybody to read.</param>
    /// <param name="now">The moment.</param>
    public static RoundPauseDecision Pause(
        AllianceProfile profile, IReadOnlyList<CheckInRound> rounds, IsoWeek? until, bool stopsOpenRound, string? reason, DateTimeOffset now)
    {
        if (RhythmRules.FaultOfReason(reason) is { } fault)
        {
            return new RoundPauseDecision.BadReason(fault);
        }

        var thisWeek = profile.Clock.WeekOf(now);
        var after = profile;
        List<IsoWeek> weeks = [];
        for (var week = thisWeek; week <= until && week <= thisWeek.AddWeeks(LongestInWeeks); week = week.AddWeeks(1))
        {
            if (SkipRules.Skip(after, rounds, week, reason, now) is SkipDecision.Skipped skipped)
            {
                after = after with { Rhythm = skipped.Rhythm };
                weeks.Add(week);
            }
        }

        var open = stopsOpenRound ? RoundCalendar.OpenAt(rounds, now) : null;
        if (weeks.Count == 0 && open is null)
        {
            return until > thisWeek.AddWeeks(LongestInWeeks) ? new RoundPauseDecision.TooLong() : new RoundPauseDecision.NothingToPause();
        }

        return YearPlan.Next(1, now, after.Rhythm, after.Holidays, after.Clock) is not [var next] || next.Week > thisWeek.AddWeeks(LongestInWeeks)
            ? new RoundPauseDecision.TooLong()
            : new RoundPauseDecision.Paused(after.Rhythm, weeks, open is null ? null : open with { State = RoundState.Cancelled, SkipReason = reason!.Trim() }, next);
    }
}
