namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>The wall clock of a place. Rules are kept in local time and resolved per occurrence, so daylight saving moves nothing.</summary>
public sealed class LocalClock(TimeZoneInfo zone)
{
    /// <summary>The clock of an IANA zone such as <c>Europe/Copenhagen</c>.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public static LocalClock For(string timeZone) => new(TimeZoneInfo.FindSystemTimeZoneById(timeZone));

    /// <summary>
    /// The instant at which the wall clock shows this. A time that is skipped in spring is moved by as much as was skipped;
    /// of an hour that comes twice in autumn the first is meant.
    /// </summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        var at = new DateTimeOffset(local, offset);

        // IsInvalidTime misses the gap of zones whose summer is their standard time (Europe/Dublin), so the clock itself is asked.
        return ToLocal(at).DateTime == local ? at : ToLocal(new DateTimeOffset(local, ToLocal(at.AddDays(-1)).Offset));
    }

    /// <summary>The same instant with the offset of the place.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    public IsoWeek WeekOf(DateTimeOffset instant) => IsoWeek.Of(DateOf(instant));
}
