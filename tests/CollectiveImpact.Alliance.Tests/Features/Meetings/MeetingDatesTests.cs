using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Features.Meetings;

public sealed class MeetingDatesTests
{
    [Theory]
    [InlineData(2027, "02.03", "16.03", "01.06", "15.06", "07.09", "21.09", "23.11", "07.12")]
    [InlineData(2028, "29.02", "14.03", "30.05", "13.06", "05.09", "19.09", "21.11", "05.12")]
    [InlineData(2029, "27.02", "13.03", "29.05", "12.06", "04.09", "18.09", "20.11", "04.12")]
    [InlineData(2030, "26.02", "12.03", "28.05", "11.06", "03.09", "17.09", "19.11", "03.12")]
    [InlineData(2031, "25.02", "11.03", "27.05", "10.06", "02.09", "16.09", "18.11", "02.12")]
    public void Usual_weeks_give_the_eight_dates_without_passing_a_day_over(int year, params string[] dates)
    {
        var proposals = Propose(year);

        Assert.Equal(dates, proposals.Select(Shown));
        Assert.All(proposals, proposal => Assert.Empty(proposal.PassedOver));
        Assert.Equal(
            Enumerable.Range(1, 4).SelectMany(n => new[] { new MeetingSlot(SeriesKind.SteeringMeeting, year, n), new MeetingSlot(SeriesKind.PartnerMeeting, year, n) }),
            proposals.Select(proposal => proposal.Slot));
    }

    [Theory]
    [InlineData(2026, 53, DayOfWeek.Tuesday, "29.12: SkippedWeek 30.12: SkippedWeek 31.12: SkippedWeek")]
    [InlineData(2027, 53, DayOfWeek.Tuesday, "NoSuchWeek")]
    [InlineData(2029, 23, DayOfWeek.Tuesday, "05.06: ClosingDay → 06.06")]
    [InlineData(2029, 13, DayOfWeek.Thursday, "29.03: Holiday")]
    [InlineData(2027, 18, DayOfWeek.Thursday, "06.05: Holiday → 11.05")]
    [InlineData(2027, 7, DayOfWeek.Tuesday, "16.02: SkippedWeek 17.02: SkippedWeek 18.02: SkippedWeek → 23.02")]
    [InlineData(2030, 1, DayOfWeek.Tuesday, "01.01: Holiday 02.01: SkippedWeek 03.01: SkippedWeek → 08.01")]
    [InlineData(2031, 1, DayOfWeek.Monday, "01.01: Holiday 02.01: SkippedWeek → 06.01")]
    [InlineData(2026, 27, DayOfWeek.Tuesday, "→ 01.07")]
    [InlineData(2028, 23, DayOfWeek.Monday, "05.06: Holiday → 06.06")]
    public void Blocked_day_gives_way_to_the_next_of_the_quarter_and_says_why(int year, int week, DayOfWeek weekday, string expected)
    {
        var series = MeetingSeries.Usual(SeriesKind.SteeringMeeting) with { IsoWeeks = [week], Weekday = weekday };

        var proposal = Assert.Single(Propose(year, Gathering.Profile() with { Series = [series] }));

        Assert.Equal(expected, Told(proposal));
    }

    [Theory]
    [InlineData(9, 0, 120, null)]
    [InlineData(10, 0, 120, null)]
    [InlineData(10, 30, 120, "ClosingDay")]
    [InlineData(13, 0, 120, "ClosingDay")]
    public void Day_that_is_off_from_noon_takes_a_meeting_that_ends_by_noon(int hour, int minute, int minutes, string? conflict)
    {
        // The first of May 2029 is a Tuesday.
        var series = MeetingSeries.Usual(SeriesKind.SteeringMeeting) with { IsoWeeks = [18], StartTime = new TimeOnly(hour, minute), DurationMinutes = minutes };

        var proposal = Assert.Single(Propose(2029, Gathering.Profile() with { Series = [series] }));

        Assert.Equal(conflict, proposal.PassedOver.Select(passed => passed.Conflict.GetType().Name).SingleOrDefault());
    }

    [Fact]
    public void Week_skipped_by_hand_is_passed_over_with_what_was_said()
    {
        var profile = Gathering.Profile() with
        {
            Rhythm = RhythmSettings.Default with { Skipped = [new SkippedWeek(new IsoWeek(2027, 9), "Valg")] },
        };

        var first = Propose(2027, profile)[0];

        Assert.Equal("09.03", Shown(first));
        Assert.All(first.PassedOver, passed => Assert.Equal(new DateConflict.SkippedWeek(SkipKind.ByHand, "Valg"), passed.Conflict));
    }

    [Fact]
    public void Meeting_keeps_ten_days_from_the_one_before_also_over_new_year()
    {
        var before = Gathering.Meeting(date: "2026-12-31") with { StartsAt = Gathering.At("2027-02-21", 13), EndsAt = Gathering.At("2027-02-21", 15) };

        var first = Propose(2027, meetings: [before])[0];

        Assert.Equal("03.03", Shown(first));
        Assert.Equal(new DateConflict.TooSoonAfter(new DateOnly(2027, 2, 21)), Assert.Single(first.PassedOver).Conflict);
    }

    [Fact]
    public void Meeting_is_never_beside_one_of_the_other_series_that_is_settled()
    {
        var settled = Gathering.Meeting(kind: MeetingKind.PartnerMeeting, number: 1, id: "2027-partner-1") with
        {
            Slot = new MeetingSlot(SeriesKind.PartnerMeeting, 2027, 1),
            StartsAt = Gathering.At("2027-03-03", 13),
            EndsAt = Gathering.At("2027-03-03", 15),
        };

        var proposals = Propose(2027, meetings: [settled]);

        // Tuesday is beside it; every later day is too soon after it until ten days have gone.
        Assert.Equal(("16.03", new DateConflict.BesideOther(new DateOnly(2027, 3, 3))), (Shown(proposals[0]), proposals[0].PassedOver[0].Conflict));
        Assert.DoesNotContain(settled.Slot, proposals.Select(proposal => proposal.Slot));
    }

    [Theory]
    [InlineData(12, 13, null)]
    [InlineData(12, 14, "Chair")]
    [InlineData(14, 16, "Chair")]
    [InlineData(15, 16, null)]
    public void Day_is_passed_over_when_the_chair_or_the_head_is_busy_during_the_meeting(int from, int to, string? who)
    {
        BusyTime[] busy = [new(BusyPerson.Chair, Gathering.At("2027-03-02", from), Gathering.At("2027-03-02", to))];

        var first = Propose(2027, busy: busy)[0];

        Assert.Equal(who, first.PassedOver.Select(passed => passed.Conflict).OfType<DateConflict.Busy>().Select(conflict => conflict.Who.ToString()).SingleOrDefault());
        Assert.Equal(who is null ? "02.03" : "03.03", Shown(first));
    }

    [Fact]
    public void Quarter_that_is_nearly_over_has_no_date_left()
    {
        var proposals = MeetingDates.Propose(new DateSource { Year = 2026, Profile = Gathering.Profile(), Earliest = new DateOnly(2026, 12, 18) });

        Assert.All(proposals, proposal => Assert.Equal(NoDateReason.NoDayLeft, Assert.IsType<SlotProposal.NoDate>(proposal).Reason));
        Assert.IsType<DateConflict.TooEarly>(proposals[^1].PassedOver[0].Conflict);
    }

    [Fact]
    public void Proposal_becomes_a_meeting_and_a_cancelled_one_makes_room_for_another()
    {
        var first = Assert.IsType<SlotProposal.Proposed>(Propose(2027)[0]);
        var meeting = MeetingDates.ToMeeting(first, Gathering.Profile(), [], Given.Tuesday);

        Assert.Equal(
            ("2027-steering-1", MeetingKind.SteeringMeeting, Gathering.At("2027-03-02", 13), Gathering.At("2027-03-02", 15), MeetingState.Proposed),
            (meeting.Id.Value, meeting.Kind, meeting.StartsAt, meeting.EndsAt, meeting.State));
        Assert.Equal(7, Propose(2027, meetings: [meeting]).Count);

        var cancelled = meeting with { State = MeetingState.Cancelled };
        var again = Assert.IsType<SlotProposal.Proposed>(Propose(2027, meetings: [cancelled])[0]);
        Assert.Equal("2027-steering-1-2", MeetingDates.ToMeeting(again, Gathering.Profile(), [cancelled], Given.Tuesday).Id.Value);
    }

    [Fact]
    public void Proposal_that_nobody_approved_in_time_holds_no_place()
    {
        var late = Gathering.Meeting(MeetingState.Proposed, "2026-11-24");
        var source = new DateSource { Year = 2026, Profile = Gathering.Profile(), Meetings = [late], Earliest = new DateOnly(2026, 11, 24) };

        Assert.DoesNotContain(late.Slot, MeetingDates.Propose(source).Select(proposal => proposal.Slot));
        Assert.Contains(late.Slot, MeetingDates.Propose(source with { Earliest = new DateOnly(2026, 11, 25) }).Select(proposal => proposal.Slot));
    }

    [Fact]
    public void Whatever_the_settings_a_date_lies_in_its_quarter_is_free_and_is_the_first_that_is()
    {
        var cases =
            from year in Gen.Choose(2024, 2060)
            from holidays in Calendars.Profiles
            from weeks in Gen.Choose(1, 53).ArrayOf(8)
            from weekdays in Gen.Choose(1, 5).ArrayOf(2)
            from start in Gen.Choose(8, 17)
            from skipped in Gen.Choose(1, 52)
            select (Year: year, Profile: Gathering.Profile() with
            {
                Holidays = holidays,
                Rhythm = RhythmSettings.Default with { Skipped = [new SkippedWeek(new IsoWeek(year, skipped), "Valg")] },
                Series =
                [
                    Series(SeriesKind.SteeringMeeting, weeks[..4], weekdays[0], start),
                    Series(SeriesKind.PartnerMeeting, weeks[4..], weekdays[1], start),
                ],
            });

        cases.AllHold(one => HoldsFor(one.Year, one.Profile));
    }

    private static bool HoldsFor(int year, AllianceProfile profile)
    {
        List<(SeriesKind Series, DateOnly Date)> taken = [];
        foreach (var proposal in Propose(year, profile))
        {
            var series = profile.Series.First(series => series.Kind == proposal.Slot.Series);
            var number = series.IsoWeeks.Order().ElementAt(proposal.Slot.Number - 1);
            if (proposal is SlotProposal.NoDate { Reason: NoDateReason.NoSuchWeek })
            {
                Assert.True(number > ISOWeek.GetWeeksInYear(year));
                continue;
            }

            var quarter = QuarterOf(new IsoWeek(year, number).Day(DayOfWeek.Thursday));
            var looked = proposal.PassedOver.Select(passed => passed.Date).Concat(proposal is SlotProposal.Proposed { Date: var chosen } ? [chosen] : []).ToList();
            Assert.Equal(looked.Order().Distinct(), looked);
            Assert.All(looked, date => Assert.Equal(quarter, QuarterOf(date)));
            Assert.All(proposal.PassedOver, passed => Assert.True(IsBlocked(passed.Date, series, profile, taken)));
            if (proposal is SlotProposal.Proposed proposed)
            {
                Assert.False(IsBlocked(proposed.Date, series, profile, taken));
                taken.Add((series.Kind, proposed.Date));
            }
        }

        return true;
    }

    /// <summary>The rule said once more, in other words.</summary>
    private static bool IsBlocked(DateOnly date, MeetingSeries series, AllianceProfile profile, List<(SeriesKind Series, DateOnly Date)> taken)
    {
        var days = new WorkingDays(profile.Holidays);
        var lastHalfHour = series.StartTime.AddMinutes(series.DurationMinutes - 1);
        return days.IsOff(date, series.StartTime) || days.IsOff(date, lastHalfHour)
            || profile.Holidays.HolidayOf(IsoWeek.Of(date)) is not null
            || profile.Rhythm.Skipped.Any(skipped => skipped.Week == IsoWeek.Of(date))
            || taken.Any(other => other.Date <= date && date < other.Date.AddDays(10))
            || taken.Any(other => other.Series != series.Kind && other.Date == date.AddDays(1));
    }

    private static string QuarterOf(DateOnly date) => $"{date.Year} {(date.Month + 2) / 3}";

    private static MeetingSeries Series(SeriesKind kind, int[] weeks, int weekday, int start) => new()
    {
        Kind = kind,
        IsoWeeks = [.. weeks.Distinct()],
        Weekday = (DayOfWeek)weekday,
        StartTime = new TimeOnly(start, 0),
    };

    private static IReadOnlyList<SlotProposal> Propose(
        int year, AllianceProfile? profile = null, IReadOnlyList<Meeting>? meetings = null, IReadOnlyList<BusyTime>? busy = null) => MeetingDates.Propose(new DateSource
        {
            Year = year,
            Profile = profile ?? Gathering.Profile(),
            Meetings = meetings ?? [],
            Busy = busy ?? [],
            Earliest = new DateOnly(year - 1, 11, 1),
        });

    private static string Shown(SlotProposal proposal) => Assert.IsType<SlotProposal.Proposed>(proposal).Date.ToString("dd.MM", CultureInfo.InvariantCulture);

    private static string Told(SlotProposal proposal)
    {
        var passed = proposal.PassedOver.Select(passed => $"{passed.Date.ToString("dd.MM", CultureInfo.InvariantCulture)}: {passed.Conflict.GetType().Name}");
        return proposal switch
        {
            SlotProposal.NoDate { Reason: NoDateReason.NoSuchWeek } => "NoSuchWeek",
            SlotProposal.NoDate => string.Join(' ', passed),
            _ => string.Join(' ', passed.Append($"→ {Shown(proposal)}")),
        };
    }
}
