using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Bot.Text;

/// <summary>Dates and weeks as they are said: "torsdag den 19. november kl. 12.00", "Thursday 19 November at 12:00".</summary>
internal static class Speech
{
    private static readonly CultureInfo _danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    public static string Week(IsoWeek week, string language) =>
        SharedText.In(language)["common.week", ("Week", week.Number.ToString(CultureInfo.InvariantCulture))];

    public static string Day(DateTimeOffset instant, LocalClock clock, string language) =>
        Filled("date.full", clock.ToLocal(instant), language);

    public static string DayAndTime(DateTimeOffset instant, LocalClock clock, string language) =>
        Filled("date.fullWithTime", clock.ToLocal(instant), language);

    public static string Date(DateOnly date, string language) =>
        Filled("date.short", new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), language);

    public static string Time(TimeOnly time, string language) => time.ToString(TimeFormat(language), CultureInfo.InvariantCulture);

    public static string Weekday(DayOfWeek day, string language) => Culture(language).DateTimeFormat.GetDayName(day);

    /// <summary>A week or a day at the beginning of a line.</summary>
    public static string AtStart(string said) => said.Length == 0 ? said : char.ToUpperInvariant(said[0]) + said[1..];

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"man. 30. nov.", "Mon 30 Nov".</summary>
    public static string ShortDay(DateOnly date, string language)
    {
        var format = Culture(language).DateTimeFormat;
        var (day, month) = (format.GetDayName(date.DayOfWeek), format.GetMonthName(date.Month));
        return language == Languages.English
            ? $"{day[..3]} {date.Day.ToString(CultureInfo.InvariantCulture)} {month[..3]}"
            : $"{day[..^3]}. {date.Day.ToString(CultureInfo.InvariantCulture)}. {(month.Length > 4 ? month[..3] + "." : month)}";
    }

    /// <summary>"December 2026".</summary>
    public static string Month(DateOnly date, string language)
    {
        var month = Culture(language).DateTimeFormat.GetMonthName(date.Month);
        return $"{char.ToUpperInvariant(month[0])}{month[1..]} {date.Year.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string TimeFormat(string language) => language == Languages.English ? "HH:mm" : "HH.mm";

    private static CultureInfo Culture(string language) => language == Languages.English ? _english : _danish;

    private static string Filled(string key, DateTimeOffset local, string language)
    {
        var culture = Culture(language);
        return SharedText.In(language)[
            key,
            ("Weekday", culture.DateTimeFormat.GetDayName(local.DayOfWeek)),
            ("Day", local.Day.ToString(CultureInfo.InvariantCulture)),
            ("Month", culture.DateTimeFormat.GetMonthName(local.Month)),
            ("Year", local.Year.ToString(CultureInfo.InvariantCulture)),
            ("Time", local.ToString(TimeFormat(language), CultureInfo.InvariantCulture))];
    }
}
