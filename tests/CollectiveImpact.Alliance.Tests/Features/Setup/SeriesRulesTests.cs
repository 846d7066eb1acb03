using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;

namespace CollectiveImpact.Alliance.Tests.Features.Setup;

public sealed class SeriesRulesTests
{
    [Fact]
    public void Usual_series_are_stored_once_somebody_saves_them()
    {
        var state = Forms.Draft().Send(SetupStep.Meetings).After();

        Assert.Equal([SeriesKind.SteeringMeeting, SeriesKind.PartnerMeeting], state.Profile.Series.Select(series => series.Kind));
        Assert.Equal([9, 22, 36, 47], state.Profile.Series[0].IsoWeeks);
        Assert.Equal([11, 24, 38, 49], state.Profile.Series[1].IsoWeeks);
        Assert.Equal((DayOfWeek.Tuesday, new TimeOnly(13, 0), 120, null), (state.Profile.Series[0].Weekday, state.Profile.Series[0].StartTime, state.Profile.Series[0].DurationMinutes, state.Profile.Series[0].Place));
        Assert.False(new SetupChanges(state, state.Send(SetupStep.Meetings).After()).IsAny);
    }

    [Theory]
    [InlineData("9, 22, 36, 47", "9, 22, 36, 47")]
    [InlineData("47 36;22/9", "9, 22, 36, 47")]
    [InlineData("uge 1, 14, 27 og 53", "1, 14, 27, 53")]
    [InlineData("09,22,36,47", "9, 22, 36, 47")]
    public void Weeks_are_read_as_people_write_them(string typed, string weeks) =>
        Assert.Equal(weeks, SeriesRules.WeeksText(Forms.Draft().Send(SetupStep.Meetings, ("steeringWeeks", typed)).After().Profile.Series[0]));

    [Theory]
    [InlineData("steeringWeeks", "9, 22, 36", SetupFault.NotFourWeeks)]
    [InlineData("steeringWeeks", "9, 22, 36, 47, 48", SetupFault.NotFourWeeks)]
    [InlineData("steeringWeeks", "9, 9, 36, 47", SetupFault.NotFourWeeks)]
    [InlineData("steeringWeeks", "9, 9, 22, 36, 47", SetupFault.NotFourWeeks)]
    [InlineData("partnerWeeks", "0, 22, 36, 47", SetupFault.NotFourWeeks)]
    [InlineData("partnerWeeks", "9, 22, 36, 54", SetupFault.NotFourWeeks)]
    [InlineData("partnerWeeks", "9, 22, 36, nov", SetupFault.NotFourWeeks)]
    [InlineData("partnerWeeks", "", SetupFault.NotFourWeeks)]
    [InlineData("partnerWeeks", null, SetupFault.NotFourWeeks)]
    [InlineData("steeringMinutes", "14", SetupFault.NoMinutes)]
    [InlineData("steeringMinutes", "481", SetupFault.NoMinutes)]
    [InlineData("steeringMinutes", "to timer", SetupFault.NoMinutes)]
    [InlineData("steeringMinutes", "99999999999", SetupFault.NoMinutes)]
    [InlineData("partnerTime", "sent", SetupFault.NoTime)]
    [InlineData("partnerWeekday", "Sunday", SetupFault.NoChoice)]
    public void Series_is_refused_when_a_field_is_wrong(string field, string? value, SetupFault fault)
    {
        var problem = Assert.Single(Forms.Draft().Send(SetupStep.Meetings, (field, value)).Problems());

        Assert.Equal((field, fault), (problem.Field, problem.Fault));
    }

    [Theory]
    [InlineData("9, 22, 36, 47", "11, 24, 38, 49", "")]
    [InlineData("9, 10, 36, 47", "11, 24, 38, 49", "SteeringQuarters")]
    [InlineData("9, 22, 36, 47", "40, 41, 42, 53", "PartnerQuarters")]
    [InlineData("13, 14, 39, 40", "1, 26, 27, 53", "")]
    public void Meetings_outside_every_quarter_are_stored_with_a_remark(string steering, string partner, string remarks)
    {
        var decision = Assert.IsType<SetupDecision.Accepted>(Forms.Draft().Send(SetupStep.Meetings, ("steeringWeeks", steering), ("partnerWeeks", partner)));

        Assert.Equal(remarks, string.Join(' ', decision.Remarks));
    }
}
