using System.Text.Json.Serialization;

namespace CollectiveImpact.Teams.Connector;

/// <summary>A member of a roster. Guests may lack an address; the role is <c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
public sealed record TeamsMember
{
    public string Id { get; init; } = "";
    public string? AadObjectId { get; init; }
    public string? Name { get; init; }
    public string? GivenName { get; init; }
    public string? Surname { get; init; }
    public string? Email { get; init; }
    public string? UserPrincipalName { get; init; }
    public string? TenantId { get; init; }
    public string? UserRole { get; init; }

    // Some answers spell it so, some carry both.
    [JsonInclude, JsonPropertyName("objectId")]
    internal string? ObjectId
    {
        init => AadObjectId ??= value;
    }
}
