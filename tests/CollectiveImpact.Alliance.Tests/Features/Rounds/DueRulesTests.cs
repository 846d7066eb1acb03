using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Rounds;

public sealed class DueRulesTests
{
    private static readonly CheckInRound _open = Given.Round();
    private static readonly CheckInRound _reminded = _open with { RemindedAt = _open.RemindsAt };
    private static readonly CheckInRound _closed = _reminded with { State = RoundState.Closed };
    private static readonly CheckInRound _told = _closed with { State = RoundState.Digested, QuietPartnersAt = _open.DigestAt };
    private static readonly CheckInRound _withLastCall = _open with { LastCallAt = Given.At(DayOfWeek.Thursday, 9) };

    [Theory]
    [InlineData(DayOfWeek.Monday, 9, 59, null)]
    [InlineData(DayOfWeek.Monday, 10, 0, DayOfWeek.Wednesday)]
    [InlineData(DayOfWeek.Tuesday, 15, 59, DayOfWeek.Wednesday)]
    [InlineData(DayOfWeek.Wednesday, 10, 0, DayOfWeek.Thursday)]
    [InlineData(DayOfWeek.Thursday, 11, 59, DayOfWeek.Thursday)]
    [InlineData(DayOfWeek.Thursday, 12, 0, null)]
    public void Round_opens_late_while_it_is_not_past_its_close_and_then_without_the_reminder_it_missed(DayOfWeek day, int hour, int minute, DayOfWeek? reminds)
    {
        var due = At([], Given.At(day, hour, minute));

        Assert.Equal(reminds is null ? 0 : 1, due.Count);
        Assert.All(due.Cast<Due.OpenRound>(), open => Assert.Equal((Given.Week, reminds), (open.Week, (DayOfWeek?)Given.Copenhagen.ToLocal(open.Times.Reminds).DayOfWeek)));
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, 7, 59)]
    [InlineData(DayOfWeek.Tuesday, 16, 0)]
    [InlineData(DayOfWeek.Wednesday, 3, 0)]
    public void Nothing_but_a_close_is_due_when_nobody_is_at_work(DayOfWeek day, int hour, int minute)
    {
        var forgotten = Given.Round(week: Given.Week.AddWeeks(-1));

        Assert.Equal([new Due.CloseRound(forgotten.Week)], At([forgotten], Given.At(day, hour, minute)));
    }

    [Fact]
    public void Round_does_not_open_while_last_weeks_is_still_open()
    {
        var late = Given.Round(week: Given.Week.AddWeeks(-1)) with { ClosesAt = Given.At(DayOfWeek.Monday, 11), RemindedAt = Given.At(DayOfWeek.Monday, 8) };

        Assert.Empty(At([late], Given.At(DayOfWeek.Monday, 10)));
        Assert.Equal(["CloseRound", "OpenRound", "DraftDigest"], Names(At([late], Given.At(DayOfWeek.Monday, 11))));
    }

    [Theory]
    [InlineData(RoundState.Planned, 1)]
    [InlineData(RoundState.Skipped, 0)]
    [InlineData(RoundState.Cancelled, 0)]
    [InlineData(RoundState.Closed, 0)]
    public void Round_that_has_been_does_not_open_again(RoundState state, int count) =>
        Assert.Equal(count, At([_open with { State = state }], Given.Tuesday).Count);

    [Theory]
    [InlineData(DayOfWeek.Monday, 10, 1)]
    [InlineData(DayOfWeek.Monday, 11, 0)]
    public void Week_that_should_have_begun_before_the_alliance_was_active_is_not_begun(DayOfWeek day, int hour, int count)
    {
        var profile = Given.Profile() with { ActiveSince = Given.At(day, hour) };

        Assert.Equal(count, DueRules.At(new DueState { Profile = profile }, Given.Tuesday).Count);
        Assert.Equal(count, DueRules.At(new DueState { Profile = profile with { Rhythm = RhythmSettings.Default with { Skipped = [new(Given.Week, "Konference")] } } }, Given.Tuesday).Count);
    }

    [Fact]
    public void Silent_ones_are_reminded_once_from_the_reminder_to_the_close()
    {
        Assert.Empty(At([_open], Given.At(DayOfWeek.Wednesday, 9, 59)));
        Assert.Equal([new Due.Remind(Given.Week)], At([_open], Given.At(DayOfWeek.Wednesday, 10)));
        Assert.Equal([new Due.Remind(Given.Week)], At([_open], Given.At(DayOfWeek.Thursday, 11, 59)));
        Assert.Equal([new Due.CloseRound(Given.Week)], At([_open], Given.At(DayOfWeek.Thursday, 12)));
        Assert.Empty(At([_reminded], Given.At(DayOfWeek.Thursday, 11)));
    }

    [Fact]
    public void Reminder_is_none_when_it_lies_at_the_close() =>
        Assert.Equal([new Due.CloseRound(Given.Week)], At([_open with { RemindsAt = _open.ClosesAt }], _open.ClosesAt));

    [Fact]
    public void Missed_reminder_is_dropped_when_the_last_call_has_come()
    {
        Assert.Equal([new Due.Remind(Given.Week)], At([_withLastCall], Given.At(DayOfWeek.Thursday, 8, 59)));
        Assert.Equal([new Due.LastCall(Given.Week)], At([_withLastCall], Given.At(DayOfWeek.Thursday, 9)));
        Assert.Empty(At([_withLastCall with { LastCalledAt = Given.At(DayOfWeek.Thursday, 9) }], Given.At(DayOfWeek.Thursday, 10)));
    }

    [Fact]
    public void Draft_comes_after_the_close_even_when_nobody_has_noted_that_yet() =>
        Assert.Equal(["CloseRound", "DraftDigest"], Names(At([_reminded], Given.At(DayOfWeek.Thursday, 12, 30))));

    [Fact]
    public void Draft_of_a_round_from_before_there_were_drafts_comes_half_an_hour_after_the_close()
    {
        Assert.Empty(At([_closed with { DraftAt = null }], Given.At(DayOfWeek.Thursday, 12, 29)));
        Assert.Equal(["DraftDigest"], Names(At([_closed with { DraftAt = null }], Given.At(DayOfWeek.Thursday, 12, 30))));
    }

    [Theory]
    [InlineData(DigestState.Drafted, true)]
    [InlineData(DigestState.Held, false)]
    [InlineData(DigestState.Posting, false)]
    [InlineData(DigestState.Posted, false)]
    [InlineData(DigestState.Failed, false)]
    public void News_is_posted_by_itself_unless_somebody_holds_it_or_it_is_on_its_way(DigestState state, bool isDue)
    {
        var digest = new Digest { Week = Given.Week, State = state, DraftedAt = _open.DraftAt };
        var round = _closed with { QuietPartnersAt = _open.DigestAt };

        Assert.Equal(isDue ? ["PostDigest"] : [], Names(At([round], Given.At(DayOfWeek.Friday, 9), digest).Where(due => due is not Due.SidelineDigest)));
        Assert.Empty(At([round], Given.At(DayOfWeek.Friday, 8, 59), digest));
    }

    [Fact]
    public void Secretariat_has_an_hour_for_a_draft_that_comes_late()
    {
        var digest = new Digest { Week = Given.Week, State = DigestState.Drafted, DraftedAt = Given.At(DayOfWeek.Friday, 10, 20) };
        var round = _closed with { QuietPartnersAt = _open.DigestAt };

        Assert.Equal(["DraftDigest"], Names(At([round], Given.At(DayOfWeek.Friday, 10, 20))));
        Assert.Empty(At([round], Given.At(DayOfWeek.Friday, 11, 19), digest));
        Assert.Equal(["PostDigest"], Names(At([round], Given.At(DayOfWeek.Friday, 11, 20), digest)));
    }

    [Theory]
    [InlineData(2026, 47, "2026-11-25T15:59", true)]
    [InlineData(2026, 47, "2026-11-25T16:00", false)]
    [InlineData(2026, 13, "2026-04-01T15:59", true)]
    [InlineData(2026, 51, "2026-12-23T15:59", true)]
    [InlineData(2026, 20, "2026-05-20T15:59", true)]
    [InlineData(2026, 21, "2026-05-28T15:59", true)]
    [InlineData(2026, 21, "2026-05-28T16:00", false)]
    public void News_is_made_up_for_until_the_end_of_the_third_working_day(int year, int week, string local, bool isUseful)
    {
        var round = Given.Round(RoundState.Closed, new IsoWeek(year, week));
        var now = Given.Copenhagen.At(DateOnly.FromDateTime(Wall(local)), TimeOnly.FromDateTime(Wall(local)));

        Assert.Equal(isUseful, At([round], now).Contains(new Due.DraftDigest(round.Week)));
    }

    [Fact]
    public void Sideline_waits_for_news_that_is_held_back()
    {
        var held = new Digest { Week = Given.Week, State = DigestState.Held };
        var now = Given.At(DayOfWeek.Friday, 10);

        Assert.Empty(At([_closed with { QuietPartnersAt = now }], now, held));
        Assert.Equal([new Due.SidelineDigest(new YearMonth(2026, 11), Given.Week)], At([_told], now, held with { State = DigestState.Posted }));
    }

    [Fact]
    public void Sideline_hears_nothing_more_in_a_month_in_which_it_has_heard()
    {
        var before = new Digest { Week = Given.Week.AddWeeks(-1), Kind = DigestKind.Sideline, State = DigestState.Posted };

        Assert.Empty(At([_told], Given.At(DayOfWeek.Friday, 10), before, new Digest { Week = Given.Week, State = DigestState.Posted }));
    }

    [Fact]
    public void Sideline_waits_for_the_hour_of_the_news_that_was_posted_early() =>
        Assert.Empty(At([_told], Given.At(DayOfWeek.Thursday, 15), new Digest { Week = Given.Week, State = DigestState.Posted }));

    [Fact]
    public void Quiet_partners_are_looked_for_once_after_a_round_however_its_news_was_posted()
    {
        var posted = new Digest { Week = Given.Week, State = DigestState.Posted };
        var sideline = posted with { Kind = DigestKind.Sideline };

        Assert.Equal([new Due.QuietPartners(Given.Week)], At([_told with { QuietPartnersAt = null }], Given.At(DayOfWeek.Friday, 9), posted, sideline));
        Assert.Empty(At([_told], Given.At(DayOfWeek.Friday, 9), posted, sideline));
    }

    [Fact]
    public void Week_that_is_skipped_alone_after_a_break_that_was_told_is_told_too()
    {
        var profile = Given.Profile() with { Rhythm = RhythmSettings.Default with { Skipped = [new SkippedWeek(new IsoWeek(2026, 43), "Konference")] } };
        var autumn = CheckInRound.Skipped(new IsoWeek(2026, 42), new SkipReason(SkipKind.AutumnHoliday), new IsoWeek(2026, 42), Given.Tuesday);
        var monday = Given.Copenhagen.At(new IsoWeek(2026, 43).Monday, new TimeOnly(10, 0));

        var nextNews = Given.Copenhagen.At(new DateOnly(2026, 10, 30), new TimeOnly(9, 0));
        var reason = new SkipReason(SkipKind.ByHand, "Konference");
        Assert.Equal([new Due.SkipWeek(new IsoWeek(2026, 43), reason, new SkipNotice(new IsoWeek(2026, 43), nextNews))], After(autumn));
        Assert.Equal([new Due.SkipWeek(new IsoWeek(2026, 43), reason, null)], After(autumn with { ToldUntil = new IsoWeek(2026, 43) }));

        IReadOnlyList<Due> After(CheckInRound round) => DueRules.At(new DueState { Profile = profile, Rounds = [round] }, monday);
    }

    [Fact]
    public void Week_whose_turn_it_is_not_is_not_told_of() =>
        Assert.Empty(DueRules.At(
            new DueState { Profile = Given.Profile() with { Rhythm = RhythmSettings.Default with { Cadence = Cadence.EverySecond(Given.Week.AddWeeks(1)) } } },
            Given.Tuesday));

    private static IReadOnlyList<Due> At(CheckInRound[] rounds, DateTimeOffset now, params Digest[] digests) =>
        DueRules.At(new DueState { Profile = Given.Profile(), Rounds = rounds, Digests = digests }, now);

    private static IEnumerable<string> Names(IEnumerable<Due> due) => due.Select(one => one.GetType().Name);

    private static DateTime Wall(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
