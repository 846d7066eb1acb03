using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>What comes of "Mind mig om det i morgen".</summary>
public abstract record SnoozeDecision
{
    private SnoozeDecision()
    {
    }

    /// <summary>The card comes again at <see cref="CheckInInvitation.SnoozedUntil"/>.</summary>
    public sealed record Snoozed(CheckInInvitation Invitation) : SnoozeDecision;

    public sealed record RoundOver : SnoozeDecision;

    /// <summary>There is nothing left to be reminded of.</summary>
    public sealed record Answered : SnoozeDecision;

    /// <summary>A colleague has been asked instead.</summary>
    public sealed record HandedOn(MemberId To) : SnoozeDecision;

    /// <summary>The round closes before the next working day has begun.</summary>
    public sealed record TooLate(DateTimeOffset ClosesAt) : SnoozeDecision;
}

/// <summary>How somebody puts the card off.</summary>
public static class SnoozeRules
{
    private static readonly TimeOnly _again = new(9, 0);

    /// <summary>
    /// Until the next working day at nine, which takes the place of the rhythm's own reminder. Whoever has been reminded may still
    /// put it off, once a day: they ask for it themselves.
    /// </summary>
    public static SnoozeDecision Snooze(CheckInRound round, CheckInInvitation invitation, LocalClock clock, HolidayProfile holidays, DateTimeOffset now)
    {
        if (!round.TakesAnswersAt(now))
        {
            return new SnoozeDecision.RoundOver();
        }

        if (invitation.HasAnswer)
        {
            return new SnoozeDecision.Answered();
        }

        if (invitation is { Result: CheckInResult.Delegated, DelegatedTo: { } colleague })
        {
            return new SnoozeDecision.HandedOn(colleague);
        }

        var until = clock.At(new WorkingDays(holidays).OnOrAfter(clock.DateOf(now).AddDays(1), _again), _again);
        return until < round.ClosesAt
            ? new SnoozeDecision.Snoozed(invitation with { SnoozedUntil = until, RemindedAt = until })
            : new SnoozeDecision.TooLate(round.ClosesAt);
    }
}
