namespace CollectiveImpact.Alliance.Calendar;

/// <param name="People">One for each address asked, in that order.</param>
/// <param name="Problem">Why some or all could not be asked; null when everybody was.</param>
public sealed record BusyReading(IReadOnlyList<PersonSchedule> People, CalendarProblem? Problem)
{
    /// <summary>Nobody could be asked.</summary>
    public static BusyReading Unknown(IEnumerable<string> addresses, CalendarProblem problem) =>
        new([.. addresses.Select(address => new PersonSchedule(address, null))], problem);
}

/// <summary>When somebody is busy.</summary>
/// <param name="Address">As it was asked for.</param>
/// <param name="Busy">In the order of time; null when it is not known.</param>
public sealed record PersonSchedule(string Address, IReadOnlyList<CalendarPeriod>? Busy)
{
    /// <summary>Only inside the period that was asked for.</summary>
    public Availability At(CalendarPeriod period) => Busy switch
    {
        null => Availability.Unknown,
        _ when Busy.Any(busy => busy.Overlaps(period)) => Availability.Busy,
        _ => Availability.Free,
    };
}

public enum Availability
{
    Unknown,
    Free,
    Busy,
}
