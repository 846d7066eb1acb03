namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>What must be stored so that exactly the audience is invited.</summary>
/// <param name="Invite">People who are new on the list, or back on it.</param>
/// <param name="Withdraw">People who are no longer on it.</param>
internal sealed record InvitationChanges(IReadOnlyList<MeetingInvitation> Invite, IReadOnlyList<MeetingInvitation> Withdraw);

/// <summary>How many said what.</summary>
internal sealed record AttendanceCount(int Invited, int Coming, int Online, int Maybe, int NotComing)
{
    public int NoAnswer => Invited - Coming - Online - Maybe - NotComing;
}

/// <summary>The list of those invited, and their answers.</summary>
internal static class InvitationRules
{
    /// <summary>Brings the list up to the audience. Who stays on it keeps their answer; who comes back to it is asked anew.</summary>
    public static InvitationChanges Follow(Meeting meeting, IReadOnlyList<MeetingInvitation> before, Audience audience, DateTimeOffset now)
    {
        var known = before.ToDictionary(invitation => invitation.MemberId);
        var wanted = audience.Invited.Select(invited => invited.MemberId).ToHashSet();
        return new InvitationChanges(
            [
                .. audience.Invited.Where(invited => known.GetValueOrDefault(invited.MemberId) is not { Stands: true }).Select(invited => new MeetingInvitation
                {
                    MeetingId = meeting.Id,
                    MemberId = invited.MemberId,
                    Reason = invited.Reason,
                    InsteadOf = invited.InsteadOf,
                    InvitedAt = now,
                }),
            ],
            [.. before.Where(invitation => invitation.Stands && !wanted.Contains(invitation.MemberId)).Select(invitation => invitation with { WithdrawnAt = now })]);
    }

    /// <summary>
    /// The invitation with an answer; the same when nothing is new. The later answer counts, wherever it was given; that a calendar
    /// knows of none says nothing.
    /// </summary>
    public static MeetingInvitation Answer(MeetingInvitation invitation, Attendance answer, AnswerPlace place, DateTimeOffset at)
    {
        var isNews = invitation.Stands && answer != Attendance.NoAnswer && answer != invitation.Answer && !(invitation.AnsweredAt > at);
        return isNews ? invitation with { Answer = answer, AnsweredAt = at, AnsweredIn = place } : invitation;
    }

    public static AttendanceCount Count(IEnumerable<MeetingInvitation> invitations)
    {
        var standing = invitations.Where(invitation => invitation.Stands).ToList();
        return new AttendanceCount(standing.Count, Of(Attendance.Coming), Of(Attendance.Online), Of(Attendance.Maybe), Of(Attendance.NotComing));

        int Of(Attendance answer) => standing.Count(invitation => invitation.Answer == answer);
    }
}
