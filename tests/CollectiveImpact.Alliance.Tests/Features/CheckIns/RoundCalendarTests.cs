using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

public sealed class RoundCalendarTests
{
    [Theory]
    [InlineData(null, DayOfWeek.Tuesday, 0)]
    [InlineData(RoundState.Planned, DayOfWeek.Monday, 0)]
    [InlineData(RoundState.Open, DayOfWeek.Tuesday, 0)]
    [InlineData(RoundState.Open, DayOfWeek.Thursday, 1)]
    [InlineData(RoundState.Closed, DayOfWeek.Friday, 1)]
    [InlineData(RoundState.Digested, DayOfWeek.Friday, 1)]
    [InlineData(RoundState.Skipped, DayOfWeek.Tuesday, 1)]
    [InlineData(RoundState.Cancelled, DayOfWeek.Tuesday, 1)]
    public void Answer_belongs_to_this_week_until_its_round_is_over_and_then_to_the_next(RoundState? state, DayOfWeek day, int weeksLater)
    {
        CheckInRound[] rounds = state is { } known ? [Given.Round(known)] : [];

        Assert.Equal(Given.Week.AddWeeks(weeksLater), RoundCalendar.AnswerWeek(rounds, Given.Week, Given.At(day, 13)));
    }

    [Fact]
    public void Answer_belongs_to_last_weeks_round_while_that_is_open()
    {
        var late = Given.Round(week: Given.Week.AddWeeks(-1)) with { ClosesAt = Given.At(DayOfWeek.Monday, 10) };
        CheckInRound[] rounds = [late, Given.Round(RoundState.Planned)];

        Assert.Equal(late.Week, RoundCalendar.AnswerWeek(rounds, Given.Week, Given.At(DayOfWeek.Monday, 9)));
        Assert.Equal(Given.Week, RoundCalendar.AnswerWeek(rounds, Given.Week, Given.At(DayOfWeek.Monday, 10)));
    }

    [Fact]
    public void Late_answer_in_the_last_week_of_the_year_goes_to_the_first_of_the_next()
    {
        var lastWeek = new IsoWeek(2026, 53);

        Assert.Equal(new IsoWeek(2027, 1), RoundCalendar.AnswerWeek([Given.Round(RoundState.Closed, lastWeek)], lastWeek, Given.Tuesday));
    }

    [Theory]
    [InlineData(RoundState.Open, 0)]
    [InlineData(RoundState.Closed, 0)]
    [InlineData(RoundState.Digested, -1)]
    [InlineData(RoundState.Skipped, -1)]
    [InlineData(RoundState.Planned, -1)]
    public void Digest_is_about_the_newest_round_that_has_had_none(RoundState thisWeek, int expected)
    {
        CheckInRound[] rounds = [Given.Round(RoundState.Closed, Given.Week.AddWeeks(-1)), Given.Round(thisWeek), Given.Round(RoundState.Closed, Given.Week.AddWeeks(1))];

        Assert.Equal(Given.Week.AddWeeks(expected), RoundCalendar.DigestWeek(rounds, Given.Week));
    }

    [Fact]
    public void Digest_is_about_this_week_when_every_round_has_had_one() =>
        Assert.Equal(Given.Week, RoundCalendar.DigestWeek([Given.Round(RoundState.Digested, Given.Week.AddWeeks(-1))], Given.Week));
}
