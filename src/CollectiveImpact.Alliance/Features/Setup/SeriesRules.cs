using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>The two fixed meetings: each four times a year, best once in each quarter.</summary>
public static class SeriesRules
{
    public static int LongestPlace => 120;

    public static int LongestWeeks => 60;

    public static int FewestMinutes => 15;

    public static int MostMinutes => 480;

    private const int PerYear = 4;
    private const int LastWeek = 53;
    private const int WeeksOfAQuarter = 13;

    private static readonly string[] _words = ["uge", "uger", "og", "week", "weeks", "and"];
    private static readonly char[] _separators = [',', ';', '.', '/', ' ', '\t', '\n', '\r', '\u00a0'];

    /// <summary>The usual weeks and hours stand in the fields until others have been stored.</summary>
    internal static Dictionary<string, string> Fields(AllianceProfile profile)
    {
        var fields = new Dictionary<string, string>();
        foreach (var (prefix, kind) in Both())
        {
            var series = profile.Series.FirstOrDefault(s => s.Kind == kind) ?? MeetingSeries.Usual(kind);
            fields[prefix.Weeks] = WeeksText(series);
            fields[prefix.Weekday] = series.Weekday.ToString();
            fields[prefix.Time] = RhythmRules.TimeText(series.StartTime);
            fields[prefix.Minutes] = series.DurationMinutes.ToString(CultureInfo.InvariantCulture);
            fields[prefix.Place] = series.Place ?? "";
        }

        return fields;
    }

    public static string WeeksText(MeetingSeries series) => YearRules.WeeksText(series.IsoWeeks);

    internal static AllianceProfile Read(AllianceProfile profile, FieldReader fields)
    {
        var read = profile with { Series = [.. Both().Select(both => Read(both.Fields, both.Kind, fields))] };
        return profile.Series.Count == read.Series.Count && Fields(profile).All(field => Fields(read)[field.Key] == field.Value) ? profile : read;
    }

    /// <summary>Series that do not meet once in each quarter.</summary>
    internal static IReadOnlyList<SetupRemark> Remarks(AllianceProfile profile) =>
    [
        .. profile.Series
            .Where(series => series.IsoWeeks.Select(Quarter).Distinct().Count() < PerYear)
            .Select(series => series.Kind == SeriesKind.SteeringMeeting ? SetupRemark.SteeringQuarters : SetupRemark.PartnerQuarters),
    ];

    private static MeetingSeries Read(SeriesFields prefix, SeriesKind kind, FieldReader fields)
    {
        var minutes = fields.Number(prefix.Minutes, FewestMinutes, MostMinutes);
        if (minutes is null)
        {
            fields.Fault(prefix.Minutes, SetupFault.NoMinutes, MostMinutes);
        }

        return new MeetingSeries
        {
            Kind = kind,
            IsoWeeks = Weeks(prefix.Weeks, fields),
            Weekday = fields.Day(prefix.Weekday, RhythmRules.WorkingDays),
            StartTime = fields.Time(prefix.Time),
            DurationMinutes = minutes ?? 0,
            Place = fields.Line(prefix.Place, LongestPlace) is { Length: > 0 } place ? place : null,
        };
    }

    private static IReadOnlyList<int> Weeks(string field, FieldReader fields)
    {
        var text = fields.Line(field, LongestWeeks);
        var parts = text.Split(_separators, StringSplitOptions.RemoveEmptyEntries).Where(part => !_words.Contains(part, StringComparer.OrdinalIgnoreCase)).ToList();
        IReadOnlyList<int> weeks =
        [
            .. parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var week) ? week : 0)
                .Where(week => week is >= 1 and <= LastWeek).Distinct().Order(),
        ];
        if (text.Length <= LongestWeeks && (weeks.Count != PerYear || parts.Count != PerYear))
        {
            fields.Fault(field, SetupFault.NotFourWeeks);
        }

        return weeks;
    }

    /// <summary>Nearly: which quarter the first and last week of one lie in differs a little from year to year.</summary>
    private static int Quarter(int week) => Math.Min((week - 1) / WeeksOfAQuarter, PerYear - 1);

    private static (SeriesFields Fields, SeriesKind Kind)[] Both() =>
        [(SeriesFields.Steering, SeriesKind.SteeringMeeting), (SeriesFields.Partner, SeriesKind.PartnerMeeting)];
}
