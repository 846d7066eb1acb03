using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>All that a year's dates depend on.</summary>
internal sealed record DateSource
{
    public required int Year { get; init; }

    public required AllianceProfile Profile { get; init; }

    /// <summary>Meetings there are, of this year and the one before.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    public IReadOnlyList<BusyTime> Busy { get; init; } = [];

    /// <summary>The first day that may be proposed.</summary>
    public required DateOnly Earliest { get; init; }
}

/// <summary>
/// Proposes when the year's ordinary meetings are: the weekday of the preferred week or, while that is blocked, the next day from Tuesday to
/// Thursday (or of that weekday) in the same quarter. The earlier meeting in the year chooses first; what is settled stays.
/// </summary>
internal static class MeetingDates
{
    public const int FewestDaysBetween = 10;

    private static readonly TimeOnly _noon = new(12, 0);

    /// <summary>A proposal for every slot of the year that has no meeting, in the order of the year.</summary>
    public static IReadOnlyList<SlotProposal> Propose(DateSource source)
    {
        var clock = source.Profile.Clock;
        var live = source.Meetings.Where(meeting => meeting.Slot is not null && IsLive(meeting, source)).ToList();
        List<(SeriesKind Series, DateOnly Date)> taken = [.. live.Select(meeting => (meeting.Slot!.Series, clock.DateOf(meeting.StartsAt)))];
        List<SlotProposal> proposals = [];
        foreach (var (series, slot, week) in Slots(source).Where(wanted => live.All(meeting => meeting.Slot != wanted.Slot)))
        {
            var proposal = week is { } preferred ? For(source, series, slot, preferred, taken) : new SlotProposal.NoDate(slot, NoDateReason.NoSuchWeek, []);
            proposals.Add(proposal);
            if (proposal is SlotProposal.Proposed proposed)
            {
                taken.Add((series.Kind, proposed.Date));
            }
        }

        return proposals;
    }

    /// <summary>The days looked at for a meeting, first to last: whose busy times must be known.</summary>
    public static IEnumerable<DateOnly> Candidates(MeetingSeries series, IsoWeek preferred)
    {
        var (first, last) = QuarterOf(preferred.Day(DayOfWeek.Thursday));
        for (var date = preferred.Day(series.Weekday); date <= last; date = date.AddDays(1))
        {
            if (date >= first && (date.DayOfWeek == series.Weekday || date.DayOfWeek is >= DayOfWeek.Tuesday and <= DayOfWeek.Thursday))
            {
                yield return date;
            }
        }
    }

    /// <summary>The meeting that is proposed. One that was cancelled before has had the id; the next gets a number.</summary>
    public static Meeting ToMeeting(SlotProposal.Proposed proposal, AllianceProfile profile, IEnumerable<Meeting> meetings, DateTimeOffset now)
    {
        var (slot, series) = (proposal.Slot, profile.Series.First(series => series.Kind == proposal.Slot.Series));
        var tries = meetings.Count(meeting => meeting.Slot == slot);
        var name = slot.Series == SeriesKind.SteeringMeeting ? "steering" : "partner";
        var id = string.Create(CultureInfo.InvariantCulture, $"{slot.Year}-{name}-{slot.Number}");
        var starts = profile.Clock.At(proposal.Date, series.StartTime).ToUniversalTime();
        return new Meeting
        {
            Id = new MeetingId(tries == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{tries + 1}")),
            Kind = slot.Series == SeriesKind.SteeringMeeting ? MeetingKind.SteeringMeeting : MeetingKind.PartnerMeeting,
            Slot = slot,
            StartsAt = starts,
            EndsAt = starts.AddMinutes(series.DurationMinutes),
            Place = series.Place,
            CreatedAt = now,
        };
    }

    /// <summary>Whether something speaks against a day; also asked when somebody moves a meeting by hand, and then only shown.</summary>
    public static DateConflict? ConflictOn(DateOnly date, MeetingSeries series, DateSource source, IReadOnlyCollection<(SeriesKind Series, DateOnly Date)> taken)
    {
        var (profile, week) = (source.Profile, IsoWeek.Of(date));
        var previous = taken.Where(other => other.Date <= date).Select(other => (DateOnly?)other.Date).Max();
        var beside = taken.Where(other => other.Series != series.Kind && Math.Abs(other.Date.DayNumber - date.DayNumber) <= 1).Select(other => (DateOnly?)other.Date).FirstOrDefault();
        return date switch
        {
            _ when date < source.Earliest => new DateConflict.TooEarly(),
            _ when DanishHolidays.On(date) is { } holiday => new DateConflict.Holiday(holiday),
            _ when profile.Holidays.HolidayOf(week) is { } kind => new DateConflict.SkippedWeek(kind, null),
            _ when profile.Rhythm.Skipped.FirstOrDefault(skipped => skipped.Week == week) is { } byHand => new DateConflict.SkippedWeek(SkipKind.ByHand, byHand.Reason),
            _ when IsClosed(date, series, profile.Holidays) => new DateConflict.ClosingDay(),
            _ when date.DayNumber - previous?.DayNumber < FewestDaysBetween => new DateConflict.TooSoonAfter(previous!.Value),
            _ when beside is { } other => new DateConflict.BesideOther(other),
            _ => BusyOn(date, series, source) is { } busy ? new DateConflict.Busy(busy) : null,
        };
    }

    /// <summary>The first and last day of the calendar quarter.</summary>
    public static (DateOnly First, DateOnly Last) QuarterOf(DateOnly date)
    {
        var first = new DateOnly(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1);
        return (first, first.AddMonths(3).AddDays(-1));
    }

    private static SlotProposal For(
        DateSource source, MeetingSeries series, MeetingSlot slot, IsoWeek preferred, IReadOnlyCollection<(SeriesKind Series, DateOnly Date)> taken)
    {
        List<PassedOver> passed = [];
        foreach (var date in Candidates(series, preferred))
        {
            if (ConflictOn(date, series, source, taken) is not { } conflict)
            {
                return new SlotProposal.Proposed(slot, date, passed);
            }

            passed.Add(new PassedOver(date, conflict));
        }

        return new SlotProposal.NoDate(slot, NoDateReason.NoDayLeft, passed);
    }

    private static IEnumerable<(MeetingSeries Series, MeetingSlot Slot, IsoWeek? Week)> Slots(DateSource source) =>
        source.Profile.Series
            .SelectMany(series => series.IsoWeeks.Order().Index().Select(week => (Number: week.Item, Series: series, Slot: new MeetingSlot(series.Kind, source.Year, week.Index + 1))))
            .OrderBy(wanted => wanted.Number).ThenBy(wanted => wanted.Series.Kind)
            .Select(wanted => (wanted.Series, wanted.Slot, wanted.Number <= ISOWeek.GetWeeksInYear(source.Year) ? (IsoWeek?)new IsoWeek(source.Year, wanted.Number) : null));

    /// <summary>A proposal that nobody approved in time holds no place.</summary>
    private static bool IsLive(Meeting meeting, DateSource source) => meeting.State switch
    {
        MeetingState.Cancelled => false,
        MeetingState.Proposed => source.Profile.Clock.DateOf(meeting.StartsAt) >= source.Earliest,
        _ => true,
    };

    /// <summary>A day that is off from noon takes a meeting that ends by then.</summary>
    private static bool IsClosed(DateOnly date, MeetingSeries series, HolidayProfile holidays) => new WorkingDays(holidays).OffOn(date) switch
    {
        DayOff.AllDay => true,
        DayOff.FromNoon => series.StartTime.ToTimeSpan() + TimeSpan.FromMinutes(series.DurationMinutes) > _noon.ToTimeSpan(),
        _ => false,
    };

    private static BusyPerson? BusyOn(DateOnly date, MeetingSeries series, DateSource source)
    {
        var from = source.Profile.Clock.At(date, series.StartTime);
        var to = from.AddMinutes(series.DurationMinutes);
        return source.Busy.Where(busy => busy.From < to && from < busy.To).Select(busy => (BusyPerson?)busy.Who).Min();
    }
}
