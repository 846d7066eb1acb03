using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Rounds;

public sealed class SkipRulesTests
{
    private static readonly IsoWeek _next = Given.Week.AddWeeks(1);

    [Fact]
    public void Week_is_skipped_with_its_reason_and_can_be_held_after_all()
    {
        var skipped = Assert.IsType<SkipDecision.Skipped>(Skip(_next, " Konference "));

        Assert.Equal([new SkippedWeek(_next, "Konference")], skipped.Rhythm.Skipped);
        Assert.IsType<RoundPlan.Skipped>(RoundPlan.For(_next, skipped.Rhythm, HolidayProfile.Default, Given.Copenhagen));
        Assert.IsType<RoundPlan.Planned>(RoundPlan.For(_next, SkipRules.Hold(skipped.Rhythm, _next), HolidayProfile.Default, Given.Copenhagen));
    }

    [Fact]
    public void This_week_can_be_skipped_until_its_round_has_begun()
    {
        Assert.IsType<SkipDecision.Skipped>(Skip(Given.Week, "Konference", Given.Round(RoundState.Planned)));
        Assert.Equal(RoundState.Open, Assert.IsType<SkipDecision.Begun>(Skip(Given.Week, "Konference", Given.Round())).Round.State);
    }

    [Theory]
    [InlineData(null, RhythmFaultKind.NoReason)]
    [InlineData(" ", RhythmFaultKind.NoReason)]
    [InlineData("010150-5678 fylder år", RhythmFaultKind.ReasonHasCpr)]
    internal void Week_is_not_skipped_without_a_reason_that_can_be_told(string? reason, RhythmFaultKind fault) =>
        Assert.Equal(new SkipDecision.BadReason(fault), Skip(_next, reason));

    [Fact]
    public void Week_that_is_past_is_not_skipped() => Assert.IsType<SkipDecision.Past>(Skip(Given.Week.AddWeeks(-1), "Konference"));

    [Fact]
    public void Week_without_a_round_is_not_skipped_again()
    {
        Assert.Equal(new SkipDecision.NoRoundAnyway(new SkipReason(SkipKind.ChristmasHoliday)), Skip(new IsoWeek(2026, 52), "Jul"));

        var profile = Given.Profile() with { Rhythm = RhythmSettings.Default with { Skipped = [new SkippedWeek(_next, "Konference")] } };
        Assert.Equal(new SkipDecision.NoRoundAnyway(new SkipReason(SkipKind.ByHand, "Konference")), SkipRules.Skip(profile, [], _next, "Igen", Given.Tuesday));
    }

    [Fact]
    public void Weeks_skipped_long_ago_are_forgotten()
    {
        var profile = Given.Profile() with { Rhythm = RhythmSettings.Default with { Skipped = [new(new IsoWeek(2026, 3), "Flytning"), new(new IsoWeek(2026, 45), "Konference")] } };

        var skipped = Assert.IsType<SkipDecision.Skipped>(SkipRules.Skip(profile, [], _next, "Seminar", Given.Tuesday));

        Assert.Equal([new IsoWeek(2026, 45), _next], skipped.Rhythm.Skipped.Select(week => week.Week));
    }

    private static SkipDecision Skip(IsoWeek week, string? reason, params CheckInRound[] rounds) => SkipRules.Skip(Given.Profile(), rounds, week, reason, Given.Tuesday);
}
