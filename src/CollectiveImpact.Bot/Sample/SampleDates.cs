using System.Globalization;
using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Sample;

/// <summary>
/// Moves every date of a sample by whole weeks, so that its newest round is last week's and this week's is still to come. Instants
/// keep their wall-clock time: what was sent at 10.05 was sent at 10.05, on whichever side of daylight saving it lands.
/// </summary>
internal static class SampleDates
{
    private static readonly string[] _instantForms = ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mmzzz"];

    /// <summary>The weeks to move by, so that the newest of these rounds becomes the week before <paramref name="thisWeek"/>.</summary>
    public static int WeeksToMove(IEnumerable<IsoWeek> rounds, IsoWeek thisWeek)
    {
        var weeks = rounds.ToList();
        return weeks.Count == 0 ? 0 : (thisWeek.Monday.DayNumber - weeks.Max().Monday.DayNumber) / 7 - 1;
    }

    /// <summary>A copy with every value moved that is a date, an instant or an ISO week and nothing else.</summary>
    public static JsonNode? Move(JsonNode? node, int weeks, LocalClock clock) => node switch
    {
        JsonObject parent => new JsonObject(parent.Select(child => KeyValuePair.Create(child.Key, Move(child.Value, weeks, clock)))),
        JsonArray items => new JsonArray([.. items.Select(item => Move(item, weeks, clock))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Moved(text, weeks, clock),
        _ => node?.DeepClone(),
    };

    private static string Moved(string text, int weeks, LocalClock clock)
    {
        if (IsoWeek.TryParse(text, out var week))
        {
            return week.AddWeeks(weeks).Value;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date.AddDays(7 * weeks).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (!DateTimeOffset.TryParseExact(text, _instantForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return text;
        }

        var local = clock.ToLocal(instant);
        return clock.At(DateOnly.FromDateTime(local.DateTime).AddDays(7 * weeks), TimeOnly.FromDateTime(local.DateTime)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
