using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.CheckIns;

public enum RoundState
{
    Planned,
    Open,
    Closed,
    Digested,
    Skipped,
    Cancelled,
}

/// <summary>One week's round of check-ins. The week is its id, so opening it twice finds the first.</summary>
public sealed record CheckInRound
{
    public required IsoWeek Week { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    public required DateTimeOffset RemindsAt { get; init; }

    public required DateTimeOffset ClosesAt { get; init; }

    public required DateTimeOffset DigestAt { get; init; }

    public required RoundState State { get; init; }

    public string? SkipReason { get; init; }

    /// <summary>The place of a round in a week in which nobody was asked.</summary>
    public static CheckInRound NotHeld(IsoWeek week, DateTimeOffset now) =>
        new() { Week = week, OpensAt = now, RemindsAt = now, ClosesAt = now, DigestAt = now, State = RoundState.Closed };

    /// <summary>Whether answers are taken into this round at this instant, whatever the stored state has not caught up with.</summary>
    public bool TakesAnswersAt(DateTimeOffset now) => State == RoundState.Open && now < ClosesAt;
}
