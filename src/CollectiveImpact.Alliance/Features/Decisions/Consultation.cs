namespace CollectiveImpact.Alliance.Features.Decisions;

public enum ConsultationState
{
    Open,
    Adopted,
    Rejected,

    /// <summary>Somebody would rather talk about it.</summary>
    SentToMeeting,

    /// <summary>Too few had answered when the time was up.</summary>
    Lapsed,
}

public enum ConsultationChoice
{
    For,
    Against,
    TakeToMeeting,
}

/// <summary>What one of those asked answered. A later answer replaces the earlier until the consultation is over.</summary>
public sealed record ConsultationAnswer(MemberId MemberId, ConsultationChoice Choice, string? Note, DateTimeOffset At);

/// <summary>A question put to the steering group in writing between meetings (skriftlig høring).</summary>
public sealed record Consultation
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What is to be decided, as it will stand in the log.</summary>
    public required string Text { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    public required DateTimeOffset Deadline { get; init; }

    public required MemberId StartedBy { get; init; }

    /// <summary>Who had a vote when it was opened: whoever joins later was not asked.</summary>
    public required IReadOnlyList<MemberId> Asked { get; init; }

    public IReadOnlyList<ConsultationAnswer> Answers { get; init; } = [];

    public ConsultationState State { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Who sees to it, and by when, if it is adopted.</summary>
    public MemberId? OwnerMemberId { get; init; }

    public DateOnly? DueOn { get; init; }

    public DecisionNumber? Decision { get; init; }
}
