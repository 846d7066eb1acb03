using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Minutes;

namespace CollectiveImpact.Storage;

internal sealed class MinutesStore(AllianceSession session) : IMinutesStore
{
    public Task<MeetingMinutes?> MinutesAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        session.GetAsync<MeetingMinutes>(Keys.Minutes(meeting), cancellationToken);

    public void Save(MeetingMinutes minutes) => session.Stage(Keys.Minutes(minutes.MeetingId), minutes);
}
