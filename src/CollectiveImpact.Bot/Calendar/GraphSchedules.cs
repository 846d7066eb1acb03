using CollectiveImpact.Alliance.Calendar;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;

namespace CollectiveImpact.Bot.Calendar;

/// <summary>Free and busy times (https://learn.microsoft.com/graph/api/calendar-getschedule): how they are asked for, and what an answer says. Pure.</summary>
internal static class GraphSchedules
{
    /// <summary>Addresses in one request.</summary>
    public const int Group = 20;

    /// <summary>The period of one request is less than 62 days.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromDays(60);

    private static readonly TimeSpan _step = TimeSpan.FromMinutes(30);

    public static IEnumerable<CalendarPeriod> Split(CalendarPeriod period)
    {
        for (var from = period.From; from < period.To; from += _longest)
        {
            yield return new(from, period.To - from > _longest ? from + _longest : period.To);
        }
    }

    public static GetSchedulePostRequestBody Question(IEnumerable<string> addresses, CalendarPeriod period) => new()
    {
        Schedules = [.. addresses],
        StartTime = GraphTimes.Write(period.From),
        EndTime = GraphTimes.Write(period.To),
        AvailabilityViewInterval = (int)_step.TotalMinutes,
    };

    /// <summary>What was said of an address. Null: nothing, or that it cannot be said.</summary>
    public static IReadOnlyList<CalendarPeriod>? Busy(GetSchedulePostResponse? answer, string address, CalendarPeriod period)
    {
        var said = answer?.Value?.FirstOrDefault(one => string.Equals(one.ScheduleId, address, StringComparison.OrdinalIgnoreCase));
        return said is not { Error: null, AvailabilityView: { Length: > 0 } view } ? null
            : said.ScheduleItems is { Count: > 0 } items ? Of(items)
            : Of(view, period);
    }

    /// <summary>Null when one of them cannot be read: a gap is not free.</summary>
    private static List<CalendarPeriod>? Of(List<ScheduleItem> items)
    {
        List<CalendarPeriod> busy = [];
        foreach (var item in items.Where(item => item.Status is not (FreeBusyStatus.Free or FreeBusyStatus.WorkingElsewhere)))
        {
            if (GraphTimes.Read(item.Start) is not { } from || GraphTimes.Read(item.End) is not { } to)
            {
                return null;
            }

            busy.Add(new(from, to));
        }

        return busy;
    }

    /// <summary>Who shows no more than this shows one sign for each half hour: 0 is free, 4 is working elsewhere, anything else is not free.</summary>
    private static List<CalendarPeriod> Of(string view, CalendarPeriod period) =>
        [.. view.Index().Where(half => half.Item is not ('0' or '4')).Select(half => new CalendarPeriod(period.From + (_step * half.Index), period.From + (_step * (half.Index + 1))))];
}
