using CollectiveImpact.Alliance.Rhythm;
using FsCheck;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Builders;

/// <summary>Weeks, zones, holidays and rhythms as alliances may have them.</summary>
internal static class Calendars
{
    private static readonly IsoWeek _first = new(2024, 1);

    public static int WeekCount { get; } = (new IsoWeek(2060, 53).Monday.DayNumber - _first.Monday.DayNumber) / 7;

    public static Gen<IsoWeek> Weeks { get; } = Gen.Choose(0, WeekCount).Select(_first.AddWeeks);

    public static Gen<string> Zones { get; } = Gen.Elements(
        "Europe/Copenhagen", "Europe/Copenhagen", "America/Nuuk", "Atlantic/Faroe", "Australia/Sydney", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Cairo",
        "America/St_Johns", "Pacific/Kiritimati");

    public static Gen<HolidayProfile> Profiles { get; } = Gen.OneOf(Gen.Constant(HolidayProfile.Default), Any());

    /// <summary>Rhythms without a fault.</summary>
    public static Gen<RhythmSettings> Rhythms { get; } = Gen.OneOf(Gen.Constant(RhythmSettings.Default), Gen.Choose(0, int.MaxValue).Select(Rhythm))
        .Where(rhythm => RhythmRules.Faults(rhythm, HolidayProfile.Default).Count == 0);

    public static IEnumerable<IsoWeek> AllWeeks => Enumerable.Range(0, WeekCount + 1).Select(_first.AddWeeks);

    private static Gen<HolidayProfile> Any()
    {
        var off = Gen.Elements(DayOff.No, DayOff.FromNoon, DayOff.AllDay);
        return off.ArrayOf(7).SelectMany(days => Gen.Choose(0, 31).Select(weeks => new HolidayProfile
        {
            FirstOfMay = days[0],
            ConstitutionDay = days[1],
            ChristmasEve = days[2],
            NewYearsEve = days[3],
            FridayAfterAscension = days[4],
            DaysBeforeEaster = days[5],
            DaysBeforeNewYear = days[6],
            WinterWeeks = (weeks & 1) == 0 ? [] : [8],
            SummerWeeks = (weeks & 2) == 0 ? [] : [28, 29, 30, 31],
            AutumnWeeks = (weeks & 4) == 0 ? [] : [42],
            ChristmasWeeks = (weeks & 8) == 0 ? [] : [52, 53, 1],
            HolyWeekIsOff = (weeks & 16) != 0,
        }));
    }

    private static RhythmSettings Rhythm(int seed)
    {
        var random = new Random(seed);
        var opens = At(random.Next(2), 8, 16);
        var reminds = At(1 + random.Next(2), 8, 16);
        var closes = At(2 + random.Next(2), 8, 16);
        return new RhythmSettings
        {
            Cadence = random.Next(3) switch
            {
                0 => Cadence.Weekly,
                1 => Cadence.EverySecond(_first.AddWeeks(random.Next(WeekCount))),
                _ => Cadence.Monthly(1 + random.Next(Cadence.LastWeek)),
            },
            Opens = opens,
            Reminds = reminds,
            LastCall = random.Next(2) == 0 ? null : closes with { Time = new TimeOnly(8 + random.Next(3), 0) },
            Closes = closes,
            Draft = At(3 + random.Next(2), 8, 16),
            Digest = At(4, 8, 16),
        };

        WeekTime At(int day, int from, int to) => new((DayOfWeek)(day + 1), new TimeOnly(random.Next(from * 2, to * 2) / 2, 30 * random.Next(2)));
    }
}
