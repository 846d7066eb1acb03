using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing.Teams;

/// <summary>A message as it stands now in the conversation: with its last change applied.</summary>
/// <param name="Id">The activity id.</param>
/// <param name="ConversationId">Where it stands; for a channel with the thread.</param>
/// <param name="Activity">What the bot sent.</param>
/// <param name="Updates">How many times it was changed.</param>
public sealed record SentMessage(string Id, string ConversationId, JsonObject Activity, int Updates = 0)
{
    public string? Text => (string?)Activity["text"];

    public string? Summary => (string?)Activity["summary"];

    /// <summary>The first Adaptive Card; null for a message without one.</summary>
    public JsonObject? Card => Activity["attachments"]?.AsArray()
        .FirstOrDefault(a => (string?)a?["contentType"] == "application/vnd.microsoft.card.adaptive")?["content"]?.AsObject();
}
