using System.Globalization;
using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing.Graph;

/// <summary>Times as the service writes and reads them: it takes Windows ids, and not every IANA name.</summary>
internal static class FakeTimes
{
    /// <summary>Null: the zone is not one the service takes.</summary>
    public static DateTimeOffset? Read(JsonNode? written)
    {
        var id = (string?)written?["timeZone"] ?? "";
        if (!(id == "UTC" || TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out _)) || !DateTime.TryParse((string?)written?["dateTime"], CultureInfo.InvariantCulture, out var wall))
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    public static JsonObject Write(DateTimeOffset instant) => new()
    {
        ["dateTime"] = instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        ["timeZone"] = "UTC",
    };
}
