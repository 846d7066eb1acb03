using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Wins;

/// <summary>Something concrete that worked. In the past tense, however small.</summary>
public sealed record SmallWin
{
    public required string Id { get; init; }

    public required IReadOnlyList<PartnerId> PartnerIds { get; init; }

    public required MemberId MemberId { get; init; }

    public CommitmentId? CommitmentId { get; init; }

    public GoalId? GoalId { get; init; }

    /// <summary>At most <see cref="WinText.LongestTitle"/> characters.</summary>
    public required string Title { get; init; }

    public string? Story { get; init; }

    public Visibility Visibility { get; init; }

    public UpdateSource Source { get; init; }

    public required IsoWeek Week { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public PublicationState State { get; init; } = PublicationState.Submitted;

    /// <summary>The week of the digest that took it; nothing can change what has been taken.</summary>
    public IsoWeek? DigestWeek { get; init; }
}
