using CollectiveImpact.Alliance.People;

using static CollectiveImpact.Alliance.Features.Commitments.CommitmentStatus;

namespace CollectiveImpact.Alliance.Features.Commitments;

/// <summary>Who somebody is to a commitment; one person can be several of these.</summary>
[Flags]
public enum CommitmentHand
{
    None = 0,
    Responsible = 1,

    /// <summary>Speaks for the owner: may make and close its commitments.</summary>
    Contact = 2,
    Backbone = 4,
}

/// <summary>What is asked when a commitment is moved to another status.</summary>
public enum MoveQuestion
{
    None,

    /// <summary>What is in the way; may be left empty.</summary>
    Obstacle,

    /// <summary>How long the pause is to last.</summary>
    Until,

    /// <summary>What it led to, in one line; may be left empty.</summary>
    Outcome,

    /// <summary>Why; must be said.</summary>
    Reason,
}

/// <summary>What somebody says with a move. Text is trimmed, null where nothing is written.</summary>
public sealed record MoveInput(string? Text = null, DateOnly? Until = null);

/// <summary>What comes of the wish to move a commitment to a status.</summary>
public abstract record MoveDecision
{
    private MoveDecision()
    {
    }

    public sealed record Moved(Commitment Commitment, CommitmentChange Change) : MoveDecision;

    /// <summary>It is there already, and nothing else is new.</summary>
    public sealed record Unchanged : MoveDecision;

    /// <summary>No way leads there from where it stands.</summary>
    public sealed record NotAllowedFromHere : MoveDecision;

    /// <summary>Others may do it; these.</summary>
    public sealed record NotYours(CommitmentHand Who) : MoveDecision;

    public sealed record NeedsReason : MoveDecision;

    public sealed record NeedsDate : MoveDecision;

    public sealed record DateInPast : MoveDecision;
}

/// <summary>The ways a commitment's status may go, who may take each, and what is asked on it.</summary>
public static class CommitmentLifecycle
{
    private const CommitmentHand Anyone = CommitmentHand.Responsible | CommitmentHand.Contact | CommitmentHand.Backbone;
    private const CommitmentHand Owner = CommitmentHand.Contact | CommitmentHand.Backbone;

    private static readonly CommitmentStatus[] _order = [OnTrack, Challenged, Completed, Paused, Withdrawn];

    /// <param name="commitment">The commitment as it stands.</param>
    /// <param name="to">Where it is to go.</param>
    /// <param name="input">What was said with it.</param>
    /// <param name="hand">What the person is to the commitment.</param>
    /// <param name="by">Who the person is.</param>
    /// <param name="today">The day in the alliance's place.</param>
    /// <param name="now">The instant.</param>
    public static MoveDecision Move(
        Commitment commitment, CommitmentStatus to, MoveInput input, CommitmentHand hand, MemberId by, DateOnly today, DateTimeOffset now)
    {
        if (commitment.Status == to)
        {
            return new MoveDecision.Unchanged();
        }

        if (Who(commitment.Status, to) is not { } who)
        {
            return new MoveDecision.NotAllowedFromHere();
        }

        if ((hand & who) == CommitmentHand.None)
        {
            return new MoveDecision.NotYours(who);
        }

        var question = Question(commitment.Status, to);
        var until = question == MoveQuestion.Until ? input.Until : null;
        return question switch
        {
            MoveQuestion.Reason when string.IsNullOrWhiteSpace(input.Text) => new MoveDecision.NeedsReason(),
            MoveQuestion.Until when until is null => new MoveDecision.NeedsDate(),
            MoveQuestion.Until when until < today => new MoveDecision.DateInPast(),
            _ => new MoveDecision.Moved(
                commitment with { Status = to, StatusSince = now, PausedUntil = until },
                new CommitmentChange
                {
                    CommitmentId = commitment.Id,
                    At = now,
                    By = by,
                    StatusFrom = commitment.Status,
                    StatusTo = to,
                    PausedUntil = until,
                    Reason = question == MoveQuestion.None ? null : input.Text,
                }),
        };
    }

    /// <summary>Where somebody may move it from here.</summary>
    public static IReadOnlyList<CommitmentStatus> Targets(CommitmentStatus from, CommitmentHand hand) =>
        [.. _order.Where(to => Who(from, to) is { } who && (hand & who) != CommitmentHand.None)];

    public static MoveQuestion Question(CommitmentStatus from, CommitmentStatus to) => (from, to) switch
    {
        (_, Withdrawn) or (Completed, _) => MoveQuestion.Reason,
        (_, Challenged) => MoveQuestion.Obstacle,
        (_, Paused) => MoveQuestion.Until,
        (_, Completed) => MoveQuestion.Outcome,
        _ => MoveQuestion.None,
    };

    /// <summary>Who may move it so; null where there is no way.</summary>
    private static CommitmentHand? Who(CommitmentStatus from, CommitmentStatus to) => (from, to) switch
    {
        (Agreed or OnTrack or Challenged or Paused, Withdrawn) => Owner,
        (Completed, OnTrack) => Owner,
        (Agreed or Challenged or Paused, OnTrack) => Anyone,
        (Agreed or OnTrack or Paused, Challenged) => Anyone,
        (Agreed or OnTrack or Challenged, Completed or Paused) => Anyone,
        _ => null,
    };
}
