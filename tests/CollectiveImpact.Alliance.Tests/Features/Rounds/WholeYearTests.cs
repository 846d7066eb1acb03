using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Features.Rounds;

/// <summary>What happens when the clock is asked all year long, and when it stands still in between.</summary>
public sealed class WholeYearTests
{
    private static readonly TimeSpan _quarter = TimeSpan.FromMinutes(15);
    private static readonly IsoWeek _last = new(2027, 47);

    [Fact]
    public void Everything_of_a_year_is_done_once_at_its_time()
    {
        var year = Year(Given.Profile());

        var plans = YearPlan.Of(Given.Week, _last, RhythmSettings.Default, HolidayProfile.Default, Given.Copenhagen).OfType<RoundPlan.Planned>().ToList();
        Assert.Equal(45, plans.Count);
        Assert.All(plans, plan => Assert.Equal(
            [
                (plan.Times.Opens, nameof(Due.OpenRound)), (plan.Times.Reminds, nameof(Due.Remind)), (plan.Times.Closes, nameof(Due.CloseRound)),
                (plan.Times.Draft, nameof(Due.DraftDigest)), (plan.Times.Digest, nameof(Due.PostDigest)), (plan.Times.Digest, nameof(Due.QuietPartners)),
            ],
            year.Where(done => WeekOf(done.Done) == plan.Week && done.Done is not Due.SidelineDigest).Select(done => (done.At, done.Done.GetType().Name))));
    }

    [Fact]
    public void Breaks_of_a_year_are_told_once_on_their_first_monday()
    {
        var skips = Year(Given.Profile()).Select(done => (done.At, Skip: done.Done as Due.SkipWeek)).Where(done => done.Skip is not null).ToList();

        Assert.All(skips, skip => Assert.Equal(Given.Copenhagen.At(skip.Skip!.Week.Monday, new TimeOnly(10, 0)), skip.At));
        Assert.Equal(
            [
                ("2026-W52", "2027-W01", "2027-01-15"), ("2026-W53", null, null), ("2027-W01", null, null), ("2027-W07", "2027-W07", "2027-02-26"),
                ("2027-W12", "2027-W12", "2027-04-02"), ("2027-W28", "2027-W30", "2027-08-06"), ("2027-W29", null, null), ("2027-W30", null, null),
                ("2027-W42", "2027-W42", "2027-10-29"),
            ],
            skips.Select(skip => (
                skip.Skip!.Week.Value,
                skip.Skip.Notice?.Until.Value,
                skip.Skip.Notice?.NextNewsAt is { } next ? Given.Copenhagen.DateOf(next).ToString("yyyy-MM-dd", null) : null)));
    }

    [Fact]
    public void Sideline_hears_once_in_every_month_that_has_news_with_the_first_of_it()
    {
        var sideline = Year(Given.Profile()).Where(done => done.Done is Due.SidelineDigest).ToList();

        Assert.Equal(
            [
                "2026-11-20", "2026-12-04", "2027-01-15", "2027-02-05", "2027-03-05", "2027-04-02", "2027-05-07", "2027-06-04", "2027-07-02",
                "2027-08-06", "2027-09-03", "2027-10-01", "2027-11-05",
            ],
            sideline.Select(done => Given.Copenhagen.DateOf(done.At).ToString("yyyy-MM-dd", null)));
        Assert.All(sideline, done => Assert.Equal(9, Given.Copenhagen.ToLocal(done.At).Hour));
    }

    [Fact]
    public void Year_with_last_calls_every_second_week_has_them_in_those_weeks()
    {
        var rhythm = RhythmSettings.Default with { Cadence = Cadence.EverySecond(Given.Week), LastCall = new WeekTime(DayOfWeek.Thursday, new TimeOnly(9, 0)) };

        var year = Year(Given.Profile() with { Rhythm = rhythm });

        var opened = year.Where(done => done.Done is Due.OpenRound).Select(done => WeekOf(done.Done)).ToList();
        Assert.Equal(22, opened.Count);
        Assert.All(opened, week => Assert.Equal(0, (week.Monday.DayNumber - Given.Week.Monday.DayNumber) % 14));

        // In week 18 the close comes on the day of the reminder.
        Assert.Equal(opened.Where(week => week != new IsoWeek(2027, 18)), year.Where(done => done.Done is Due.LastCall).Select(done => WeekOf(done.Done)));
    }

    [Theory]
    [InlineData(AllianceStatus.Draft)]
    [InlineData(AllianceStatus.Paused)]
    [InlineData(AllianceStatus.Closed)]
    public void Nothing_happens_all_year_in_an_alliance_that_is_not_active(AllianceStatus status) => Assert.Empty(Year(Given.Profile() with { Status = status }));

    [Fact]
    public void Alliance_that_was_paused_over_summer_goes_on_where_the_year_is()
    {
        var simulation = new Simulation(Given.Profile());
        var (june, august) = (Midnight(new IsoWeek(2027, 25)).AddDays(2), Midnight(new IsoWeek(2027, 33)).AddHours(9));
        simulation.Run(Midnight(new IsoWeek(2027, 24)), june, _quarter);
        simulation.Change(state => state with { Profile = state.Profile with { Status = AllianceStatus.Paused } });
        simulation.Run(june, august, _quarter);
        simulation.Change(state => state with { Profile = state.Profile with { Status = AllianceStatus.Active } });

        simulation.Run(august, Midnight(new IsoWeek(2027, 34)), _quarter);

        Assert.Equal(
            [new Due.CloseRound(new IsoWeek(2027, 25)), new Due.CloseRound(new IsoWeek(2027, 33))],
            simulation.Log.Where(done => done.At >= august).Select(done => done.Done).OfType<Due.CloseRound>());
        Assert.Equal([new IsoWeek(2027, 33)], simulation.Log.Where(done => done.At >= august).Select(done => done.Done).OfType<Due.PostDigest>().Select(post => post.Week));
    }

    [Fact]
    public void Whatever_is_missed_is_made_up_once_while_it_is_of_use_and_then_dropped()
    {
        var cases = Calendars.Weeks.SelectMany(week => Calendars.Zones.SelectMany(zone => Gen.Choose(0, 59).SelectMany(minute =>
            Gen.Choose(0, 24 * 27).SelectMany(from => Gen.Choose(1, 24 * 6).Select(hours => (From: from, Hours: hours))).ArrayOf(4)
                .Select(downs => (Week: week, Zone: zone, Minute: minute, Downs: downs)))));

        cases.AllHold(c =>
        {
            var profile = Given.Profile() with { TimeZone = c.Zone, Rhythm = RhythmSettings.Default with { LastCall = new WeekTime(DayOfWeek.Thursday, new TimeOnly(9, 0)) } };
            var start = profile.Clock.At(c.Week.Monday, TimeOnly.MinValue).AddMinutes(c.Minute);
            var ticks = Enumerable.Range(0, 24 * 28)
                .Where(hour => !c.Downs.Any(down => hour >= down.From && hour < down.From + down.Hours))
                .Select(hour => start.AddHours(hour))
                .ToList();
            var simulation = new Simulation(profile);
            foreach (var tick in ticks)
            {
                simulation.Tick(tick);
                if (simulation.State.Rounds.Count(round => round.State == RoundState.Open) > 1)
                {
                    return false;
                }
            }

            var worked = ticks.Where(tick => WorkingHours.AreAt(tick, profile.Clock, profile.Holidays)).ToList();
            return simulation.Log.Select(done => (done.Done.GetType(), WeekOf(done.Done))).Distinct().Count() == simulation.Log.Count
                && simulation.Log.All(done => done.Done is Due.CloseRound || worked.Contains(done.At))
                && Enumerable.Range(0, 4).Select(c.Week.AddWeeks).All(week => IsMadeUp(profile, week, simulation.Log, worked));
        });
    }

    private static bool IsMadeUp(AllianceProfile profile, IsoWeek week, List<(DateTimeOffset At, Due Done)> log, List<DateTimeOffset> worked)
    {
        var at = log.Where(done => WeekOf(done.Done) == week).ToLookup(done => done.Done.GetType(), done => done.At);
        if (RoundPlan.For(week, profile.Rhythm, profile.Holidays, profile.Clock) is not RoundPlan.Planned { Times: var times })
        {
            return !at.Contains(typeof(Due.OpenRound));
        }

        var days = new WorkingDays(profile.Holidays);
        var useless = WorkingHours.EndOf(days.Add(profile.Clock.DateOf(times.Digest), 3), profile.Clock, days);
        var opened = First(times.Opens, times.Closes);
        var drafted = opened is null ? null : First(times.Draft, useless);
        var posted = drafted is { } then ? First(then.AddHours(1) > times.Digest ? then.AddHours(1) : times.Digest, useless) : null;
        return Is<Due.OpenRound>(opened) && Is<Due.DraftDigest>(drafted) && Is<Due.PostDigest>(posted)
            && at[typeof(Due.Remind)].All(time => time >= times.Reminds && time < (times.LastCall ?? times.Closes) && opened < times.Reminds)
            && at[typeof(Due.LastCall)].All(time => time >= times.LastCall && time < times.Closes);

        DateTimeOffset? First(DateTimeOffset from, DateTimeOffset to) => worked.Where(tick => tick >= from && tick < to).Cast<DateTimeOffset?>().FirstOrDefault();
        bool Is<TDue>(DateTimeOffset? expected) => at[typeof(TDue)].Cast<DateTimeOffset?>().SingleOrDefault() == expected;
    }

    private static List<(DateTimeOffset At, Due Done)> Year(AllianceProfile profile) =>
        new Simulation(profile).Run(Midnight(Given.Week), Midnight(_last.AddWeeks(1)), _quarter).Log;

    private static DateTimeOffset Midnight(IsoWeek week) => Given.Copenhagen.At(week.Monday, TimeOnly.MinValue);

    private static IsoWeek WeekOf(Due due) => due switch
    {
        Due.OpenRound d => d.Week,
        Due.SkipWeek d => d.Week,
        Due.CloseRound d => d.Week,
        Due.Remind d => d.Week,
        Due.LastCall d => d.Week,
        Due.DraftDigest d => d.Week,
        Due.PostDigest d => d.Week,
        Due.SidelineDigest d => d.Week,
        Due.QuietPartners d => d.Week,
        _ => throw new InvalidOperationException($"{due} has no week."),
    };
}
