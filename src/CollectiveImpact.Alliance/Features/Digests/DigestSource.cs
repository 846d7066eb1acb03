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

    /// <summary>
    /// The part that is this week's to tell: waiting, or taken by this very digest before a crash. What was told after the
    /// close belongs to the next week and waits for that.
    /// </summary>
    public DigestSource OfThisDigest() => this with
    {
        Updates = [.. Updates.Where(u => Belongs(u.Week, u.State, u.DigestWeek))],
        Wins = [.. Wins.Where(w => Belongs(w.Week, w.State, w.DigestWeek))],
        Asks = [.. Asks.Where(a => Belongs(a.Week, a.Publication, a.DigestWeek))],
    };

    /// <summary>
    /// What this digest takes, marked as taken: the part that no digest has taken yet. What is marked can no longer be changed
    /// by its author, and what comes in meanwhile is left for the next digest.
    /// </summary>
    public DigestSource Claim()
    {
        var mine = OfThisDigest();
        return mine with
        {
            Updates = [.. mine.Updates.Where(u => u.DigestWeek is null).Select(u => u with { State = PublicationState.Published, DigestWeek = Week })],
            Wins = [.. mine.Wins.Where(w => w.DigestWeek is null).Select(w => w with { State = PublicationState.Published, DigestWeek = Week })],
            Asks = [.. mine.Asks.Where(a => a.DigestWeek is null).Select(a => a with { Publication = PublicationState.Published, DigestWeek = Week })],
        };
    }

    private bool Belongs(IsoWeek week, PublicationState state, IsoWeek? takenBy) => state switch
    {
        PublicationState.Submitted => week <= Week,
        PublicationState.Published => takenBy == Week,
        _ => false,
    };
}
