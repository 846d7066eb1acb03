using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.CheckIns;

public enum CheckInResult
{
    Pending,
    Sent,
    Answered,
    NothingNew,
    Delegated,
    NoAnswer,
    Undeliverable,
}

/// <summary>One member's part in one round: one card with a section per commitment, and what became of it.</summary>
public sealed record CheckInInvitation
{
    public required IsoWeek Week { get; init; }

    public required MemberId MemberId { get; init; }

    public required IReadOnlyList<CommitmentId> CommitmentIds { get; init; }

    public CheckInResult Result { get; init; } = CheckInResult.Pending;

    public string? UndeliverableReason { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The message the card was sent as, to be found again.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The inbound activities that brought the last answers. One of them again changes nothing.</summary>
    public IReadOnlyList<string> AnsweredBy { get; init; } = [];

    /// <summary>How many answers have been stored. A card carries the number it was made at, so that an old one is known.</summary>
    public int Revision { get; init; }

    /// <summary>When the person was reminded, or will be because they asked for it: nobody is reminded twice in a round.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    public DateTimeOffset? LastCalledAt { get; init; }

    /// <summary>When the person wants the card again.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>The colleague who was asked instead; or who took back what they had handed on.</summary>
    public MemberId? DelegatedTo { get; init; }

    /// <summary>The colleagues whose part this card has taken over.</summary>
    public IReadOnlyList<MemberId> DelegatedFrom { get; init; } = [];

    public bool HasAnswer => Result is CheckInResult.Answered or CheckInResult.NothingNew;
}
