namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>Meetings, invitations and sign-ups of the alliance of the current unit of work.</summary>
public interface IMeetingStore
{
    Task<Meeting?> MeetingAsync(MeetingId id, CancellationToken cancellationToken);

    /// <summary>
    /// Meetings in the order of their ids: those whose ids begin with this year or a later one, and those whose ids do not begin with a
    /// year because they came with a file.
    /// </summary>
    Task<IReadOnlyList<Meeting>> MeetingsAsync(int fromYear, CancellationToken cancellationToken);

    void Save(Meeting meeting);

    Task<MeetingYear?> YearAsync(int year, CancellationToken cancellationToken);

    void Save(MeetingYear year);

    Task<MeetingInvitation?> InvitationAsync(MeetingId meeting, MemberId member, CancellationToken cancellationToken);

    Task<IReadOnlyList<MeetingInvitation>> InvitationsAsync(MeetingId meeting, CancellationToken cancellationToken);

    void Save(MeetingInvitation invitation);

    Task<SignUpList?> SignUpsAsync(MeetingId meeting, CancellationToken cancellationToken);

    void Save(SignUpList signUps);
}
