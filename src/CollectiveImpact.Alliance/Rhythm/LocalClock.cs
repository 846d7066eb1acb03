namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>The wall clock of a place. Rules are kept in local time and resolved per occurrence, so daylight saving moves nothing.</summary>
public sealed class LocalClock(TimeZoneInfo zone)
{
    /// <summary>The clock of an IANA zone such as <c>Europe/Copenhagen</c>.</summary>
    /// <exception cref="TimeZoneNotFoundException">The zone is not known.</exception>
    public static LocalClock For(string timeZone) => new(TimeZoneInfo.FindSystemTimeZoneById(timeZone));

    /// <summary>
    /// The instant at which the wall clock shows this. An hour that is skipped in spring is read as the hour after it;
    /// of an hour that comes twice in autumn the first is meant.
    /// </summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The same instant with the offset of the place.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    public IsoWeek WeekOf(DateTimeOffset instant) => IsoWeek.Of(DateOf(instant));
}
