using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Rhythm;

public sealed class RhythmRulesTests
{
    private static readonly RhythmSettings _usual = RhythmSettings.Default;

    public static TheoryData<string, RhythmSettings, string[]> Cases() => new()
    {
        { "usual", _usual, [] },
        { "with a last call", _usual with { LastCall = At(DayOfWeek.Thursday, 9) }, [] },
        { "every second week", _usual with { Cadence = Cadence.EverySecond(Given.Week) }, [] },
        { "last week of the month", _usual with { Cadence = Cadence.Monthly(Cadence.LastWeek) }, [] },
        { "a week skipped", _usual with { Skipped = [new(Given.Week, "Konference")] }, [] },
        { "opens on Sunday", _usual with { Opens = At(DayOfWeek.Sunday, 10) }, ["OnWeekend Opens", "OutOfOrder Reminds"] },
        { "opens early", _usual with { Opens = At(DayOfWeek.Monday, 7, 59) }, ["OutsideWorkingHours Opens"] },
        { "told at four", _usual with { Digest = At(DayOfWeek.Friday, 16) }, ["OutsideWorkingHours Digest"] },
        { "told on Saturday night", _usual with { Digest = At(DayOfWeek.Saturday, 22) }, ["OnWeekend Digest", "OutsideWorkingHours Digest"] },
        { "reminds before it opens", _usual with { Reminds = At(DayOfWeek.Monday, 9) }, ["OutOfOrder Reminds"] },
        { "reminds after it closes", _usual with { Reminds = At(DayOfWeek.Friday, 8) }, ["OutOfOrder Closes"] },
        { "draft at the close", _usual with { Draft = At(DayOfWeek.Thursday, 12) }, ["OutOfOrder Draft"] },
        { "told before the draft", _usual with { Digest = At(DayOfWeek.Thursday, 12, 15) }, ["OutOfOrder Digest"] },
        { "told right after the draft", _usual with { Digest = At(DayOfWeek.Thursday, 13, 29) }, ["ReviewTooShort Digest"] },
        { "told an hour after the draft", _usual with { Digest = At(DayOfWeek.Thursday, 13, 30) }, [] },
        { "open for less than a day", _usual with { Opens = At(DayOfWeek.Wednesday, 9), Closes = At(DayOfWeek.Wednesday, 15) }, ["RoundTooShort Closes"] },
        { "open for a day", _usual with { Opens = At(DayOfWeek.Tuesday, 12), Closes = At(DayOfWeek.Wednesday, 12) }, [] },
        { "closes late", _usual with { Closes = At(DayOfWeek.Wednesday, 15, 30) }, ["ClosesTooLate Closes"] },
        { "last call the day before", _usual with { LastCall = At(DayOfWeek.Wednesday, 15) }, ["LastCallOnAnotherDay LastCall"] },
        { "last call after the close", _usual with { LastCall = At(DayOfWeek.Thursday, 13) }, ["OutOfOrder Closes"] },
        { "every second week, but not which", _usual with { Cadence = Cadence.Weekly with { Kind = CadenceKind.EverySecondWeek } }, ["NoAnchor"] },
        { "sixth week of the month", _usual with { Cadence = Cadence.Monthly(6) }, ["NoSuchWeekOfMonth 6"] },
        { "no week of the month", _usual with { Cadence = Cadence.Monthly(0) }, ["NoSuchWeekOfMonth 0"] },
        { "skipped without a reason", _usual with { Skipped = [new(Given.Week, "  ")] }, ["NoReason 2026-W47"] },
        { "skipped with a long reason", _usual with { Skipped = [new(Given.Week, new string('x', 201))] }, ["ReasonTooLong 2026-W47"] },
        { "skipped with a CPR number", _usual with { Skipped = [new(Given.Week, "010150-5678 er syg")] }, ["ReasonHasCpr 2026-W47"] },
        { "skipped twice", _usual with { Skipped = [new(Given.Week, "A"), new(Given.Week, "B")] }, ["WeekSkippedTwice 2026-W47"] },
        { "quiet at once", _usual with { QuietAfterRounds = 0 }, ["QuietTooSoon 0"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rhythm_is_refused_for_what_is_wrong_with_it(string rhythm, RhythmSettings settings, string[] faults) =>
        Assert.True(Shown(RhythmRules.Faults(settings, HolidayProfile.Default)) is var shown && shown.SequenceEqual(faults), $"{rhythm}: {string.Join(", ", shown)}");

    [Fact]
    public void Holiday_week_is_refused_when_no_year_has_it()
    {
        var holidays = HolidayProfile.Default with { WinterWeeks = [0], SummerWeeks = [54], WinterWeekOfYear = new Dictionary<int, int> { [2027] = 99 }, ChristmasWeeks = [53, 1] };

        Assert.Equal(["NoSuchHolidayWeek 0", "NoSuchHolidayWeek 99", "NoSuchHolidayWeek 54"], Shown(RhythmRules.Faults(_usual, holidays)));
    }

    private static List<string> Shown(IEnumerable<RhythmFault> faults) =>
        [.. faults.Select(fault => string.Join(' ', new object?[] { fault.Kind, fault.At, fault.Week, fault.Number }.Where(part => part is not null)))];

    private static WeekTime At(DayOfWeek day, int hour, int minute = 0) => new(day, new TimeOnly(hour, minute));
}
