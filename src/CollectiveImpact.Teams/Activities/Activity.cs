using System.Text.Json;

namespace CollectiveImpact.Teams.Activities;

/// <summary>
/// What Teams and a bot send each other (the Bot Framework activity schema,
/// https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md), with the members this bot reads or writes.
/// Members it does not know are ignored, missing ones are null.
/// </summary>
public sealed partial record Activity
{
    public string Type { get; init; } = "";
    public string? Id { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public DateTimeOffset? LocalTimestamp { get; init; }
    public string? Locale { get; init; }
    public string? ServiceUrl { get; init; }
    public string? ChannelId { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string? Text { get; init; }
    public string? TextFormat { get; init; }

    /// <summary>What the notification of a card shows.</summary>
    public string? Summary { get; init; }

    public string? Name { get; init; }
    public string? Action { get; init; }
    public JsonElement? Value { get; init; }
    public string? ReplyToId { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
    public TeamsChannelData? ChannelData { get; init; }
    public IReadOnlyList<Entity>? Entities { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public string? AttachmentLayout { get; init; }
}
