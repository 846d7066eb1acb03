namespace CollectiveImpact.Teams.Activities;

/// <summary>Kinds of conversation. Teams has spelled them in more than one way: compare without regard to case.</summary>
internal static class ConversationTypes
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";
    public const string Channel = "channel";
}
