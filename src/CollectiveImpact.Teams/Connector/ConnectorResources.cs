namespace CollectiveImpact.Teams.Connector;

/// <summary>A created conversation. Only a channel thread has an activity id: that of its first message.</summary>
public sealed record ConversationResource(string Id, string? ActivityId = null, string? ServiceUrl = null);

/// <summary>A sent message. Null when Teams took it without saying its id, as it does when it splits one.</summary>
public sealed record ResourceResponse(string? Id = null);

/// <summary>A team as the Connector describes it.</summary>
public sealed record TeamDetails(
    string Id, string? Name = null, string? AadGroupId = null, string? TenantId = null, int? ChannelCount = null, int? MemberCount = null);
