namespace CollectiveImpact.Teams.Activities;

/// <summary>
/// What Teams adds to an activity
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations).
/// </summary>
public sealed record TeamsChannelData
{
    public TenantInfo? Tenant { get; init; }
    public TeamInfo? Team { get; init; }
    public ChannelInfo? Channel { get; init; }
    public string? EventType { get; init; }
    public ChannelSettings? Settings { get; init; }
}

/// <summary>A tenant; the id is a GUID.</summary>
public sealed record TenantInfo(string? Id = null);

/// <summary>A team by its conversation id (<c>19:...</c>); its Entra group has another id.</summary>
public sealed record TeamInfo(string? Id = null, string? Name = null, string? AadGroupId = null);

/// <summary>A channel. The General channel has no name. Type is standard, private or shared.</summary>
public sealed record ChannelInfo(string? Id = null, string? Name = null, string? Type = null);

/// <summary>Choices made when the app was installed.</summary>
public sealed record ChannelSettings(ChannelInfo? SelectedChannel = null);
