using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>What somebody filled in about one commitment. Texts are trimmed; null where nothing is written.</summary>
public sealed record SectionInput(CommitmentStatus? Status, string? Happened, string? Obstacle, string? Help)
{
    public bool HasText => Happened is not null || Obstacle is not null || Help is not null;
}

/// <summary>A whole card as it was sent.</summary>
public sealed record CheckInInput
{
    public required IReadOnlyDictionary<CommitmentId, SectionInput> Sections { get; init; }

    public string? Win { get; init; }

    public Visibility Visibility { get; init; }

    /// <summary>
    /// The invitation's revision when the card was made. A card that is older than the last answer (left open on another
    /// device) does not know it, so what it leaves empty is kept.
    /// </summary>
    public int BasedOnRevision { get; init; }

    /// <summary>The inbound activity, so that the same one delivered twice is seen to be the same.</summary>
    public required string ActivityId { get; init; }

    public IEnumerable<string?> Texts => Sections.Values.SelectMany(s => new[] { s.Happened, s.Obstacle, s.Help }).Append(Win);
}

/// <summary>One member's part of one week: what is asked and what has been said so far.</summary>
public sealed record CheckInSheet
{
    public required IsoWeek Week { get; init; }

    /// <summary>The round, unless it is still to come.</summary>
    public CheckInRound? Round { get; init; }

    public required Member Member { get; init; }

    public CheckInInvitation? Invitation { get; init; }

    /// <summary>The member's open commitments, and those answered about this week, in the order of their ids.</summary>
    public required IReadOnlyList<Commitment> Commitments { get; init; }

    public required IReadOnlyDictionary<CommitmentId, CommitmentUpdate> Updates { get; init; }

    public SmallWin? Win { get; init; }

    public IReadOnlyDictionary<CommitmentId, HelpRequest> Asks { get; init; } = new Dictionary<CommitmentId, HelpRequest>();

    /// <summary>Whether the week's answers can still be given and changed.</summary>
    public bool TakesAnswersAt(DateTimeOffset now) => Round is null or { State: RoundState.Planned } || Round.TakesAnswersAt(now);

    /// <summary>The sheet once the answer is stored.</summary>
    public CheckInSheet After(AnswerDecision.Accepted answer)
    {
        var updates = new Dictionary<CommitmentId, CommitmentUpdate>(Updates);
        var asks = new Dictionary<CommitmentId, HelpRequest>(Asks);
        foreach (var update in answer.Updates)
        {
            updates[update.CommitmentId] = update;
            asks.Remove(update.CommitmentId);
        }

        foreach (var ask in answer.Asks)
        {
            asks[ask.CommitmentId!.Value] = ask;
        }

        return this with
        {
            Invitation = answer.Invitation,
            Commitments = [.. Commitments.Select(c => answer.Commitments.FirstOrDefault(changed => changed.Id == c.Id) ?? c)],
            Updates = updates,
            Win = answer.Win ?? (answer.RemovedWin is null ? Win : null),
            Asks = asks,
        };
    }

    public bool IsTakenIntoDigest =>
        Updates.Values.Any(u => u.DigestWeek is not null) || Win?.DigestWeek is not null || Asks.Values.Any(a => a.DigestWeek is not null);
}
