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

    /// <summary>What the secretariat keeps out of it.</summary>
    public IReadOnlyList<HiddenItem> Hidden { get; init; } = [];

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

    /// <summary>The part of this that is not kept out.</summary>
    public DigestSource Shown() => this with
    {
        Updates = [.. Updates.Where(u => !IsHidden(DigestItem.KeyOf(u.CommitmentId)))],
        Wins = [.. Wins.Where(w => !IsHidden(DigestItem.KeyOf(w)))],
        Asks = [.. Asks.Where(a => !IsHidden(DigestItem.KeyOf(a)))],
    };

    /// <summary>
    /// What this digest takes, marked as taken: the part that no digest has taken yet. What comes in meanwhile is left for the next
    /// digest. What is kept out is taken too, and set aside, so that it does not come back in the next one.
    /// </summary>
    public DigestSource Claim()
    {
        var mine = OfThisDigest();
        return mine with
        {
            Updates = [.. mine.Updates.Where(u => u.DigestWeek is null).Select(u => u with { State = Taken(DigestItem.KeyOf(u.CommitmentId)), DigestWeek = Week })],
            Wins = [.. mine.Wins.Where(w => w.DigestWeek is null).Select(w => w with { State = Taken(DigestItem.KeyOf(w)), DigestWeek = Week })],
            Asks = [.. mine.Asks.Where(a => a.DigestWeek is null).Select(a => a with { Publication = Taken(DigestItem.KeyOf(a)), DigestWeek = Week })],
        };
    }

    /// <summary>The same with these things as they are now.</summary>
    public DigestSource With(ChangedNews changed) => this with
    {
        Updates = [.. Updates.Select(u => changed.Updates.FirstOrDefault(other => (other.Week, other.CommitmentId) == (u.Week, u.CommitmentId)) ?? u)],
        Wins = [.. Wins.Select(w => changed.Wins.FirstOrDefault(other => (other.Week, other.Id) == (w.Week, w.Id)) ?? w)],
        Asks =
        [
            .. Asks.Select(a => changed.Asks.FirstOrDefault(other => (other.Week, other.Id) == (a.Week, a.Id)) ?? a),
            .. changed.Asks.Where(other => !Asks.Any(a => (a.Week, a.Id) == (other.Week, other.Id))),
        ],
    };

    private PublicationState Taken(string key) => IsHidden(key) ? PublicationState.Held : PublicationState.Published;

    private bool IsHidden(string key) => Hidden.Any(hidden => hidden.Item == key);

    private bool Belongs(IsoWeek week, PublicationState state, IsoWeek? takenBy) => state switch
    {
        PublicationState.Submitted => week <= Week,
        PublicationState.Published => takenBy == Week,
        _ => false,
    };
}
