using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.CheckIns;

public enum UpdateSource
{
    Card,
    Command,
    OnBehalf,
}

/// <summary>Where something a member has told stands on its way to the alliance.</summary>
public enum PublicationState
{
    /// <summary>Waits for the next digest and can be changed until then.</summary>
    Submitted,

    /// <summary>Taken into a digest.</summary>
    Published,

    /// <summary>Set aside until the secretariat has looked at it.</summary>
    Held,

    Rejected,

    Withdrawn,
}

/// <summary>
/// What was said about one commitment in one round. Sent twice it is one update with a higher revision; the status before
/// the first revision is kept, so that the digest can tell the step from then to now.
/// </summary>
public sealed record CommitmentUpdate
{
    public required string Id { get; init; }

    public required CommitmentId CommitmentId { get; init; }

    public required PartnerId PartnerId { get; init; }

    public required MemberId MemberId { get; init; }

    public required IsoWeek Week { get; init; }

    public required CommitmentStatus StatusBefore { get; init; }

    public required CommitmentStatus ReportedStatus { get; init; }

    public string? WhatHappened { get; init; }

    public string? Obstacle { get; init; }

    public string? HelpWanted { get; init; }

    public Visibility Visibility { get; init; }

    public UpdateSource Source { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public int Revision { get; init; } = 1;

    public PublicationState State { get; init; } = PublicationState.Submitted;

    /// <summary>The week of the digest that took it; nothing can change what has been taken.</summary>
    public IsoWeek? DigestWeek { get; init; }
}
