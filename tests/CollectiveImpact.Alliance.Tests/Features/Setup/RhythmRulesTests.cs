using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Tests.Features.Setup;

public sealed class RhythmRulesTests
{
    [Theory]
    [InlineData("10", 10, 0)]
    [InlineData("10.00", 10, 0)]
    [InlineData("10:00", 10, 0)]
    [InlineData("kl. 10", 10, 0)]
    [InlineData("kl 10.30", 10, 30)]
    [InlineData("Kl.10:05", 10, 5)]
    [InlineData("kl10", 10, 0)]
    [InlineData(" at 9:15 ", 9, 15)]
    [InlineData("09", 9, 0)]
    [InlineData("8", 8, 0)]
    [InlineData("15.59", 15, 59)]
    public void Time_is_read_as_people_write_it(string typed, int hour, int minute) =>
        Assert.Equal(new TimeOnly(hour, minute), Forms.Draft().Send(SetupStep.Rhythm, ("opensTime", typed)).After().Profile.Rhythm.Opens.Time);

    [Theory]
    [InlineData("24", SetupFault.NoTime)]
    [InlineData("10.60", SetupFault.NoTime)]
    [InlineData("10.5", SetupFault.NoTime)]
    [InlineData("ti", SetupFault.NoTime)]
    [InlineData("10.00.00", SetupFault.NoTime)]
    [InlineData("-1", SetupFault.NoTime)]
    [InlineData("1٠", SetupFault.NoTime)]
    [InlineData("klokken 10", SetupFault.NoTime)]
    [InlineData("10                                              ", null)]
    [InlineData("", SetupFault.Missing)]
    [InlineData(null, SetupFault.Missing)]
    [InlineData("7.59", SetupFault.OutsideWorkingHours)]
    [InlineData("16.01", SetupFault.OutsideWorkingHours)]
    public void Time_is_refused_when_it_is_none_or_outside_working_hours(string? typed, SetupFault? fault)
    {
        var decision = Forms.Draft().Send(SetupStep.Rhythm, ("opensTime", typed));

        Assert.Equal(fault, decision is SetupDecision.Refused refused ? Assert.Single(refused.Problems, problem => problem.Field == "opensTime").Fault : null);
    }

    [Theory]
    [InlineData("Saturday")]
    [InlineData("Sunday")]
    [InlineData("monday")]
    [InlineData("1")]
    [InlineData("mandag")]
    public void Day_is_a_working_day_by_its_name(string day) =>
        Assert.Equal([new SetupProblem("digestDay", SetupFault.NoChoice)], Forms.Draft().Send(SetupStep.Rhythm, ("digestDay", day)).Problems());

    [Theory]
    [InlineData("Monday 10", "Wednesday 10", "Thursday 12", "Friday 9", null, null)]
    [InlineData("Monday 8", "Monday 9", "Tuesday 8", "Tuesday 9.30", null, null)]
    [InlineData("Monday 10", "Wednesday 10", "Thursday 15.29", "Friday 9", null, null)]
    [InlineData("Monday 10", "Wednesday 10", "Thursday 15.30", "Friday 9", "closesTime", SetupFault.ClosesTooLate)]
    [InlineData("Monday 10", "Wednesday 10", "Thursday 23.59", "Friday 9", "closesTime", SetupFault.ClosesTooLate)]
    [InlineData("Monday 10", "Monday 11", "Tuesday 9.59", "Friday 9", "closesDay", SetupFault.RoundTooShort)]
    [InlineData("Monday 10", "Wednesday 10", "Thursday 12", "Thursday 13.29", "digestTime", SetupFault.ReviewTooShort)]
    [InlineData("Monday 10", "Wednesday 10", "Thursday 12", "Thursday 12.15", "digestTime", SetupFault.ReviewTooShort)]
    [InlineData("Monday 10", "Wednesday 10", "Thursday 12", "Thursday 13.30", null, null)]
    [InlineData("Wednesday 10", "Wednesday 10", "Thursday 12", "Friday 9", "remindsDay", SetupFault.RemindsTooEarly)]
    [InlineData("Thursday 10", "Wednesday 10", "Thursday 12", "Friday 9", "remindsDay", SetupFault.RemindsTooEarly)]
    [InlineData("Monday 10", "Thursday 13", "Thursday 12", "Friday 9", "closesDay", SetupFault.ClosesTooEarly)]
    [InlineData("Monday 10", "Wednesday 10", "Thursday 12", "Thursday 12", "digestDay", SetupFault.DigestTooEarly)]
    [InlineData("Monday 10", "Wednesday 10", "Thursday 12", "Monday 9", "digestDay", SetupFault.DigestTooEarly)]
    [InlineData("Monday 10", "Monday 11", "Monday 9", "Friday 9", "closesDay", SetupFault.ClosesTooEarly)]
    public void Moments_come_in_order_within_the_week(string opens, string reminds, string closes, string digest, string? field, SetupFault? fault)
    {
        var decision = Forms.Draft().Send(SetupStep.Rhythm, [.. Moment("opens", opens), .. Moment("reminds", reminds), .. Moment("closes", closes), .. Moment("digest", digest)]);

        Assert.Equal(field is null ? [] : [new SetupProblem(field, fault!.Value)], decision is SetupDecision.Refused refused ? refused.Problems.Distinct() : []);
    }

    [Fact]
    public void Usual_rhythm_stands_in_the_fields_and_comes_back_as_it_is()
    {
        var fields = SetupRules.Fields(SetupStep.Rhythm, Forms.Draft());

        Assert.Equal(("Monday", "10.00", "Friday", "09.00"), (fields["opensDay"], fields["opensTime"], fields["digestDay"], fields["digestTime"]));
        Assert.Equal(RhythmSettings.Default, Forms.Draft().Send(SetupStep.Rhythm).After().Profile.Rhythm);
    }

    [Fact]
    public void What_the_form_does_not_ask_for_stays_and_what_hangs_on_the_close_follows_it()
    {
        var draft = Forms.Draft();
        var before = draft.Profile.Rhythm with
        {
            Cadence = Cadence.Monthly(2),
            LastCall = new WeekTime(DayOfWeek.Thursday, new TimeOnly(9, 0)),
            Skipped = [new SkippedWeek(new IsoWeek(2026, 50), "Seminar")],
        };
        var after = (draft with { Profile = draft.Profile with { Rhythm = before } }).Send(SetupStep.Rhythm, [.. Moment("closes", "Wednesday 14"), .. Moment("reminds", "Tuesday 10")]).After().Profile.Rhythm;

        Assert.Equal((before.Cadence, before.Skipped), (after.Cadence, after.Skipped));
        Assert.Equal(new WeekTime(DayOfWeek.Wednesday, new TimeOnly(14, 30)), after.Draft);
        Assert.Equal(new WeekTime(DayOfWeek.Wednesday, new TimeOnly(9, 0)), after.LastCall);
    }

    private static (string Field, string? Value)[] Moment(string prefix, string said)
    {
        var parts = said.Split(' ');
        return [($"{prefix}Day", parts[0]), ($"{prefix}Time", parts[1])];
    }
}
