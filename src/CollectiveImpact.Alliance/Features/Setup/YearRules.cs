using System.Globalization;
using System.Text.RegularExpressions;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>How often there is a round, what is said beside it, and which days and weeks are off.</summary>
public static partial class YearRules
{
    public const string HolyWeekIsOff = "Off";
    public const string HolyWeekIsHeld = "Held";

    private const int LastWeek = 53;

    public static int LongestWeeks => 60;

    public static int MostQuietRounds => 12;

    /// <summary>The choices of how often: the kind, and for every second week which half of the weeks, for a month which week of it.</summary>
    public static IReadOnlyList<string> Cadences { get; } =
    [
        nameof(CadenceKind.Weekly),
        .. Enumerable.Range(0, 2).Select(half => CadenceText(CadenceKind.EverySecondWeek, half)),
        .. Enumerable.Range(1, Cadence.LastWeek).Select(week => CadenceText(CadenceKind.Monthly, week)),
    ];

    public static string CadenceText(Cadence cadence) => cadence.Kind switch
    {
        CadenceKind.EverySecondWeek => CadenceText(CadenceKind.EverySecondWeek, HalfOf(cadence.Anchor ?? FirstOf(0))),
        CadenceKind.Monthly => CadenceText(CadenceKind.Monthly, cadence.WeekOfMonth),
        _ => nameof(CadenceKind.Weekly),
    };

    /// <summary>The cadence that a choice means.</summary>
    public static Cadence CadenceOf(string choice) => choice.Split(':') switch
    {
        [nameof(CadenceKind.EverySecondWeek), var half] => Cadence.EverySecond(FirstOf(int.Parse(half, CultureInfo.InvariantCulture))),
        [nameof(CadenceKind.Monthly), var week] => Cadence.Monthly(int.Parse(week, CultureInfo.InvariantCulture)),
        _ => Cadence.Weekly,
    };

    /// <summary>The first week from this one on that has its turn.</summary>
    public static IsoWeek NextTurn(Cadence cadence, IsoWeek from)
    {
        var week = from;
        while (!cadence.IsTurnOf(week))
        {
            week = week.AddWeeks(1);
        }

        return week;
    }

    internal static Dictionary<string, string> Fields(AllianceProfile profile)
    {
        var (rhythm, holidays) = (profile.Rhythm, profile.Holidays);
        var fields = new Dictionary<string, string>
        {
            [YearFields.Cadence] = CadenceText(rhythm.Cadence),
            [YearFields.LastCallTime] = rhythm.LastCall is { } lastCall ? RhythmRules.TimeText(lastCall.Time) : "",
            [YearFields.Draft.Day] = rhythm.Draft.Day.ToString(),
            [YearFields.Draft.Time] = RhythmRules.TimeText(rhythm.Draft.Time),
            [YearFields.QuietRounds] = rhythm.QuietAfterRounds.ToString(CultureInfo.InvariantCulture),
            [YearFields.WinterWeeks] = WeeksText(holidays.WinterWeeks),
            [YearFields.WinterMoved] = string.Join(", ", holidays.WinterWeekOfYear.OrderBy(moved => moved.Key)
                .Select(moved => string.Create(CultureInfo.InvariantCulture, $"{moved.Key}: {moved.Value}"))),
            [YearFields.SummerWeeks] = WeeksText(holidays.SummerWeeks),
            [YearFields.AutumnWeeks] = WeeksText(holidays.AutumnWeeks),
            [YearFields.ChristmasWeeks] = WeeksText(holidays.ChristmasWeeks),
            [YearFields.HolyWeek] = holidays.HolyWeekIsOff ? HolyWeekIsOff : HolyWeekIsHeld,
        };
        foreach (var (field, off) in YearFields.Days.Zip(DaysOf(holidays)))
        {
            fields[field] = off.ToString();
        }

        return fields;
    }

    /// <summary>The very profile when nothing is otherwise than it was.</summary>
    internal static AllianceProfile Read(AllianceProfile profile, FieldReader fields)
    {
        var read = profile with { Rhythm = ReadRhythm(profile.Rhythm, fields), Holidays = ReadHolidays(profile.Holidays, fields) };
        if (fields.Problems.Count > 0)
        {
            return profile;
        }

        foreach (var fault in CollectiveImpact.Alliance.Rhythm.RhythmRules.Faults(read.Rhythm, read.Holidays))
        {
            Refuse(fault, fields);
        }

        return Fields(profile).All(field => Fields(read)[field.Key] == field.Value) ? profile : read;
    }

    private static RhythmSettings ReadRhythm(RhythmSettings rhythm, FieldReader fields)
    {
        var choice = fields.Choice(YearFields.Cadence, [.. Cadences]);
        var quiet = fields.Number(YearFields.QuietRounds, 1, MostQuietRounds);
        if (quiet is null)
        {
            fields.Fault(YearFields.QuietRounds, SetupFault.NoRounds, MostQuietRounds);
        }

        return rhythm with
        {
            Cadence = choice == CadenceText(rhythm.Cadence) ? rhythm.Cadence : CadenceOf(choice),
            LastCall = fields.Line(YearFields.LastCallTime, LongestWeeks).Length == 0 ? null : new WeekTime(rhythm.Closes.Day, fields.Time(YearFields.LastCallTime)),
            Draft = new WeekTime(fields.Day(YearFields.Draft.Day, RhythmRules.WorkingDays), fields.Time(YearFields.Draft.Time)),
            QuietAfterRounds = quiet ?? rhythm.QuietAfterRounds,
        };
    }

    private static HolidayProfile ReadHolidays(HolidayProfile holidays, FieldReader fields)
    {
        var days = YearFields.Days.Select(field => Enum.TryParse(fields.Choice(field, Enum.GetNames<DayOff>()), out DayOff off) ? off : DayOff.No).ToList();
        return holidays with
        {
            WinterWeeks = Weeks(YearFields.WinterWeeks, fields),
            WinterWeekOfYear = Moved(fields),
            SummerWeeks = Weeks(YearFields.SummerWeeks, fields),
            AutumnWeeks = Weeks(YearFields.AutumnWeeks, fields),
            ChristmasWeeks = Weeks(YearFields.ChristmasWeeks, fields),
            HolyWeekIsOff = fields.Choice(YearFields.HolyWeek, HolyWeekIsOff, HolyWeekIsHeld) == HolyWeekIsOff,
            DaysBeforeEaster = days[0],
            FirstOfMay = days[1],
            FridayAfterAscension = days[2],
            ConstitutionDay = days[3],
            ChristmasEve = days[4],
            DaysBeforeNewYear = days[5],
            NewYearsEve = days[6],
        };
    }

    private static DayOff[] DaysOf(HolidayProfile holidays) =>
    [
        holidays.DaysBeforeEaster, holidays.FirstOfMay, holidays.FridayAfterAscension, holidays.ConstitutionDay, holidays.ChristmasEve,
        holidays.DaysBeforeNewYear, holidays.NewYearsEve,
    ];

    /// <summary>What this form does not ask for is another form's to put right.</summary>
    private static void Refuse(RhythmFault fault, FieldReader fields)
    {
        switch (fault)
        {
            case { At: RhythmMoment.LastCall } or { Kind: RhythmFaultKind.OutOfOrder, At: RhythmMoment.Closes }:
                fields.Fault(YearFields.LastCallTime, SetupFault.LastCallMisplaced);
                break;
            case { At: RhythmMoment.Draft } or { At: RhythmMoment.Digest }:
                fields.Fault(YearFields.Draft.Time, SetupFault.DraftMisplaced);
                break;
        }
    }

    /// <summary>Numbers and stretches of numbers, in any order, with or without words between them; none is allowed.</summary>
    private static IReadOnlyList<int> Weeks(string field, FieldReader fields)
    {
        var text = fields.Line(field, LongestWeeks);
        List<int> weeks = [];
        foreach (var part in Separators().Split(text).Where(part => part.Length > 0))
        {
            var stretch = Stretch().Match(part);
            var from = stretch.Success ? Whole(stretch.Groups["from"]) : 0;
            var to = stretch.Groups["to"].Success ? Whole(stretch.Groups["to"]) : from;
            if (from < 1 || to > LastWeek || to < from)
            {
                fields.Fault(field, SetupFault.NoWeeks);
                return [];
            }

            weeks.AddRange(Enumerable.Range(from, to - from + 1));
        }

        return [.. weeks.Distinct()];
    }

    private static Dictionary<int, int> Moved(FieldReader fields)
    {
        var text = fields.Line(YearFields.WinterMoved, LongestWeeks);
        var pairs = YearAndWeek().Matches(text).ToList();
        var rest = YearAndWeek().Replace(text, "");
        var moved = pairs.GroupBy(pair => Whole(pair.Groups["year"])).ToDictionary(year => year.Key, year => Whole(year.Last().Groups["week"]));
        if (Separators().Replace(rest, "").Length > 0 || moved.Values.Any(week => week is < 1 or > LastWeek))
        {
            fields.Fault(YearFields.WinterMoved, SetupFault.NoYearAndWeek);
        }

        return moved;
    }

    private static string CadenceText(CadenceKind kind, int which) => string.Create(CultureInfo.InvariantCulture, $"{kind}:{which}");

    internal static string WeeksText(IReadOnlyList<int> weeks) => string.Join(", ", weeks.Select(week => week.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The halves are what the cadence makes them: they do not change places after a year of 53 weeks.</summary>
    private static int HalfOf(IsoWeek week) => Cadence.EverySecond(FirstOf(0)).IsTurnOf(week) ? 0 : 1;

    private static IsoWeek FirstOf(int half) => new(2026, 2 - half);

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:\b(?:uge|uger|og|week|weeks|and)\b|[\s,;./])+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?<from>[0-9]{1,2})(?:[-–](?<to>[0-9]{1,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Stretch();

    [GeneratedRegex(@"(?<![0-9])(?<year>20[0-9]{2})\s*[:=]?\s*(?:(?:uge|week)\s*)?(?<week>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearAndWeek();
}
