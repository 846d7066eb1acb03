using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>A calendar quarter of a series: one ordinary meeting belongs in it.</summary>
public sealed record MeetingQuarter(SeriesKind Series, int Year, int Quarter);

/// <summary>What has been done about a year's dates. One row a year.</summary>
public sealed record MeetingYear
{
    public required int Year { get; init; }

    /// <summary>When the bot proposed the dates.</summary>
    public DateTimeOffset? ProposedAt { get; init; }

    /// <summary>Quarters without their ordinary meeting that the backbone has been told of.</summary>
    public IReadOnlyList<MeetingQuarter> Told { get; init; } = [];
}

/// <summary>Which quarters lack their ordinary meeting: a reason to say so, never to refuse anything.</summary>
internal static class MeetingQuarters
{
    public static MeetingQuarter Of(SeriesKind series, DateOnly date) => new(series, date.Year, ((date.Month - 1) / 3) + 1);

    /// <summary>The series that have no meeting in the quarter of this day with a date that is approved. A proposal is not one yet.</summary>
    public static IReadOnlyList<MeetingQuarter> Missing(IEnumerable<MeetingSeries> series, IReadOnlyList<Meeting> meetings, DateOnly date, LocalClock clock) =>
    [
        .. series.Select(one => Of(one.Kind, date)).Distinct()
            .Where(quarter => !meetings.Any(meeting => meeting is { Slot: not null, State: not (MeetingState.Proposed or MeetingState.Cancelled) }
                && Of(meeting.Slot.Series, clock.DateOf(meeting.StartsAt)) == quarter)),
    ];
}
