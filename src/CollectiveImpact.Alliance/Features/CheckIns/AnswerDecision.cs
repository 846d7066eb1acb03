using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>What comes of a sent card.</summary>
public abstract record AnswerDecision
{
    private AnswerDecision()
    {
    }

    /// <summary>All that is to be stored. An ask or win whose text was emptied is in the removed ones.</summary>
    public sealed record Accepted(
        CheckInInvitation Invitation,
        IReadOnlyList<CommitmentUpdate> Updates,
        IReadOnlyList<Commitment> Commitments,
        SmallWin? Win,
        SmallWin? RemovedWin,
        IReadOnlyList<HelpRequest> Asks,
        IReadOnlyList<HelpRequest> RemovedAsks) : AnswerDecision
    {
        /// <summary>The statuses that the answer changes, for the commitments' histories.</summary>
        public IReadOnlyList<CommitmentChange> Changes { get; init; } = [];
    }

    /// <summary>The same activity again, or "nothing new" after an answer: what is stored stands.</summary>
    public sealed record Unchanged : AnswerDecision;

    /// <summary>The round is over; the answer can still be given for the next one.</summary>
    public sealed record Closed : AnswerDecision;

    /// <summary>A commitment that is not the sender's. Nothing of the card is stored.</summary>
    public sealed record NotYours : AnswerDecision;

    public sealed record ContainsCpr : AnswerDecision;

    public sealed record TooLong(int Length, int Max) : AnswerDecision;

    public sealed record MissingStatus : AnswerDecision;

    /// <summary>Neither a text nor a new status.</summary>
    public sealed record Empty : AnswerDecision;
}
