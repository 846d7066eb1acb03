using CollectiveImpact.Alliance;
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

    /// <summary>Wanted, but too early.</summary>
    public sealed record NotYet(string Reason, TimeSpan Wait) : Parcel;
}

/// <summary>What became of a try to send.</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Where the person is reached from now on, when a chat had to be made; also when nothing could be sent there yet.</summary>
    public TeamsAddress? NewAddress { get; init; }

    public sealed record Sent(string ConversationId, string? ActivityId) : SendOutcome;

    /// <summary>May go better later.</summary>
    public sealed record Later(string Failure, TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>Not tried at all: something is to be waited for that is as it should be.</summary>
    public sealed record HeldBack(string Reason, DateTimeOffset Until) : SendOutcome;

    /// <summary>The reader is not there for this bot.</summary>
    /// <param name="Reason">The code from Teams, or what is missing.</param>
    /// <param name="Retires">The person whose conversation Teams has just said to be gone; null when that was known, or when it is a channel.</param>
    public sealed record Unreachable(string Reason, MemberId? Retires = null) : SendOutcome;

    /// <summary>Teams will not take it, now or later.</summary>
    public sealed record Refused(string Reason) : SendOutcome;
}
