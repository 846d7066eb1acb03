using CollectiveImpact.Alliance.People;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>A message with its words made and its reader known, or the reason it is not wanted any more.</summary>
internal abstract record Parcel
{
    private Parcel()
    {
    }

    public sealed record ToMember(Member Member, Activity Activity) : Parcel;

    public sealed record ToChannel(string ChannelId, Activity Activity) : Parcel;

    /// <summary>Takes the place of a message that was sent before.</summary>
    public sealed record Edit(string ConversationId, string ActivityId, Activity Activity) : Parcel;

    public sealed record NotNeeded(string Reason) : Parcel;
}

/// <summary>What became of a try to send.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    public sealed record Sent(string ConversationId, string? ActivityId) : SendOutcome;

    /// <summary>May go better later.</summary>
    public sealed record Later(string Failure, TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>The reader is not there for this bot.</summary>
    public sealed record Unreachable(string Reason) : SendOutcome;

    /// <summary>Teams will not take it, now or later.</summary>
    public sealed record Refused(string Reason) : SendOutcome;
}
