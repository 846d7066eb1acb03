namespace CollectiveImpact.Alliance.Features.Audit;

/// <summary>What was done to a thing. Names only: what people wrote is never in it.</summary>
public enum AuditAction
{
    Created,
    Changed,
    Removed,
    Activated,
    Imported,
    Exported,
    Erased,
}

/// <summary>What kind of thing it was done to.</summary>
public enum AuditEntity
{
    Alliance,
    Goal,
    Partner,
    WorkingGroup,
    Member,
    Role,
    Commitment,
    OwnData,
}

/// <summary>That somebody did something to a thing, and when. Kept for twelve months; holds no free text.</summary>
public sealed record AuditEvent
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it; none when the bot did it by itself, as when somebody leaves the team.</summary>
    public MemberId? Actor { get; init; }

    public required AuditAction Action { get; init; }

    public required AuditEntity Entity { get; init; }

    public required string EntityId { get; init; }

    /// <summary>Which field changed and to which named value, such as <c>status:Paused</c>; never words of people.</summary>
    public string? Outcome { get; init; }
}
