using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Sample;

/// <summary>The rhythm and the holidays of a sample; what the file does not say is as usual.</summary>
internal static class SampleRhythms
{
    /// <param name="rhythm">What the file says.</param>
    /// <param name="thisWeek">One of the weeks in which it is, for a rhythm of every second week.</param>
    public static RhythmSettings Rhythm(SampleRhythm rhythm, IsoWeek thisWeek)
    {
        var usual = RhythmSettings.Default;
        return usual with
        {
            Cadence = new Cadence { Kind = rhythm.CheckInCadence, Anchor = rhythm.CheckInCadence == CadenceKind.EverySecondWeek ? thisWeek : null },
            Opens = new(rhythm.OpenDay ?? usual.Opens.Day, rhythm.OpenTime ?? usual.Opens.Time),
            Reminds = new(rhythm.ReminderDay ?? usual.Reminds.Day, rhythm.ReminderTime ?? usual.Reminds.Time),
            Closes = new(rhythm.CloseDay ?? usual.Closes.Day, rhythm.CloseTime ?? usual.Closes.Time),
            Digest = new(rhythm.DigestDay ?? usual.Digest.Day, rhythm.DigestTime ?? usual.Digest.Time),
            QuietAfterRounds = rhythm.QuietPartnerAfterRounds ?? usual.QuietAfterRounds,
        };
    }

    /// <summary>A file names weeks twice, by their season and as weeks to skip; those it only skips are of the season they lie in.</summary>
    public static HolidayProfile Holidays(SampleHolidays holidays, IReadOnlyList<int> skipped)
    {
        var usual = HolidayProfile.Default;
        return usual with
        {
            WinterWeeks = With(holidays.WinterHolidayWeek is { } winter ? [winter] : usual.WinterWeeks, skipped, 2, 14),
            SummerWeeks = With(holidays.SummerWeeks ?? usual.SummerWeeks, skipped, 15, 37),
            AutumnWeeks = With(holidays.AutumnHolidayWeek is { } autumn ? [autumn] : usual.AutumnWeeks, skipped, 38, 49),
            ChristmasWeeks = With(With(usual.ChristmasWeeks, skipped, 50, 53), skipped, 1, 1),
            ConstitutionDay = Off(holidays.ConstitutionDayOff, usual.ConstitutionDay),
            FirstOfMay = Off(holidays.FirstOfMayOff, usual.FirstOfMay),
            ChristmasEve = Off(holidays.ChristmasEveOff, usual.ChristmasEve),
            NewYearsEve = Off(holidays.NewYearsEveOff, usual.NewYearsEve),
        };
    }

    private static IReadOnlyList<int> With(IReadOnlyList<int> weeks, IReadOnlyList<int> skipped, int from, int to) =>
        [.. weeks.Union(skipped.Where(week => week >= from && week <= to))];

    private static DayOff Off(SampleDayOff? off, DayOff usual) => off switch
    {
        SampleDayOff.No => DayOff.No,
        SampleDayOff.FromNoon => DayOff.FromNoon,
        SampleDayOff.Full => DayOff.AllDay,
        _ => usual,
    };

    private static DayOff Off(bool? off, DayOff usual) => off switch
    {
        true => DayOff.AllDay,
        false => DayOff.No,
        null => usual,
    };
}
