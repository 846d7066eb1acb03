using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Alliance.Tests.Builders;

/// <summary>Meetings of the small fictional alliance.</summary>
internal static class Gathering
{
    /// <summary>An alliance with both series as they are by default.</summary>
    public static AllianceProfile Profile() => Given.Profile() with
    {
        Series = [MeetingSeries.Usual(SeriesKind.SteeringMeeting), MeetingSeries.Usual(SeriesKind.PartnerMeeting)],
    };

    /// <summary>An ordinary steering meeting of two hours from 13 on Tuesday 1 December 2026, unless said otherwise.</summary>
    public static Meeting Meeting(
        MeetingState state = MeetingState.Planned, string date = "2026-12-01", MeetingKind kind = MeetingKind.SteeringMeeting, int number = 4, string id = "2026-steering-4")
    {
        var starts = At(date, 13);
        return new Meeting
        {
            Id = new MeetingId(id),
            Kind = kind,
            Slot = kind switch
            {
                MeetingKind.SteeringMeeting => new MeetingSlot(SeriesKind.SteeringMeeting, Day(date).Year, number),
                MeetingKind.PartnerMeeting => new MeetingSlot(SeriesKind.PartnerMeeting, Day(date).Year, number),
                _ => null,
            },
            StartsAt = starts,
            EndsAt = starts.AddHours(2),
            State = state,
            Purpose = "At blive klogere sammen",
            CreatedAt = Given.Tuesday,
        };
    }

    public static DateOnly Day(string date) => DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);

    public static DateTimeOffset At(string date, int hour, int minute = 0) => Given.Copenhagen.At(Day(date), new TimeOnly(hour, minute)).ToUniversalTime();
}
