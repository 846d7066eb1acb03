using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Alliance.Features.Delivery;

/// <summary>What a message is, as the secretariat speaks of it.</summary>
public enum MessageKind
{
    CheckIn,
    Welcome,
    Greeting,
    Digest,
    Offer,
    Other,
}

/// <summary>Why messages wait.</summary>
public enum WaitReason
{
    /// <summary>Their turn comes.</summary>
    Turn,
    Team,
    WorkingHours,

    /// <summary>Teams is busy or does not answer; they are tried again.</summary>
    Trouble,
}

/// <summary>Why a message did not come through, in the few words that tell the secretariat what to do.</summary>
public enum FailureReason
{
    NotInstalled,
    Blocked,
    SwitchedOff,
    NotInTeam,
    ChatGone,
    Refused,
    TooLong,
}

/// <summary>Messages of one kind that wait for the same thing.</summary>
public sealed record WaitingGroup(MessageKind Kind, WaitReason Reason, int Count, DateTimeOffset Oldest);

/// <summary>A message that did not come through; the member it was for, unless it was for a channel.</summary>
public sealed record FailedMessage(MessageKind Kind, FailureReason Reason, string Code, MemberId? Member, DateTimeOffset At);

/// <summary>What waits and what failed.</summary>
public sealed record DeliveryReport(IReadOnlyList<WaitingGroup> Waiting, IReadOnlyList<FailedMessage> Failed)
{
    /// <summary>Older failures are nobody's business any more.</summary>
    public static TimeSpan Remembered { get; } = TimeSpan.FromDays(14);

    public static DeliveryReport Of(IEnumerable<OutboxRow> waiting, IEnumerable<FailedRow> failed, DateTimeOffset now) => new(
        [
            // What somebody has put off until later does not wait yet.
            .. waiting.Where(row => row.Message is not (OutboxMessage.RoundFanOut or OutboxMessage.SidelineFanOut or OutboxMessage.Undelivered) && row.CreatedAt <= now)
                .GroupBy(row => (Kind: KindOf(row.Message), Reason: ReasonOf(row)))
                .OrderBy(group => group.Key)
                .Select(group => new WaitingGroup(group.Key.Kind, group.Key.Reason, group.Count(), group.Min(row => row.CreatedAt))),
        ],
        [
            .. failed.Where(row => now - row.At < Remembered && row.Row.Message is not OutboxMessage.Undelivered)
                .Select(row => new FailedMessage(KindOf(row.Row.Message), ReasonOf(row.Reason), row.Reason, MemberOf(row.Row.Message), row.At)),
        ]);

    /// <summary>Whether it helps to try again: the message is not older than what it is about.</summary>
    public static bool CanBeTried(FailedRow failed, DateTimeOffset now) => now < failed.Row.NotAfter && failed.Row.Message is not OutboxMessage.WeeklyDigest;

    private static MessageKind KindOf(OutboxMessage message) => message switch
    {
        OutboxMessage.CheckInCard => MessageKind.CheckIn,
        OutboxMessage.Welcome => MessageKind.Welcome,
        OutboxMessage.TeamGreeting => MessageKind.Greeting,
        OutboxMessage.WeeklyDigest => MessageKind.Digest,
        OutboxMessage.OfferReceived => MessageKind.Offer,
        _ => MessageKind.Other,
    };

    public static MemberId? MemberOf(OutboxMessage message) => message switch
    {
        OutboxMessage.CheckInCard card => card.Member,
        OutboxMessage.Welcome welcome => welcome.Member,
        OutboxMessage.OfferReceived offer => offer.To,
        OutboxMessage.QuietQuestion question => question.To,
        OutboxMessage.QuietCall call => call.To,
        OutboxMessage.DigestDraft draft => draft.To,
        OutboxMessage.DigestHasNoChannel told => told.To,
        OutboxMessage.SidelineDigest overview => overview.To,
        _ => null,
    };

    private static WaitReason ReasonOf(OutboxRow row) => row.LastFailure switch
    {
        null => WaitReason.Turn,
        OutboxPolicy.NoTeam => WaitReason.Team,
        OutboxPolicy.QuietHours => WaitReason.WorkingHours,
        _ => WaitReason.Trouble,
    };

    private static FailureReason ReasonOf(string code) => code switch
    {
        "BotNotInConversationRoster" or "ForbiddenOperationException" => FailureReason.NotInstalled,
        "ConversationBlockedByUser" or "MessageWritesBlocked" => FailureReason.Blocked,
        "BotDisabledByAdmin" => FailureReason.SwitchedOff,
        "NotInTeam" or "MemberNotFoundInConversation" => FailureReason.NotInTeam,
        "ConversationNotFound" => FailureReason.ChatGone,
        "Throttled" or "NoAnswer" or "TooLate" or "TooSlow" or "Http502" or "Http503" or "Http504" or "PreconditionFailed" => FailureReason.TooLong,
        _ => FailureReason.Refused,
    };
}
