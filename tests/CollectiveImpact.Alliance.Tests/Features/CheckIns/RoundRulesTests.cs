using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.CheckIns;

public sealed class RoundRulesTests
{
    [Fact]
    public void Round_of_this_week_is_opened_now_when_there_is_none()
    {
        var opened = Assert.IsType<OpenRoundDecision.Opened>(Open([], Given.Tuesday));

        Assert.Equal(Given.Round() with { OpensAt = Given.Tuesday }, opened.Round);
        Assert.Empty(opened.Closed);
    }

    [Fact]
    public void Round_that_was_planned_is_the_one_that_is_opened()
    {
        var opened = Assert.IsType<OpenRoundDecision.Opened>(Open([Given.Round(RoundState.Planned)], Given.Tuesday));

        Assert.Equal((Given.Week, RoundState.Open), (opened.Round.Week, opened.Round.State));
    }

    [Fact]
    public void Round_is_opened_once_however_often_it_is_said()
    {
        var rounds = new List<CheckInRound>();
        for (var minute = 0; minute < 5; minute++)
        {
            if (Open(rounds, Given.Tuesday.AddMinutes(minute)) is OpenRoundDecision.Opened opened)
            {
                rounds.Add(opened.Round);
            }
        }

        Assert.Equal(Given.Tuesday, Assert.Single(rounds).OpensAt);
        Assert.Equal(rounds[0], Assert.IsType<OpenRoundDecision.AlreadyOpen>(Open(rounds, Given.At(DayOfWeek.Wednesday, 9))).Round);
    }

    [Theory]
    [InlineData(RoundState.Closed)]
    [InlineData(RoundState.Digested)]
    [InlineData(RoundState.Skipped)]
    [InlineData(RoundState.Cancelled)]
    public void Round_that_has_been_is_not_opened_again(RoundState state) =>
        Assert.Equal(state, Assert.IsType<OpenRoundDecision.Over>(Open([Given.Round(state)], Given.Tuesday)).Round.State);

    [Fact]
    public void Round_past_its_close_is_over_before_anybody_has_noted_it() =>
        Assert.IsType<OpenRoundDecision.Over>(Open([Given.Round()], Given.At(DayOfWeek.Friday, 10)));

    [Theory]
    [InlineData(AllianceStatus.Draft)]
    [InlineData(AllianceStatus.Paused)]
    [InlineData(AllianceStatus.Closed)]
    public void No_round_is_opened_in_an_alliance_that_is_not_active(AllianceStatus status) =>
        Assert.IsType<OpenRoundDecision.AllianceNotActive>(RoundRules.OpenByHand(Given.Profile() with { Status = status }, [], Given.Tuesday));

    [Fact]
    public void Earlier_rounds_that_nobody_closed_are_closed_with_it()
    {
        var forgotten = Given.Round(week: Given.Week.AddWeeks(-1));

        var opened = Assert.IsType<OpenRoundDecision.Opened>(
            Open([Given.Round(RoundState.Digested, Given.Week.AddWeeks(-2)), forgotten], Given.Tuesday));

        Assert.Equal([forgotten with { State = RoundState.Closed }], opened.Closed);
    }

    [Fact]
    public void Last_weeks_round_that_is_still_open_on_monday_morning_is_the_open_one()
    {
        var late = Assert.IsType<OpenRoundDecision.Opened>(Open([], Given.At(DayOfWeek.Friday, 10))).Round;
        var mondayAfter = Given.Week.AddWeeks(1).Monday;

        Assert.IsType<OpenRoundDecision.AlreadyOpen>(Open([late], Given.Copenhagen.At(mondayAfter, new TimeOnly(9, 59))));
        var next = Assert.IsType<OpenRoundDecision.Opened>(Open([late], Given.Copenhagen.At(mondayAfter, new TimeOnly(10, 0))));
        Assert.Equal((Given.Week.AddWeeks(1), late with { State = RoundState.Closed }), (next.Round.Week, Assert.Single(next.Closed)));
    }

    [Fact]
    public void Week_is_that_of_the_alliances_own_clock()
    {
        var sundayEveningInUtc = new DateTimeOffset(2026, 11, 15, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal(new IsoWeek(2026, 47), Assert.IsType<OpenRoundDecision.Opened>(Open([], sundayEveningInUtc)).Round.Week);
    }

    private static OpenRoundDecision Open(IReadOnlyList<CheckInRound> rounds, DateTimeOffset now) => RoundRules.OpenByHand(Given.Profile(), rounds, now);
}
