using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Decisions;

internal enum DecisionNotice
{
    /// <summary>The due date comes near.</summary>
    Remind,

    /// <summary>It is over: how far has it come?</summary>
    Ask,
}

/// <summary>When the owner of a decision hears of its due date: once before it, and once after.</summary>
internal static class DecisionReminders
{
    private const int WorkingDaysBefore = 5;

    private static readonly TimeOnly _morning = new(9, 0);

    /// <summary>What is to be said to the owner now, if anything. What was recorded after the reminder's time was told with its date.</summary>
    public static DecisionNotice? At(Decision decision, HolidayProfile holidays, LocalClock clock, DateTimeOffset now)
    {
        if (decision is not { IsOpen: true, DueOn: { } due, OwnerMemberId: not null })
        {
            return null;
        }

        var days = new WorkingDays(holidays);
        var reminds = clock.At(days.Subtract(due, WorkingDaysBefore), _morning);
        var asks = clock.At(days.OnOrAfter(due.AddDays(1), _morning), _morning);
        return now >= asks
            ? decision.AskedAt is null ? DecisionNotice.Ask : null
            : now >= reminds && decision.RemindedAt is null && decision.RecordedAt < reminds && clock.DateOf(now) <= due ? DecisionNotice.Remind : null;
    }
}
