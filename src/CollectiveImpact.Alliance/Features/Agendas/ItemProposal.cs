using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Alliance.Features.Agendas;

public enum ItemProposalState
{
    Proposed,
    Accepted,

    /// <summary>Taken up again for a later meeting, and accepted there.</summary>
    Deferred,
    Declined,

    /// <summary>Taken back by whoever suggested it.</summary>
    Withdrawn,
}

/// <summary>An item that somebody suggests for a meeting.</summary>
public sealed record ItemProposal
{
    public required string Id { get; init; }

    /// <summary>The meeting it is for; after a deferral the one it was deferred to.</summary>
    public required MeetingId MeetingId { get; init; }

    /// <summary>Who suggested it.</summary>
    public required MemberId MemberId { get; init; }

    public required string Title { get; init; }

    /// <summary>What the meeting should help with.</summary>
    public required string Purpose { get; init; }

    public required AgendaItemType Type { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public ItemProposalState State { get; init; }

    public MemberId? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What is said to whoever suggested it, when it was deferred or declined.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it belongs on the agenda of its meeting.</summary>
    public bool IsOn => State is ItemProposalState.Accepted or ItemProposalState.Deferred;
}
