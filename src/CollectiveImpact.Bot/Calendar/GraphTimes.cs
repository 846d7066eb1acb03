using System.Globalization;
using Microsoft.Graph.Models;

namespace CollectiveImpact.Bot.Calendar;

/// <summary>Instants as Graph writes them: a wall time without offset, beside the Windows id of its zone.</summary>
internal static class GraphTimes
{
    public const string Utc = "UTC";
    private const string WallTime = "yyyy-MM-ddTHH:mm:ss";

    /// <summary>
    /// In the zone given, so that the meeting stays at its hour for those who see it; in UTC where the zone has no Windows id, and in the
    /// hour that comes twice in autumn, which a wall time cannot tell apart.
    /// </summary>
    public static DateTimeTimeZone Write(DateTimeOffset instant, string ianaZone) =>
        TimeZoneInfo.TryConvertIanaIdToWindowsId(ianaZone, out var windows)
        && TimeZoneInfo.TryFindSystemTimeZoneById(ianaZone, out var zone)
        && TimeZoneInfo.ConvertTime(instant, zone).DateTime is var local
        && !zone.IsAmbiguousTime(local)
            ? new() { DateTime = Text(local), TimeZone = windows }
            : Write(instant);

    public static DateTimeTimeZone Write(DateTimeOffset instant) => new() { DateTime = Text(instant.UtcDateTime), TimeZone = Utc };

    /// <summary>Null for what cannot be read.</summary>
    public static DateTimeOffset? Read(DateTimeTimeZone? written)
    {
        if (!DateTime.TryParse(written?.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            || !TimeZoneInfo.TryFindSystemTimeZoneById(written.TimeZone ?? Utc, out var zone))
        {
            return null;
        }

        var local = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static string Text(DateTime time) => time.ToString(WallTime, CultureInfo.InvariantCulture);
}
