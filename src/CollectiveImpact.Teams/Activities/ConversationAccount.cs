namespace CollectiveImpact.Teams.Activities;

/// <summary>Where an activity belongs. In a channel thread the id ends in <c>;messageid=...</c>.</summary>
public sealed record ConversationAccount(
    string Id, string? ConversationType = null, bool? IsGroup = null, string? TenantId = null, string? Name = null)
{
    public string Id { get; init; } = Id ?? "";
}
