using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Sample;
using CollectiveImpact.Bot.Tests.Service;

namespace CollectiveImpact.Bot.Tests.Sample;

public sealed class SampleRhythmTests
{
    [Fact]
    public void Sample_has_the_holidays_of_its_file_and_is_at_work_from_when_it_is_loaded()
    {
        var profile = SampleLoader.Read(Samples.With(_ => { }), BotHost.Tuesday).Profile;

        Assert.Equal(BotHost.Tuesday, profile.ActiveSince);
        Assert.Equal([[7], [28, 29, 30], [42], [52, 53, 1]], Weeks(profile.Holidays));
        Assert.Equal((DayOff.AllDay, DayOff.FromNoon, DayOff.AllDay, DayOff.AllDay), (profile.Holidays.ConstitutionDay, profile.Holidays.FirstOfMay, profile.Holidays.ChristmasEve, profile.Holidays.NewYearsEve));
        Assert.Equal((CadenceKind.Weekly, 3), (profile.Rhythm.Cadence.Kind, profile.Rhythm.QuietAfterRounds));
    }

    [Fact]
    public void Sample_that_is_another_is_read_as_it_says()
    {
        var profile = SampleLoader.Read(
            Samples.With(file =>
            {
                var alliance = file["alliance"]!;
                alliance["status"] = "Draft";
                alliance["rhythm"]!["checkInCadence"] = "EverySecondWeek";
                alliance["rhythm"]!["skipIsoWeeks"] = new JsonArray(8, 31, 43, 51);
                alliance["rhythm"]!["quietPartnerAfterRounds"] = 5;
                alliance["holidayProfile"] = JsonNode.Parse("""{"winterHolidayWeek":8,"constitutionDayOff":"No","firstOfMayOff":"Full","newYearsEveOff":false}""");
            }),
            BotHost.Tuesday).Profile;

        Assert.Null(profile.ActiveSince);
        Assert.Equal(Cadence.EverySecond(new IsoWeek(2026, 49)), profile.Rhythm.Cadence);
        Assert.Equal([[8], [28, 29, 30, 31], [42, 43], [52, 53, 1, 51]], Weeks(profile.Holidays));
        Assert.Equal((DayOff.No, DayOff.AllDay, DayOff.AllDay, DayOff.No), (profile.Holidays.ConstitutionDay, profile.Holidays.FirstOfMay, profile.Holidays.ChristmasEve, profile.Holidays.NewYearsEve));
        Assert.Equal(5, profile.Rhythm.QuietAfterRounds);
    }

    private static int[][] Weeks(HolidayProfile holidays) => [[.. holidays.WinterWeeks], [.. holidays.SummerWeeks], [.. holidays.AutumnWeeks], [.. holidays.ChristmasWeeks]];
}
