namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>The names of the fields that say what a year of rounds is like.</summary>
public static class YearFields
{
    public const string Cadence = "cadence";
    public const string LastCallTime = "lastCallTime";
    public const string QuietRounds = "quietRounds";
    public const string WinterWeeks = "winterWeeks";
    public const string WinterMoved = "winterMoved";
    public const string SummerWeeks = "summerWeeks";
    public const string AutumnWeeks = "autumnWeeks";
    public const string ChristmasWeeks = "christmasWeeks";
    public const string HolyWeek = "holyWeek";

    public static MomentFields Draft { get; } = new("draft");

    /// <summary>The days that are off by agreement and not by law, in the order of the year.</summary>
    public static IReadOnlyList<string> Days { get; } =
        ["daysBeforeEaster", "firstOfMay", "fridayAfterAscension", "constitutionDay", "christmasEve", "daysBeforeNewYear", "newYearsEve"];

    /// <summary>The weeks in which nobody is asked.</summary>
    public static IReadOnlyList<string> Weeks { get; } = [WinterWeeks, SummerWeeks, AutumnWeeks, ChristmasWeeks];
}
