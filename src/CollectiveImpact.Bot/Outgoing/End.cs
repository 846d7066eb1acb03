using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>How a try ended: for good, with an outcome, or to be made again.</summary>
internal sealed record End(OutboxOutcome? Outcome, string? Reason, SendOutcome? What)
{
    public SendOutcome.Sent? Sent => What as SendOutcome.Sent;

    public static End As(OutboxOutcome outcome, string? reason) => new(outcome, reason, null);

    public static End Of(SendOutcome what) => what switch
    {
        SendOutcome.Sent => new(OutboxOutcome.Sent, null, what),
        SendOutcome.Unreachable unreachable => new(OutboxOutcome.Undeliverable, unreachable.Reason, what),
        SendOutcome.Refused refused => new(OutboxOutcome.GivenUp, refused.Reason, what),
        SendOutcome.Later later => new(null, later.Failure, what),
        SendOutcome.HeldBack held => new(null, held.Reason, what),
        _ => throw new InvalidOperationException("There are five outcomes."),
    };
}
