using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Rounds;

/// <summary>What comes of the wish to skip a week.</summary>
public abstract record SkipDecision
{
    private SkipDecision()
    {
    }

    public sealed record Skipped(RhythmSettings Rhythm) : SkipDecision;

    /// <summary>The week has no round as it is, for this reason.</summary>
    public sealed record NoRoundAnyway(SkipReason Reason) : SkipDecision;

    /// <summary>The round has been opened, whatever has become of it.</summary>
    public sealed record Begun(CheckInRound Round) : SkipDecision;

    public sealed record Past : SkipDecision;

    public sealed record BadReason(RhythmFaultKind Fault) : SkipDecision;
}

/// <summary>Skipping one week by hand, and taking that back.</summary>
public static class SkipRules
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = RhythmRules.LongestReason;

    /// <summary>What comes of the wish, with the alliance's rounds of late.</summary>
    public static SkipDecision Skip(AllianceProfile profile, IReadOnlyList<CheckInRound> rounds, IsoWeek week, string? reason, DateTimeOffset now)
    {
        var thisWeek = profile.Clock.WeekOf(now);
        if (week < thisWeek)
        {
            return new SkipDecision.Past();
        }

        if (rounds.FirstOrDefault(round => round.Week == week && round.State is not (RoundState.Planned or RoundState.Skipped)) is { } begun)
        {
            return new SkipDecision.Begun(begun);
        }

        if (RoundPlan.For(week, profile.Rhythm, profile.Holidays, profile.Clock) is RoundPlan.Skipped skipped)
        {
            return new SkipDecision.NoRoundAnyway(skipped.Reason);
        }

        if (RhythmRules.FaultOfReason(reason) is { } fault)
        {
            return new SkipDecision.BadReason(fault);
        }

        // What was skipped long ago is of no use to the rhythm any more.
        var kept = profile.Rhythm.Skipped.Where(other => other.Week >= thisWeek.AddWeeks(-RoundCalendar.WeeksBack));
        return new SkipDecision.Skipped(profile.Rhythm with { Skipped = [.. kept.Append(new SkippedWeek(week, reason!.Trim())).OrderBy(other => other.Week)] });
    }

    /// <summary>The rhythm when the week is held after all. Holidays stay.</summary>
    public static RhythmSettings Hold(RhythmSettings rhythm, IsoWeek week) => rhythm with { Skipped = [.. rhythm.Skipped.Where(skipped => skipped.Week != week)] };
}
