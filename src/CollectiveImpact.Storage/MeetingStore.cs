using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Storage;

internal sealed class MeetingStore(AllianceSession session) : IMeetingStore
{
    public Task<Meeting?> MeetingAsync(MeetingId id, CancellationToken cancellationToken) => session.GetAsync<Meeting>(Keys.Meeting(id), cancellationToken);

    public Task<IReadOnlyList<Meeting>> MeetingsAsync(int fromYear, CancellationToken cancellationToken) =>
        session.RangeAsync<Meeting>(Keys.MeetingsFrom(fromYear), cancellationToken);

    public void Save(Meeting meeting) => session.Stage(Keys.Meeting(meeting.Id), meeting);

    public Task<MeetingYear?> YearAsync(int year, CancellationToken cancellationToken) => session.GetAsync<MeetingYear>(Keys.MeetingYear(year), cancellationToken);

    public void Save(MeetingYear year) => session.Stage(Keys.MeetingYear(year.Year), year);

    public Task<MeetingInvitation?> InvitationAsync(MeetingId meeting, MemberId member, CancellationToken cancellationToken) =>
        session.GetAsync<MeetingInvitation>(Keys.Invitee(meeting, member), cancellationToken);

    public Task<IReadOnlyList<MeetingInvitation>> InvitationsAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        session.RangeAsync<MeetingInvitation>(Keys.Under(Keys.InviteeKind, meeting.Value), cancellationToken);

    public void Save(MeetingInvitation invitation) => session.Stage(Keys.Invitee(invitation.MeetingId, invitation.MemberId), invitation);

    public Task<SignUpList?> SignUpsAsync(MeetingId meeting, CancellationToken cancellationToken) => session.GetAsync<SignUpList>(Keys.SignUps(meeting), cancellationToken);

    public void Save(SignUpList signUps) => session.Stage(Keys.SignUps(signUps.MeetingId), signUps);
}
