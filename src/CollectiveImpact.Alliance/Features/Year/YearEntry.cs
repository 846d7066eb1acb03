using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Year;

/// <summary>Something in the year to come.</summary>
/// <param name="Day">The day it begins, by which the year is in order.</param>
public abstract record YearEntry(DateOnly Day)
{
    /// <summary>A week in which the alliance is asked and told.</summary>
    public sealed record Round(IsoWeek Week, RoundTimes Times, DateOnly Opens) : YearEntry(Opens);

    /// <summary>Weeks in a row that have no round, for one and the same reason.</summary>
    public sealed record Break(IsoWeek From, IsoWeek Until, SkipReason Reason) : YearEntry(From.Monday);

    /// <summary>One of the fixed meetings, as the settings foresee it; nobody has been invited yet.</summary>
    public sealed record Meeting(SeriesKind Kind, DateOnly On, DateTimeOffset Starts, DateTimeOffset Ends, string? Place) : YearEntry(On);

    /// <summary>The first of the month it is of: a week is of the month its Thursday is in.</summary>
    public DateOnly Month => this switch
    {
        Round round => FirstOf(round.Week.Day(DayOfWeek.Thursday)),
        Break rest => FirstOf(rest.From.Day(DayOfWeek.Thursday)),
        _ => FirstOf(Day),
    };

    private static DateOnly FirstOf(DateOnly date) => new(date.Year, date.Month, 1);
}
