using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing.Teams;

/// <summary>
/// What the Bot Connector answers when nothing is scripted
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).
/// </summary>
internal sealed class FakeConnector(FakeRoster roster, FakeConversations conversations, Func<int> pageLimit)
{
    public FakeAnswer Answer(TeamsCall call, string? pageSize, string? continuationToken) => (call.Method, call.Segments) switch
    {
        ("POST", ["v3", "conversations"]) => Create(call.Body as JsonObject),
        ("POST", ["v3", "conversations", var id, "activities"]) => Send(id, call.Body as JsonObject),
        ("POST", ["v3", "conversations", var id, "activities", _]) => Send(id, call.Body as JsonObject),
        ("PUT", ["v3", "conversations", var id, "activities", var activity]) => Update(id, activity, call.Body as JsonObject),
        ("DELETE", ["v3", "conversations", var id, "activities", var activity]) => Delete(id, activity),
        ("GET", ["v3", "conversations", var id, "pagedmembers"]) => roster.Page(id, Clamp(pageSize), continuationToken),
        ("GET", ["v3", "conversations", var id, "members", var member]) => roster.Member(id, member),
        ("GET", ["v3", "teams", var id]) => roster.Team(id),
        ("GET", ["v3", "teams", var id, "conversations"]) => roster.Channels(id),
        _ => FakeAnswer.Error(404, "NoSuchOperation"),
    };

    private int Clamp(string? pageSize) => Math.Min(Math.Clamp(int.TryParse(pageSize, out var size) ? size : 500, 50, 500), pageLimit());

    private FakeAnswer Create(JsonObject? body) => body switch
    {
        not null when string.IsNullOrEmpty((string?)body["tenantId"]) => BadSyntax(),
        { } when (bool?)body["isGroup"] is true => CreateThread(body),
        { } when body["members"] is JsonArray { Count: 1 } members && (string?)members[0]?["id"] is { Length: > 0 } member => CreateChat(member),
        _ => BadSyntax(),
    };

    private FakeAnswer CreateChat(string memberId)
    {
        var member = roster.Find(memberId);
        return member is null && !roster.IsEmpty
            ? FakeAnswer.Error(400, "MemberNotFoundInConversation")
            : FakeAnswer.Json(201, new JsonObject { ["id"] = conversations.Personal(member?.Id ?? memberId) });
    }

    private FakeAnswer CreateThread(JsonObject body)
    {
        if ((string?)body["channelData"]?["channel"]?["id"] is not { } channel || body["activity"] is not JsonObject activity)
        {
            return BadSyntax();
        }

        var root = conversations.Add(channel, activity.DeepClone().AsObject());
        return FakeAnswer.Json(201, new JsonObject { ["id"] = root.ConversationId, ["activityId"] = root.Id });
    }

    private FakeAnswer Send(string conversationId, JsonObject? activity)
    {
        if ((string?)activity?["type"] == "typing")
        {
            return new(202);
        }

        var hasText = !string.IsNullOrEmpty((string?)activity?["text"]);
        var hasCards = activity?["attachments"] is JsonArray { Count: > 0 };
        if (activity is null || !(hasText || hasCards))
        {
            return BadSyntax();
        }

        var sent = conversations.Add(conversationId, activity.DeepClone().AsObject());
        return hasText && hasCards ? new(202) : FakeAnswer.Json(201, new JsonObject { ["id"] = sent.Id });
    }

    private FakeAnswer Update(string conversationId, string activityId, JsonObject? activity) =>
        activity is null
            ? BadSyntax()
            : conversations.Replace(conversationId, activityId, activity.DeepClone().AsObject())
                ? FakeAnswer.Json(200, new JsonObject { ["id"] = activityId })
                : FakeAnswer.Error(404, "ActivityNotFoundInConversation");

    private FakeAnswer Delete(string conversationId, string activityId) =>
        conversations.Remove(conversationId, activityId) ? new(200) : FakeAnswer.Error(404, "ActivityNotFoundInConversation");

    private static FakeAnswer BadSyntax() => FakeAnswer.Error(400, "BadSyntax");
}
