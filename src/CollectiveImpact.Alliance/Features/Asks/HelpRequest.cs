using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Asks;

public enum HelpRequestState
{
    Open,
    Offered,
    Matched,
    Resolved,
    ClosedUnmet,
}

/// <summary>A partner that can give a hand, and which of its people said so when that is known.</summary>
public sealed record HelpOffer(PartnerId PartnerId, MemberId? MemberId, DateTimeOffset At);

/// <summary>A partner's wish for a hand.</summary>
public sealed record HelpRequest
{
    public required string Id { get; init; }

    public required PartnerId PartnerId { get; init; }

    public required MemberId MemberId { get; init; }

    public CommitmentId? CommitmentId { get; init; }

    public required string Text { get; init; }

    public DateOnly? NeededBy { get; init; }

    public bool OpenForVolunteers { get; init; }

    public Visibility Visibility { get; init; }

    public HelpRequestState State { get; init; } = HelpRequestState.Open;

    public IReadOnlyList<HelpOffer> Offers { get; init; } = [];

    public required IsoWeek Week { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public PublicationState Publication { get; init; } = PublicationState.Submitted;

    /// <summary>The week of the digest that took it.</summary>
    public IsoWeek? DigestWeek { get; init; }
}
