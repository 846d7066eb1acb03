namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>The two fixed meetings of an alliance.</summary>
public enum SeriesKind
{
    SteeringMeeting,
    PartnerMeeting,
}

/// <summary>How one of the fixed meetings returns: in which ISO weeks, on which weekday and when, in the alliance's local time.</summary>
public sealed record MeetingSeries
{
    public required SeriesKind Kind { get; init; }

    /// <summary>One ordinary meeting in each of these ISO weeks; four by default, one in each quarter.</summary>
    public required IReadOnlyList<int> IsoWeeks { get; init; }

    public DayOfWeek Weekday { get; init; } = DayOfWeek.Tuesday;

    public TimeOnly StartTime { get; init; } = new(13, 0);

    public int DurationMinutes { get; init; } = 120;

    public string? Place { get; init; }

    /// <summary>
    /// Weeks that never meet a public holiday, Holy Week, Constitution Day or the usual school holidays in 2027-2031 (computed).
    /// </summary>
    public static MeetingSeries Usual(SeriesKind kind) => kind switch
    {
        SeriesKind.SteeringMeeting => new MeetingSeries { Kind = kind, IsoWeeks = [9, 22, 36, 47] },
        _ => new MeetingSeries { Kind = kind, IsoWeeks = [11, 24, 38, 49] },
    };
}
