using System.Globalization;

namespace CollectiveImpact.Bot.Tests.Rhythm;

/// <summary>
/// What a year is to be like for the sample alliance, worked out from a Danish calendar and by nothing of the bot's: Christmas and New Year in weeks
/// 52, 53 and 1, winter holiday in 7, Holy Week in 12 and Easter Monday on 29 March with the change to summer time the night before, Ascension
/// on Thursday 6 May, Whit Monday on 17 May, summer in 28 to 30, autumn in 42, winter time from 31 October. 1 May and 5 June are Saturdays.
/// </summary>
internal static class YearTable
{
    private const string Table = """
        week     | opens                   | reminds                 | closes                  | draft                   | news
        2026-W47 | Mon 2026-11-16 10:00+01 | Wed 2026-11-18 10:00+01 | Thu 2026-11-19 12:00+01 | Thu 2026-11-19 12:30+01 | Fri 2026-11-20 09:00+01
        2026-W48 | Mon 2026-11-23 10:00+01 | Wed 2026-11-25 10:00+01 | Thu 2026-11-26 12:00+01 | Thu 2026-11-26 12:30+01 | Fri 2026-11-27 09:00+01
        2026-W49 | Mon 2026-11-30 10:00+01 | Wed 2026-12-02 10:00+01 | Thu 2026-12-03 12:00+01 | Thu 2026-12-03 12:30+01 | Fri 2026-12-04 09:00+01
        2026-W50 | Mon 2026-12-07 10:00+01 | Wed 2026-12-09 10:00+01 | Thu 2026-12-10 12:00+01 | Thu 2026-12-10 12:30+01 | Fri 2026-12-11 09:00+01
        2026-W51 | Mon 2026-12-14 10:00+01 | Wed 2026-12-16 10:00+01 | Thu 2026-12-17 12:00+01 | Thu 2026-12-17 12:30+01 | Fri 2026-12-18 09:00+01
        2026-W52 | ChristmasHoliday
        2026-W53 | ChristmasHoliday
        2027-W01 | ChristmasHoliday
        2027-W02 | Mon 2027-01-11 10:00+01 | Wed 2027-01-13 10:00+01 | Thu 2027-01-14 12:00+01 | Thu 2027-01-14 12:30+01 | Fri 2027-01-15 09:00+01
        2027-W03 | Mon 2027-01-18 10:00+01 | Wed 2027-01-20 10:00+01 | Thu 2027-01-21 12:00+01 | Thu 2027-01-21 12:30+01 | Fri 2027-01-22 09:00+01
        2027-W04 | Mon 2027-01-25 10:00+01 | Wed 2027-01-27 10:00+01 | Thu 2027-01-28 12:00+01 | Thu 2027-01-28 12:30+01 | Fri 2027-01-29 09:00+01
        2027-W05 | Mon 2027-02-01 10:00+01 | Wed 2027-02-03 10:00+01 | Thu 2027-02-04 12:00+01 | Thu 2027-02-04 12:30+01 | Fri 2027-02-05 09:00+01
        2027-W06 | Mon 2027-02-08 10:00+01 | Wed 2027-02-10 10:00+01 | Thu 2027-02-11 12:00+01 | Thu 2027-02-11 12:30+01 | Fri 2027-02-12 09:00+01
        2027-W07 | WinterHoliday
        2027-W08 | Mon 2027-02-22 10:00+01 | Wed 2027-02-24 10:00+01 | Thu 2027-02-25 12:00+01 | Thu 2027-02-25 12:30+01 | Fri 2027-02-26 09:00+01
        2027-W09 | Mon 2027-03-01 10:00+01 | Wed 2027-03-03 10:00+01 | Thu 2027-03-04 12:00+01 | Thu 2027-03-04 12:30+01 | Fri 2027-03-05 09:00+01
        2027-W10 | Mon 2027-03-08 10:00+01 | Wed 2027-03-10 10:00+01 | Thu 2027-03-11 12:00+01 | Thu 2027-03-11 12:30+01 | Fri 2027-03-12 09:00+01
        2027-W11 | Mon 2027-03-15 10:00+01 | Wed 2027-03-17 10:00+01 | Thu 2027-03-18 12:00+01 | Thu 2027-03-18 12:30+01 | Fri 2027-03-19 09:00+01
        2027-W12 | HolyWeek
        2027-W13 | Tue 2027-03-30 10:00+02 | Wed 2027-03-31 10:00+02 | Thu 2027-04-01 12:00+02 | Thu 2027-04-01 12:30+02 | Fri 2027-04-02 09:00+02
        2027-W14 | Mon 2027-04-05 10:00+02 | Wed 2027-04-07 10:00+02 | Thu 2027-04-08 12:00+02 | Thu 2027-04-08 12:30+02 | Fri 2027-04-09 09:00+02
        2027-W15 | Mon 2027-04-12 10:00+02 | Wed 2027-04-14 10:00+02 | Thu 2027-04-15 12:00+02 | Thu 2027-04-15 12:30+02 | Fri 2027-04-16 09:00+02
        2027-W16 | Mon 2027-04-19 10:00+02 | Wed 2027-04-21 10:00+02 | Thu 2027-04-22 12:00+02 | Thu 2027-04-22 12:30+02 | Fri 2027-04-23 09:00+02
        2027-W17 | Mon 2027-04-26 10:00+02 | Wed 2027-04-28 10:00+02 | Thu 2027-04-29 12:00+02 | Thu 2027-04-29 12:30+02 | Fri 2027-04-30 09:00+02
        2027-W18 | Mon 2027-05-03 10:00+02 | Wed 2027-05-05 10:00+02 | Wed 2027-05-05 12:00+02 | Wed 2027-05-05 12:30+02 | Fri 2027-05-07 09:00+02
        2027-W19 | Mon 2027-05-10 10:00+02 | Wed 2027-05-12 10:00+02 | Thu 2027-05-13 12:00+02 | Thu 2027-05-13 12:30+02 | Fri 2027-05-14 09:00+02
        2027-W20 | Tue 2027-05-18 10:00+02 | Wed 2027-05-19 10:00+02 | Thu 2027-05-20 12:00+02 | Thu 2027-05-20 12:30+02 | Fri 2027-05-21 09:00+02
        2027-W21 | Mon 2027-05-24 10:00+02 | Wed 2027-05-26 10:00+02 | Thu 2027-05-27 12:00+02 | Thu 2027-05-27 12:30+02 | Fri 2027-05-28 09:00+02
        2027-W22 | Mon 2027-05-31 10:00+02 | Wed 2027-06-02 10:00+02 | Thu 2027-06-03 12:00+02 | Thu 2027-06-03 12:30+02 | Fri 2027-06-04 09:00+02
        2027-W23 | Mon 2027-06-07 10:00+02 | Wed 2027-06-09 10:00+02 | Thu 2027-06-10 12:00+02 | Thu 2027-06-10 12:30+02 | Fri 2027-06-11 09:00+02
        2027-W24 | Mon 2027-06-14 10:00+02 | Wed 2027-06-16 10:00+02 | Thu 2027-06-17 12:00+02 | Thu 2027-06-17 12:30+02 | Fri 2027-06-18 09:00+02
        2027-W25 | Mon 2027-06-21 10:00+02 | Wed 2027-06-23 10:00+02 | Thu 2027-06-24 12:00+02 | Thu 2027-06-24 12:30+02 | Fri 2027-06-25 09:00+02
        2027-W26 | Mon 2027-06-28 10:00+02 | Wed 2027-06-30 10:00+02 | Thu 2027-07-01 12:00+02 | Thu 2027-07-01 12:30+02 | Fri 2027-07-02 09:00+02
        2027-W27 | Mon 2027-07-05 10:00+02 | Wed 2027-07-07 10:00+02 | Thu 2027-07-08 12:00+02 | Thu 2027-07-08 12:30+02 | Fri 2027-07-09 09:00+02
        2027-W28 | SummerHoliday
        2027-W29 | SummerHoliday
        2027-W30 | SummerHoliday
        2027-W31 | Mon 2027-08-02 10:00+02 | Wed 2027-08-04 10:00+02 | Thu 2027-08-05 12:00+02 | Thu 2027-08-05 12:30+02 | Fri 2027-08-06 09:00+02
        2027-W32 | Mon 2027-08-09 10:00+02 | Wed 2027-08-11 10:00+02 | Thu 2027-08-12 12:00+02 | Thu 2027-08-12 12:30+02 | Fri 2027-08-13 09:00+02
        2027-W33 | Mon 2027-08-16 10:00+02 | Wed 2027-08-18 10:00+02 | Thu 2027-08-19 12:00+02 | Thu 2027-08-19 12:30+02 | Fri 2027-08-20 09:00+02
        2027-W34 | Mon 2027-08-23 10:00+02 | Wed 2027-08-25 10:00+02 | Thu 2027-08-26 12:00+02 | Thu 2027-08-26 12:30+02 | Fri 2027-08-27 09:00+02
        2027-W35 | Mon 2027-08-30 10:00+02 | Wed 2027-09-01 10:00+02 | Thu 2027-09-02 12:00+02 | Thu 2027-09-02 12:30+02 | Fri 2027-09-03 09:00+02
        2027-W36 | Mon 2027-09-06 10:00+02 | Wed 2027-09-08 10:00+02 | Thu 2027-09-09 12:00+02 | Thu 2027-09-09 12:30+02 | Fri 2027-09-10 09:00+02
        2027-W37 | Mon 2027-09-13 10:00+02 | Wed 2027-09-15 10:00+02 | Thu 2027-09-16 12:00+02 | Thu 2027-09-16 12:30+02 | Fri 2027-09-17 09:00+02
        2027-W38 | Mon 2027-09-20 10:00+02 | Wed 2027-09-22 10:00+02 | Thu 2027-09-23 12:00+02 | Thu 2027-09-23 12:30+02 | Fri 2027-09-24 09:00+02
        2027-W39 | Mon 2027-09-27 10:00+02 | Wed 2027-09-29 10:00+02 | Thu 2027-09-30 12:00+02 | Thu 2027-09-30 12:30+02 | Fri 2027-10-01 09:00+02
        2027-W40 | Mon 2027-10-04 10:00+02 | Wed 2027-10-06 10:00+02 | Thu 2027-10-07 12:00+02 | Thu 2027-10-07 12:30+02 | Fri 2027-10-08 09:00+02
        2027-W41 | Mon 2027-10-11 10:00+02 | Wed 2027-10-13 10:00+02 | Thu 2027-10-14 12:00+02 | Thu 2027-10-14 12:30+02 | Fri 2027-10-15 09:00+02
        2027-W42 | AutumnHoliday
        2027-W43 | Mon 2027-10-25 10:00+02 | Wed 2027-10-27 10:00+02 | Thu 2027-10-28 12:00+02 | Thu 2027-10-28 12:30+02 | Fri 2027-10-29 09:00+02
        2027-W44 | Mon 2027-11-01 10:00+01 | Wed 2027-11-03 10:00+01 | Thu 2027-11-04 12:00+01 | Thu 2027-11-04 12:30+01 | Fri 2027-11-05 09:00+01
        2027-W45 | Mon 2027-11-08 10:00+01 | Wed 2027-11-10 10:00+01 | Thu 2027-11-11 12:00+01 | Thu 2027-11-11 12:30+01 | Fri 2027-11-12 09:00+01
        2027-W46 | Mon 2027-11-15 10:00+01 | Wed 2027-11-17 10:00+01 | Thu 2027-11-18 12:00+01 | Thu 2027-11-18 12:30+01 | Fri 2027-11-19 09:00+01
        2027-W47 | Mon 2027-11-22 10:00+01 | Wed 2027-11-24 10:00+01 | Thu 2027-11-25 12:00+01 | Thu 2027-11-25 12:30+01 | Fri 2027-11-26 09:00+01
        """;

    public static IReadOnlyList<YearRow> Rows { get; } = [.. Table.Split('\n').Skip(1).Select(Row)];

    public static IEnumerable<YearRow> Held => Rows.Where(row => row.Skipped is null);

    private static YearRow Row(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        return cells.Length == 2
            ? new YearRow(cells[0], cells[1], default, default, default, default, default)
            : new YearRow(cells[0], null, Instant(cells[1]), Instant(cells[2]), Instant(cells[3]), Instant(cells[4]), Instant(cells[5]));
    }

    /// <summary>The weekday is read too: a date that is none of it is no date.</summary>
    private static DateTimeOffset Instant(string cell) => DateTimeOffset.ParseExact(cell + ":00", "ddd yyyy-MM-dd HH:mmzzz", CultureInfo.InvariantCulture);
}

/// <summary>A week: why it has no round, or when what is to happen in it, with the offset of Danish time on that day.</summary>
internal sealed record YearRow(string Week, string? Skipped, DateTimeOffset Opens, DateTimeOffset Reminds, DateTimeOffset Closes, DateTimeOffset Draft, DateTimeOffset News)
{
    private static readonly CultureInfo _danish = CultureInfo.GetCultureInfo("da-DK");

    public int Number => int.Parse(Week.AsSpan(6), CultureInfo.InvariantCulture);

    /// <summary>As the card says it: "torsdag den 19. november kl. 12.00".</summary>
    public static string Said(DateTimeOffset instant) => instant.ToString("dddd 'den' d. MMMM 'kl.' HH.mm", _danish);
}
