using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>What is wrong with a meeting as somebody typed it, or with what they want done with it.</summary>
internal enum MeetingFault
{
    ThemeMissing,
    ThemeTooLong,
    PurposeTooLong,
    PlaceTooLong,
    HasCpr,
    GroupMissing,
    TooShort,
    TooLong,
    InThePast,
    OnDayOff,
    SeatsOutOfRange,
    ProgrammeNotHttps,
    ReasonMissing,
    ReasonTooLong,

    /// <summary>It has been held or cancelled.</summary>
    TooLate,

    /// <summary>It stands there already.</summary>
    NothingChanged,
}

/// <summary>What comes of the wish to make, approve, change, move or cancel a meeting.</summary>
internal abstract record MeetingDecision
{
    private MeetingDecision()
    {
    }

    public sealed record Done(Meeting Meeting) : MeetingDecision;

    /// <summary>All that is wrong, in the order of the form.</summary>
    public sealed record Refused(IReadOnlyList<MeetingFault> Faults) : MeetingDecision;
}

/// <summary>What holds for every meeting, and what may be done with one.</summary>
internal static class MeetingRules
{
    public const int LongestTheme = 120;
    public const int LongestPurpose = 500;
    public const int LongestPlace = 120;
    public const int LongestReason = 300;
    public const int MostSeats = 500;

    public static TimeSpan Shortest { get; } = TimeSpan.FromMinutes(15);

    public static TimeSpan Longest { get; } = TimeSpan.FromHours(12);

    /// <summary>A new meeting, or one whose words, place or length were changed. A day off is only refused when the meeting is new to it.</summary>
    public static MeetingDecision Check(Meeting meeting, WorkingDays days, LocalClock clock, DateTimeOffset now)
    {
        (MeetingFault Fault, bool IsSo)[] checks =
        [
            (MeetingFault.GroupMissing, meeting is { Kind: MeetingKind.WorkingGroupMeeting, GroupId: null }),
            (MeetingFault.ThemeMissing, meeting.Kind is MeetingKind.Workshop or MeetingKind.Conference && string.IsNullOrWhiteSpace(meeting.Theme)),
            (MeetingFault.ThemeTooLong, meeting.Theme?.Length > LongestTheme),
            (MeetingFault.PurposeTooLong, meeting.Purpose?.Length > LongestPurpose),
            (MeetingFault.PlaceTooLong, meeting.Place?.Length > LongestPlace),
            (MeetingFault.HasCpr, CprDetector.IsIn(meeting.Theme) || CprDetector.IsIn(meeting.Purpose) || CprDetector.IsIn(meeting.Place)),
            (MeetingFault.SeatsOutOfRange, meeting.Seats is < 1 or > MostSeats),
            (MeetingFault.ProgrammeNotHttps, meeting.Programme is { } link && !SafeLinks.IsSafe(link)),
            .. TimeFaults(meeting.StartsAt, meeting.EndsAt, days, clock, now),
        ];
        return Decide(meeting, checks);
    }

    public static MeetingDecision Approve(Meeting meeting, DateTimeOffset now) => meeting.State switch
    {
        MeetingState.Proposed when meeting.StartsAt <= now => Refused(MeetingFault.InThePast),
        MeetingState.Proposed => new MeetingDecision.Done(
            MeetingLifecycle.Move(meeting, MeetingState.Planned)! with { Marks = meeting.Marks with { ApprovedAt = now } }),
        MeetingState.Cancelled => Refused(MeetingFault.TooLate),
        _ => Refused(MeetingFault.NothingChanged),
    };

    /// <summary>
    /// Another time for the same meeting. What is proposed just gets its time; what people know of needs a reason and keeps the
    /// old time, and is said again: agenda and reminder are due anew before the new date.
    /// </summary>
    public static MeetingDecision Reschedule(
        Meeting meeting, DateTimeOffset startsAt, DateTimeOffset endsAt, string? reason, MemberId by, WorkingDays days, LocalClock clock, DateTimeOffset now)
    {
        var moved = meeting with { StartsAt = startsAt.ToUniversalTime(), EndsAt = endsAt.ToUniversalTime() };
        (MeetingFault Fault, bool IsSo)[] checks =
        [
            (MeetingFault.TooLate, meeting.State >= MeetingState.Held),
            (MeetingFault.NothingChanged, moved == meeting),
            .. TimeFaults(startsAt, endsAt, days, clock, now),
        ];
        if (meeting.State == MeetingState.Proposed)
        {
            return Decide(moved, checks);
        }

        var past = new PastDate(meeting.StartsAt, meeting.EndsAt, reason?.Trim() ?? "", now, by);
        return Decide(
            moved with
            {
                PastDates = [.. meeting.PastDates, past],
                Sequence = meeting.Sequence + 1,
                Marks = meeting.Marks with { AgendaAskedAt = null, RemindedAt = null },
            },
            [.. checks, .. ReasonFaults(reason)]);
    }

    /// <summary>It will not be held. Those who know of it are told why.</summary>
    public static MeetingDecision Cancel(Meeting meeting, string? reason)
    {
        if (MeetingLifecycle.Move(meeting, MeetingState.Cancelled) is not { } cancelled)
        {
            return Refused(MeetingFault.TooLate);
        }

        return cancelled == meeting
            ? Refused(MeetingFault.NothingChanged)
            : Decide(cancelled with { CancelReason = reason?.Trim(), Sequence = meeting.Sequence + 1 }, [.. ReasonFaults(reason)]);
    }

    /// <summary>What changes for those invited when other words, another place or length are stored.</summary>
    public static Meeting Changed(Meeting before, Meeting after)
    {
        var isNews = before.State != MeetingState.Proposed
            && (before.StartsAt, before.EndsAt, before.Place, before.IsOnline, before.Theme) != (after.StartsAt, after.EndsAt, after.Place, after.IsOnline, after.Theme);
        return isNews ? after with { Sequence = before.Sequence + 1 } : after;
    }

    private static IEnumerable<(MeetingFault Fault, bool IsSo)> TimeFaults(
        DateTimeOffset startsAt, DateTimeOffset endsAt, WorkingDays days, LocalClock clock, DateTimeOffset now) =>
    [
        (MeetingFault.TooShort, endsAt - startsAt < Shortest),
        (MeetingFault.TooLong, endsAt - startsAt > Longest),
        (MeetingFault.InThePast, startsAt <= now),
        (MeetingFault.OnDayOff, !days.IsWorkingDay(clock.DateOf(startsAt))),
    ];

    private static IEnumerable<(MeetingFault Fault, bool IsSo)> ReasonFaults(string? reason) =>
    [
        (MeetingFault.ReasonMissing, string.IsNullOrWhiteSpace(reason)),
        (MeetingFault.ReasonTooLong, reason?.Trim().Length > LongestReason),
        (MeetingFault.HasCpr, CprDetector.IsIn(reason)),
    ];

    private static MeetingDecision Decide(Meeting meeting, (MeetingFault Fault, bool IsSo)[] checks)
    {
        MeetingFault[] faults = [.. checks.Where(check => check.IsSo).Select(check => check.Fault).Distinct()];
        return faults.Length == 0 ? new MeetingDecision.Done(meeting) : new MeetingDecision.Refused(faults);
    }

    private static MeetingDecision.Refused Refused(MeetingFault fault) => new([fault]);
}
