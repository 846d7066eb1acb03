using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>What comes of the wish to have the silent ones reminded now.</summary>
public abstract record RemindDecision
{
    private RemindDecision()
    {
    }

    /// <summary>The round and the invitations as they are to be stored, and when the reminders go: now, or when people are at work again.</summary>
    public sealed record Reminded(CheckInRound Round, IReadOnlyList<CheckInInvitation> Invitations, DateTimeOffset SendAt) : RemindDecision;

    public sealed record NoOpenRound : RemindDecision;

    /// <summary>Somebody did so today.</summary>
    public sealed record AlreadyToday(DateTimeOffset At) : RemindDecision;

    /// <summary>The round closes before people are at work again.</summary>
    public sealed record TooLate : RemindDecision;

    /// <summary>Everybody who was asked has answered, or has had their reminder.</summary>
    public sealed record NobodyLeft : RemindDecision;
}

/// <summary>Who is reminded: only those who are silent, each at most once in a round and at most once by a last call.</summary>
public static class ReminderRules
{
    /// <summary>Whether nothing has come from somebody who has had the card. Asked again before anything is sent to them.</summary>
    public static bool IsSilent(CheckInRound round, CheckInInvitation invitation, AskedPeople people, DateTimeOffset now) =>
        round.TakesAnswersAt(now) && invitation is { Result: CheckInResult.Sent, SentAt: not null } && people.CanBeAsked(invitation.MemberId);

    /// <summary>
    /// The invitations of those who are reminded now, as they are to be stored. Nobody is reminded on the day the card came.
    /// </summary>
    public static IReadOnlyList<CheckInInvitation> Remind(
        CheckInRound round, IEnumerable<CheckInInvitation> invitations, AskedPeople people, LocalClock clock, DateTimeOffset now) =>
    [
        .. invitations
            .Where(invitation => IsSilent(round, invitation, people, now) && invitation is { RemindedAt: null, LastCalledAt: null } && !IsToday(invitation.SentAt, clock, now))
            .Select(invitation => invitation with { RemindedAt = now }),
    ];

    /// <summary>The same for the last call. Nobody gets one on the day the card or the reminder came, or is to come.</summary>
    public static IReadOnlyList<CheckInInvitation> LastCall(
        CheckInRound round, IEnumerable<CheckInInvitation> invitations, AskedPeople people, LocalClock clock, DateTimeOffset now) =>
    [
        .. invitations
            .Where(invitation => IsSilent(round, invitation, people, now) && invitation.LastCalledAt is null
                && !IsToday(invitation.SentAt, clock, now) && !IsToday(invitation.RemindedAt, clock, now))
            .Select(invitation => invitation with { LastCalledAt = now }),
    ];

    /// <summary>
    /// Reminds by hand, at most once a day. It uses up a person's one reminder: whom it reaches, the rhythm's own passes over.
    /// </summary>
    public static RemindDecision RemindByHand(
        CheckInRound? round, IEnumerable<CheckInInvitation> invitations, AskedPeople people, LocalClock clock, HolidayProfile holidays, DateTimeOffset now)
    {
        if (round?.TakesAnswersAt(now) != true)
        {
            return new RemindDecision.NoOpenRound();
        }

        if (round.RemindedByHandAt is { } before && IsToday(before, clock, now))
        {
            return new RemindDecision.AlreadyToday(before);
        }

        var sendAt = WorkingHours.NextOpen(now, clock, holidays);
        if (sendAt >= round.ClosesAt)
        {
            return new RemindDecision.TooLate();
        }

        var reminded = Remind(round, invitations, people, clock, now).Select(invitation => invitation with { RemindedAt = sendAt }).ToList();
        return reminded.Count == 0
            ? new RemindDecision.NobodyLeft()
            : new RemindDecision.Reminded(round with { RemindedByHandAt = now }, reminded, sendAt);
    }

    private static bool IsToday(DateTimeOffset? instant, LocalClock clock, DateTimeOffset now) => instant is { } at && clock.DateOf(at) == clock.DateOf(now);
}
