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

    /// <summary>When those who have not answered are reminded. At the close means never.</summary>
    public required DateTimeOffset RemindsAt { get; init; }

    /// <summary>When those who still have not answered hear that the round closes today; none unless the alliance wants it.</summary>
    public DateTimeOffset? LastCallAt { get; init; }

    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>When the secretariat gets the digest to look at; not known of rounds from before there were drafts.</summary>
    public DateTimeOffset? DraftAt { get; init; }

    public required DateTimeOffset DigestAt { get; init; }

    public required RoundState State { get; init; }

    /// <summary>Why the week was skipped, when it was.</summary>
    public SkipKind? SkipKind { get; init; }

    /// <summary>What somebody said of why the week was skipped.</summary>
    public string? SkipReason { get; init; }

    /// <summary>Of a skipped week: the last week that the alliance heard will be skipped, too, when it heard of this one.</summary>
    public IsoWeek? ToldUntil { get; init; }

    /// <summary>When the reminder went out to whoever was silent. There is one.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When somebody last had the silent ones reminded by hand.</summary>
    public DateTimeOffset? RemindedByHandAt { get; init; }

    public DateTimeOffset? LastCalledAt { get; init; }

    /// <summary>When it was looked after the round which partners have been quiet for long.</summary>
    public DateTimeOffset? QuietPartnersAt { get; init; }

    /// <summary>A round that takes answers, with the times it is to have.</summary>
    public static CheckInRound Open(IsoWeek week, RoundTimes times) => new()
    {
        Week = week,
        OpensAt = times.Opens,
        RemindsAt = times.Reminds,
        LastCallAt = times.LastCall,
        ClosesAt = times.Closes,
        DraftAt = times.Draft,
        DigestAt = times.Digest,
        State = RoundState.Open,
    };

    /// <summary>The place of a round in a week that is skipped, and until when the alliance has been told so.</summary>
    public static CheckInRound Skipped(IsoWeek week, SkipReason reason, IsoWeek? toldUntil, DateTimeOffset now) =>
        NotHeld(week, now) with { State = RoundState.Skipped, SkipKind = reason.Kind, SkipReason = reason.Said, ToldUntil = toldUntil };

    /// <summary>The place of a round in a week in which nobody was asked.</summary>
    public static CheckInRound NotHeld(IsoWeek week, DateTimeOffset now) =>
        new() { Week = week, OpensAt = now, RemindsAt = now, ClosesAt = now, DigestAt = now, State = RoundState.Closed };

    /// <summary>Whether answers are taken into this round at this instant, whatever the stored state has not caught up with.</summary>
    public bool TakesAnswersAt(DateTimeOffset now) => State == RoundState.Open && now < ClosesAt;
}
