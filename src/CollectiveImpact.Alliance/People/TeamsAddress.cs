namespace CollectiveImpact.Alliance.People;

/// <summary>Where a member is reached in Teams. Grows as more is learnt: from a roster, or from what the person sends.</summary>
public sealed record TeamsAddress
{
    public required MemberId MemberId { get; init; }

    /// <summary>The person's id for this bot (<c>29:...</c>), from the roster or an activity.</summary>
    public string? UserId { get; init; }

    /// <summary>The personal chat with the person (<c>a:...</c>), once there is one.</summary>
    public string? ConversationId { get; init; }

    public required string ServiceUrl { get; init; }

    public required string TenantId { get; init; }

    public required string BotId { get; init; }

    /// <summary>Why the person is not written to any more, as a code from Teams; null for somebody who can be reached. Any sign of life ends it.</summary>
    public string? Retired { get; init; }

    /// <summary>The address after Teams has said that nobody is there: not used again, but for a chat that is gone, which can be made anew.</summary>
    public TeamsAddress Retire(string code) => code == "ConversationNotFound" ? this with { ConversationId = null } : this with { Retired = code };
}
