using System.Text.Json;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Teams.Connector;

/// <summary>
/// The Bot Connector REST API v3
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference). Each request waits for its turn
/// (<see cref="ConnectorPace"/>). It never retries but once after a 401, and never throws for what Teams says or for silence. A conversation keeps the service URL it came with.
/// </summary>
public sealed class ConnectorClient
{
    /// <summary>The named <see cref="HttpClient"/>; handlers may be added to it.</summary>
    public const string HttpClientName = "connector";

    private readonly ConnectorPipeline pipeline;

    internal ConnectorClient(ConnectorPipeline pipeline) => this.pipeline = pipeline;

    public async Task<ConnectorResult<ConversationResource>> CreateConversationAsync(ConnectorRoute route, ConversationParameters parameters, CancellationToken ct)
    {
        var answer = await pipeline.SendAsync(HttpMethod.Post, route, parameters.Thread, "/v3/conversations", parameters, ct);
        return answer.Select(done => Required<ConversationResource>(done, created => created.Id));
    }

    public async Task<ConnectorResult<ResourceResponse>> SendAsync(ConnectorRoute route, string conversationId, Activity activity, CancellationToken ct)
    {
        var answer = await pipeline.SendAsync(HttpMethod.Post, route, conversationId, $"{Conversation(conversationId)}/activities", activity, ct);
        return answer.Select(Sent);
    }

    public async Task<ConnectorResult<ResourceResponse>> UpdateAsync(
        ConnectorRoute route, string conversationId, string activityId, Activity activity, CancellationToken ct)
    {
        var answer = await pipeline.SendAsync(HttpMethod.Put, route, conversationId, OneActivity(conversationId, activityId), activity, ct);
        return answer.Select(Sent);
    }

    /// <summary>Takes a message away; that it was away already is as good.</summary>
    public async Task<ConnectorResult<ResourceResponse>> DeleteAsync(ConnectorRoute route, string conversationId, string activityId, CancellationToken ct)
    {
        var answer = await pipeline.SendAsync(HttpMethod.Delete, route, conversationId, OneActivity(conversationId, activityId), body: null, ct);
        return answer is ConnectorResult<ConnectorAnswer>.Gone { Code: "ActivityNotFoundInConversation" or "ActivityNotFound" }
            ? new ConnectorResult<ResourceResponse>.Done(new(activityId))
            : answer.Select(_ => new ConnectorResult<ResourceResponse>.Done(new(activityId)));
    }

    /// <summary>The whole roster or none of it: half of one would look like people leaving. For a team, pass the team's id.</summary>
    public Task<ConnectorResult<IReadOnlyList<TeamsMember>>> GetMembersAsync(ConnectorRoute route, string conversationId, CancellationToken ct) =>
        new RosterReader(pipeline).ReadAsync(route, conversationId, $"{Conversation(conversationId)}/pagedmembers?pageSize=500", ct);

    public async Task<ConnectorResult<TeamDetails>> GetTeamAsync(ConnectorRoute route, string teamId, CancellationToken ct)
    {
        var answer = await pipeline.SendAsync(HttpMethod.Get, route, teamId, Team(teamId), body: null, ct);
        return answer.Select(done => Required<TeamDetails>(done, team => team.Id));
    }

    public async Task<ConnectorResult<IReadOnlyList<ChannelInfo>>> GetChannelsAsync(ConnectorRoute route, string teamId, CancellationToken ct)
    {
        var answer = await pipeline.SendAsync(HttpMethod.Get, route, teamId, $"{Team(teamId)}/conversations", body: null, ct);
        return answer.Select<IReadOnlyList<ChannelInfo>>(done => Json<ChannelList>(done)?.Conversations is { } channels
            ? new ConnectorResult<IReadOnlyList<ChannelInfo>>.Done(channels)
            : Unreadable<IReadOnlyList<ChannelInfo>>());
    }

    internal static T? Json<T>(ConnectorAnswer answer)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(answer.Body, TeamsJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static ConnectorResult<T> Unreadable<T>() => new ConnectorResult<T>.Failed("UnreadableAnswer", false);

    // A message that was taken is sent, whether or not its id can be read.
    private static ConnectorResult<ResourceResponse> Sent(ConnectorAnswer answer) =>
        new ConnectorResult<ResourceResponse>.Done(Json<ResourceResponse>(answer) ?? new());

    private static ConnectorResult<T> Required<T>(ConnectorAnswer answer, Func<T, string?> id)
        where T : class =>
        Json<T>(answer) is { } value && !string.IsNullOrEmpty(id(value)) ? new ConnectorResult<T>.Done(value) : Unreadable<T>();

    private static string Conversation(string id) => $"/v3/conversations/{Escaped(id)}";

    private static string OneActivity(string conversationId, string activityId) => $"{Conversation(conversationId)}/activities/{Escaped(activityId)}";

    private static string Team(string id) => $"/v3/teams/{Escaped(id)}";

    private static string Escaped(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return Uri.EscapeDataString(id);
    }

    private sealed record ChannelList(IReadOnlyList<ChannelInfo>? Conversations);
}
