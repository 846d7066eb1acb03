using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing.Teams;

/// <summary>Who is where: teams, their channels and their people.</summary>
internal sealed class FakeRoster(string tenantId)
{
    private readonly ConcurrentDictionary<string, FakeTeam> teams = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<FakeMember>> rosters = new();

    public bool IsEmpty => rosters.IsEmpty;

    public void Add(FakeTeam team) => teams[team.Id] = team;

    public void Set(string conversationId, IReadOnlyList<FakeMember> members) => rosters[conversationId] = members;

    /// <summary>By roster id or Entra object id, in any roster.</summary>
    public FakeMember? Find(string id) =>
        rosters.Values.SelectMany(members => members).FirstOrDefault(member => member.Id == id || member.AadObjectId == id);

    public FakeAnswer Page(string conversationId, int pageSize, string? continuationToken)
    {
        if (Of(conversationId) is not { } members)
        {
            return FakeAnswer.Error(404, "ConversationNotFound");
        }

        var from = int.TryParse(continuationToken, out var given) ? given : 0;
        var page = new JsonObject { ["members"] = new JsonArray([.. members.Skip(from).Take(pageSize).Select(Json)]) };
        if (from + pageSize < members.Count)
        {
            page["continuationToken"] = $"{from + pageSize}";
        }

        return FakeAnswer.Json(200, page);
    }

    public FakeAnswer Member(string conversationId, string id) =>
        Of(conversationId)?.FirstOrDefault(member => member.Id == id || member.AadObjectId == id) is { } found
            ? FakeAnswer.Json(200, Json(found))
            : FakeAnswer.Error(404, "MemberNotFoundInConversation");

    public FakeAnswer Team(string id) => !teams.TryGetValue(id, out var team)
        ? FakeAnswer.Error(404, "BadArgument")
        : FakeAnswer.Json(200, new JsonObject
        {
            ["id"] = team.Id,
            ["name"] = team.Name,
            ["aadGroupId"] = team.AadGroupId,
            ["type"] = "standard",
            ["tenantId"] = tenantId,
            ["channelCount"] = team.Channels.Count,
            ["memberCount"] = Of(team.Id)?.Count ?? 0,
        });

    public FakeAnswer Channels(string teamId) => !teams.TryGetValue(teamId, out var team)
        ? FakeAnswer.Error(404, "BadArgument")
        : FakeAnswer.Json(200, new JsonObject { ["conversations"] = new JsonArray([.. team.Channels.Select(Json)]) });

    // A channel has the people of its team.
    private IReadOnlyList<FakeMember>? Of(string conversationId)
    {
        var id = conversationId.Split(';')[0];
        return rosters.GetValueOrDefault(id)
            ?? (teams.Values.FirstOrDefault(team => team.Channels.Any(channel => channel.Id == id)) is { } team ? rosters.GetValueOrDefault(team.Id) : null);
    }

    private static JsonObject Json(FakeChannel channel) => new() { ["id"] = channel.Id, ["name"] = channel.Name, ["type"] = "standard" };

    private JsonObject Json(FakeMember member) => new()
    {
        ["id"] = member.Id,
        ["objectId"] = member.AadObjectId,
        ["name"] = member.Name,
        ["email"] = member.Email,
        ["userPrincipalName"] = member.Email,
        ["tenantId"] = tenantId,
        ["userRole"] = member.UserRole,
    };
}
