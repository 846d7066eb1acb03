using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Teams.Connector;

/// <summary>What to create: a chat with one person, or a thread in a channel. Group chats cannot be created by a bot.</summary>
public sealed record ConversationParameters
{
    private ConversationParameters()
    {
    }

    public bool IsGroup { get; private init; }
    public ChannelAccount? Bot { get; private init; }
    public IReadOnlyList<ChannelAccount>? Members { get; private init; }
    public required string TenantId { get; init; }
    public TeamsChannelData? ChannelData { get; private init; }
    public Activity? Activity { get; private init; }

    /// <summary>What Teams counts the creation against: the channel, or the person.</summary>
    internal string Thread => ChannelData?.Channel?.Id ?? Members?[0].Id ?? TenantId;

    /// <summary>The chat with one person; asked for twice, Teams gives the same one.</summary>
    /// <param name="botId"><c>28:</c> and the app id.</param>
    /// <param name="memberId">The roster id <c>29:...</c>; an Entra object id works only where the app is installed for that person.</param>
    /// <param name="tenantId">The tenant of the person.</param>
    public static ConversationParameters Personal(string botId, string memberId, string tenantId) => new()
    {
        Bot = new(botId),
        Members = [new(memberId)],
        TenantId = tenantId,
        ChannelData = new() { Tenant = new(tenantId) },
    };

    /// <summary>A new thread that begins with the activity.</summary>
    public static ConversationParameters ChannelThread(string channelId, string tenantId, Activity activity) => new()
    {
        IsGroup = true,
        TenantId = tenantId,
        ChannelData = new() { Channel = new(channelId), Tenant = new(tenantId) },
        Activity = activity,
    };
}
