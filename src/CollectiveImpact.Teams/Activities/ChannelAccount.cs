using System.Text.Json.Serialization;

namespace CollectiveImpact.Teams.Activities;

/// <summary>A person (<c>29:...</c>) or a bot (<c>28:...</c>) as this bot may address them; the Entra object id is the same for every bot.</summary>
public sealed record ChannelAccount(string Id, string? Name = null, string? AadObjectId = null)
{
    public string Id { get; init; } = Id ?? "";

    // Some calls spell the member objectId; it is read and never written.
    [JsonInclude, JsonPropertyName("objectId")]
    internal string? ObjectId
    {
        init => AadObjectId ??= value;
    }
}
