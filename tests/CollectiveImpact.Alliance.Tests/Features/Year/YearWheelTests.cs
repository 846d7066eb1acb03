using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Year;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Year;

public sealed class YearWheelTests
{
    [Fact]
    public void Year_has_every_week_once_as_a_round_or_in_a_break()
    {
        var year = YearWheel.Of(Given.Profile(), [], Given.Tuesday);

        var weeks = year.SelectMany(Weeks).ToList();
        Assert.Equal(Enumerable.Range(0, YearWheel.Weeks + 1).Select(week => Given.Week.AddWeeks(week)), weeks);
    }

    [Theory]
    [InlineData("2026-W52", "2027-W01", SkipKind.ChristmasHoliday)]
    [InlineData("2027-W07", "2027-W07", SkipKind.WinterHoliday)]
    [InlineData("2027-W12", "2027-W12", SkipKind.HolyWeek)]
    [InlineData("2027-W28", "2027-W30", SkipKind.SummerHoliday)]
    [InlineData("2027-W42", "2027-W42", SkipKind.AutumnHoliday)]
    public void Weeks_in_a_row_without_a_round_are_one_break(string from, string until, SkipKind kind) =>
        Assert.Contains(new YearEntry.Break(IsoWeek.From(from), IsoWeek.From(until), new SkipReason(kind)), YearWheel.Of(Given.Profile(), [], Given.Tuesday));

    [Fact]
    public void Weeks_whose_turn_it_is_not_are_left_out_and_breaks_on_both_sides_of_one_are_two()
    {
        var profile = Given.Profile() with { Rhythm = RhythmSettings.Default with { Cadence = Cadence.EverySecond(Given.Week) } };
        var year = YearWheel.Of(profile, [], Given.Tuesday);

        Assert.Equal((YearWheel.Weeks / 2) + 1, year.SelectMany(Weeks).Count());
        Assert.All(year.OfType<YearEntry.Break>(), rest => Assert.Equal(rest.From, rest.Until));
    }

    [Fact]
    public void Week_that_was_opened_or_skipped_stands_as_it_is()
    {
        var byHand = Given.Round() with { OpensAt = Given.At(DayOfWeek.Tuesday, 14) };
        var skipped = CheckInRound.Skipped(Given.Week.AddWeeks(1), new SkipReason(SkipKind.ByHand, "Seminar"), null, Given.Tuesday);
        var year = YearWheel.Of(Given.Profile(), [byHand, skipped], Given.Tuesday);

        Assert.Equal(byHand.OpensAt, Assert.IsType<YearEntry.Round>(year[0]).Times.Opens);
        Assert.Equal(new SkipReason(SkipKind.ByHand, "Seminar"), Assert.IsType<YearEntry.Break>(year[1]).Reason);
    }

    [Fact]
    public void Fixed_meetings_stand_on_their_days_and_those_that_are_over_do_not()
    {
        var profile = Given.Profile() with { Series = [MeetingSeries.Usual(SeriesKind.SteeringMeeting)] };
        var meetings = YearWheel.Of(profile, [], Given.At(DayOfWeek.Wednesday, 9)).OfType<YearEntry.Meeting>().ToList();

        Assert.Equal(["2027-W09", "2027-W22", "2027-W36"], meetings.Select(meeting => IsoWeek.Of(meeting.On).Value));
        Assert.All(meetings, meeting => Assert.Equal((13, DayOfWeek.Tuesday), (Given.Copenhagen.ToLocal(meeting.Starts).Hour, meeting.On.DayOfWeek)));
    }

    [Fact]
    public void Next_five_rounds_come_with_the_breaks_between_them()
    {
        var next = YearWheel.Next(5, Given.Profile(), Given.Tuesday);

        Assert.Equal(["2026-W48", "2026-W49", "2026-W50", "2026-W51", "2026-W52-2027-W01", "2027-W02"], next.Select(entry => entry switch
        {
            YearEntry.Break rest => $"{rest.From}-{rest.Until}",
            _ => Weeks(entry).Single().Value,
        }));
        Assert.Empty(YearWheel.Next(5, Given.Profile() with { Rhythm = RhythmSettings.Default with { Cadence = new Cadence { Kind = CadenceKind.EverySecondWeek } } }, Given.Tuesday));
    }

    private static IEnumerable<IsoWeek> Weeks(YearEntry entry)
    {
        var (from, until) = entry switch
        {
            YearEntry.Round round => (round.Week, round.Week),
            YearEntry.Break rest => (rest.From, rest.Until),
            _ => throw new InvalidOperationException("No week."),
        };
        for (var week = from; week <= until; week = week.AddWeeks(1))
        {
            yield return week;
        }
    }
}
