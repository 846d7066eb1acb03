using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Digests;

/// <summary>What a digest is made of: everything told that no digest has taken yet, or that this one has.</summary>
public sealed record DigestSource
{
    public required IsoWeek Week { get; init; }

    public required BackboneOrganisation Backbone { get; init; }

    public required IReadOnlyList<CommitmentUpdate> Updates { get; init; }

    public required IReadOnlyList<SmallWin> Wins { get; init; }

    public required IReadOnlyList<HelpRequest> Asks { get; init; }

    public required IReadOnlyList<CheckInInvitation> Invitations { get; init; }

    public required IReadOnlyList<Goal> Goals { get; init; }

    public required IReadOnlyList<Partner> Partners { get; init; }

    public required IReadOnlyList<Member> Members { get; init; }

    public required IReadOnlyList<Commitment> Commitments { get; init; }

    /// <summary>The part that is this week's to tell: waiting, or taken by this very digest before a crash.</summary>
    public DigestSource OfThisDigest() => this with
    {
        Updates = [.. Updates.Where(u => Belongs(u.State, u.DigestWeek))],
        Wins = [.. Wins.Where(w => Belongs(w.State, w.DigestWeek))],
        Asks = [.. Asks.Where(a => Belongs(a.Publication, a.DigestWeek))],
    };

    /// <summary>
    /// What this digest takes, marked as taken: the part that no digest has taken yet. What is marked can no longer be changed
    /// by its author, and what comes in meanwhile is left for the next digest.
    /// </summary>
    public DigestSource Claim() => this with
    {
        Updates = [.. Updates.Where(u => u.State == PublicationState.Submitted).Select(u => u with { State = PublicationState.Published, DigestWeek = Week })],
        Wins = [.. Wins.Where(w => w.State == PublicationState.Submitted).Select(w => w with { State = PublicationState.Published, DigestWeek = Week })],
        Asks = [.. Asks.Where(a => a.Publication == PublicationState.Submitted).Select(a => a with { Publication = PublicationState.Published, DigestWeek = Week })],
    };

    private bool Belongs(PublicationState state, IsoWeek? takenBy) => state switch
    {
        PublicationState.Submitted => true,
        PublicationState.Published => takenBy == Week,
        _ => false,
    };
}
