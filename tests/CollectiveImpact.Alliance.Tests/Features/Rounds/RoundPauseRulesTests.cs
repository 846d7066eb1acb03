using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Rounds;

/// <summary>On the Tuesday of week 47 of 2026; weeks 52, 53 and 1 are holidays.</summary>
public sealed class RoundPauseRulesTests
{
    [Fact]
    public void Weeks_are_skipped_and_the_open_round_goes_on_unless_it_is_stopped()
    {
        var paused = Assert.IsType<RoundPauseDecision.Paused>(Pause(Given.Week.AddWeeks(2), stops: false));

        Assert.Equal([Given.Week.AddWeeks(1), Given.Week.AddWeeks(2)], paused.Weeks);
        Assert.Equal(paused.Weeks, paused.Rhythm.Skipped.Select(skipped => skipped.Week));
        Assert.Null(paused.Cancelled);
        Assert.Equal(Given.Week.AddWeeks(3), paused.Next.Week);
    }

    [Fact]
    public void Round_that_is_stopped_takes_no_answers_and_the_next_one_takes_them()
    {
        var paused = Assert.IsType<RoundPauseDecision.Paused>(Pause(null, stops: true));

        Assert.Equal((RoundState.Cancelled, "Konference"), (paused.Cancelled!.State, paused.Cancelled.SkipReason));
        Assert.False(paused.Cancelled.TakesAnswersAt(Given.Tuesday));
        Assert.Equal(Given.Week.AddWeeks(1), RoundCalendar.AnswerWeek([paused.Cancelled], Given.Week, Given.Tuesday));
        Assert.Empty(paused.Weeks);
        Assert.Equal(Given.Week.AddWeeks(1), paused.Next.Week);
    }

    [Fact]
    public void This_weeks_round_is_skipped_when_it_has_not_begun() =>
        Assert.Equal([Given.Week], Assert.IsType<RoundPauseDecision.Paused>(Pause(Given.Week, stops: true, [])).Weeks);

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(60)]
    public void Pause_is_no_longer_than_news_keep(int weeks) => Assert.IsType<RoundPauseDecision.TooLong>(Pause(Given.Week.AddWeeks(weeks + 1), stops: true));

    [Fact]
    public void Nothing_is_paused_when_there_is_no_round()
    {
        Assert.IsType<RoundPauseDecision.NothingToPause>(Pause(Given.Week.AddWeeks(-1), stops: false));
        Assert.IsType<RoundPauseDecision.NothingToPause>(Pause(Given.Week, stops: false));
        Assert.IsType<RoundPauseDecision.NothingToPause>(Pause(null, stops: true, []));
    }

    [Fact]
    public void Reason_is_asked_for() =>
        Assert.Equal(new RoundPauseDecision.BadReason(RhythmFaultKind.NoReason), RoundPauseRules.Pause(Given.Profile(), [Given.Round()], Given.Week.AddWeeks(1), true, " ", Given.Tuesday));

    private static RoundPauseDecision Pause(IsoWeek? until, bool stops, IReadOnlyList<CheckInRound>? rounds = null) =>
        RoundPauseRules.Pause(Given.Profile(), rounds ?? [Given.Round()], until, stops, " Konference ", Given.Tuesday);
}
