using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Alliance.Features.Minutes;

/// <summary>Minutes of the alliance of the current unit of work.</summary>
public interface IMinutesStore
{
    Task<MeetingMinutes?> MinutesAsync(MeetingId meeting, CancellationToken cancellationToken);

    void Save(MeetingMinutes minutes);
}
