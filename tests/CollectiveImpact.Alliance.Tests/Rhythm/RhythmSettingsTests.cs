using System.Text.Json;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class RhythmSettingsTests
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { IgnoreReadOnlyProperties = true };

    [Fact]
    public void Rhythm_of_an_alliance_from_before_there_was_more_to_it_is_the_usual_in_all_else()
    {
        var read = JsonSerializer.Deserialize<AllianceProfile>(
            """
            {"id":{"value":"uih"},"name":"Ung","shortName":"U","backbone":{"id":{"value":"bb"},"name":"Sekretariatet"},
             "rhythm":{"opens":{"day":1,"time":"09:00:00"},"reminds":{"day":3,"time":"10:00:00"},"closes":{"day":4,"time":"12:00:00"},"digest":{"day":5,"time":"09:00:00"}}}
            """, _json)!;

        Assert.Equal(new TimeOnly(9, 0), read.Rhythm.Opens.Time);
        Assert.Equal(RhythmSettings.Default with { Opens = read.Rhythm.Opens, Skipped = read.Rhythm.Skipped }, read.Rhythm);
        Assert.Equal([7], read.Holidays.WinterWeeks);
        Assert.Empty(RhythmRules.Faults(read.Rhythm, read.Holidays));
    }

    [Fact]
    public void Rhythm_and_holidays_are_read_as_they_were_written()
    {
        var rhythm = new RhythmSettings
        {
            Cadence = Cadence.EverySecond(Given.Week),
            LastCall = new WeekTime(DayOfWeek.Thursday, new TimeOnly(9, 0)),
            Skipped = [new SkippedWeek(Given.Week, "Konference")],
            QuietAfterRounds = 4,
        };
        var holidays = new HolidayProfile { WinterWeeks = [], WinterWeekOfYear = new Dictionary<int, int> { [2027] = 8 }, FirstOfMay = DayOff.No, HolyWeekIsOff = false };

        Assert.Equivalent(rhythm, Again(rhythm), strict: true);
        Assert.Equivalent(holidays, Again(holidays), strict: true);
    }

    private static T Again<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, _json), _json)!;
}
