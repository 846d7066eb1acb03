using System.Net;
using System.Text.Json.Serialization;

namespace CollectiveImpact.Teams.Activities;

public sealed partial record Activity
{
    private const string ThreadSuffix = ";messageid=";

    [JsonIgnore]
    public bool IsPersonal => string.IsNullOrEmpty(Conversation?.ConversationType) ? LooksPersonal : IsConversationOf(ConversationTypes.Personal);

    [JsonIgnore]
    public bool IsChannel => IsConversationOf(ConversationTypes.Channel);

    /// <summary>The tenant of the conversation; null when the activity names none.</summary>
    [JsonIgnore]
    public string? TenantId => Conversation?.TenantId ?? ChannelData?.Tenant?.Id;

    /// <summary>The conversation id without the thread (<c>;messageid=...</c>): in a channel, the channel's own id.</summary>
    [JsonIgnore]
    public string? ChannelIdOfConversation =>
        Conversation?.Id is { } id && id.IndexOf(ThreadSuffix, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? id[..at] : Conversation?.Id;

    /// <summary>What the person wrote: without the bot's own @mention, with HTML entities decoded, trimmed. Mentions of others stay.</summary>
    public string TextWithoutMention()
    {
        var text = Text ?? "";
        foreach (var mention in Entities ?? [])
        {
            if (!IsMentionOfRecipient(mention) || string.IsNullOrEmpty(mention.Text))
            {
                continue;
            }

            var at = text.IndexOf(mention.Text, StringComparison.Ordinal);
            text = at < 0 ? text : text.Remove(at, mention.Text.Length);
        }

        return WebUtility.HtmlDecode(text).Replace('\u00A0', ' ').Trim();
    }

    // Some senders leave the type out. Taken for a chat of one's own wrongly, a reply would be read by others, so every other sign must fit.
    private bool LooksPersonal =>
        Conversation is { IsGroup: not true, Id: { Length: > 0 } id } && !id.StartsWith("19:", StringComparison.Ordinal) && ChannelData is not { Team: not null } and not { Channel: not null };

    private bool IsMentionOfRecipient(Entity? entity) =>
        entity is { Type: "mention", Mentioned.Id.Length: > 0 } && entity.Mentioned.Id == Recipient?.Id;

    private bool IsConversationOf(string type) => string.Equals(Conversation?.ConversationType, type, StringComparison.OrdinalIgnoreCase);
}
