using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Alliance.Features.Decisions;

public enum DecisionStatus
{
    Adopted,
    InProgress,
    Implemented,

    /// <summary>Another decision took its place.</summary>
    Superseded,
    Revoked,
}

/// <summary>
/// Something that was decided. Its words never change once it is recorded: what was wrong is put right by a decision of its own that
/// supersedes it.
/// </summary>
public sealed record Decision
{
    public required DecisionNumber Number { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>The kind of meeting whose people decided; the steering group's in a written consultation.</summary>
    public required MeetingKind Body { get; init; }

    /// <summary>The meeting it was decided at; none for a written consultation.</summary>
    public MeetingId? MeetingId { get; init; }

    /// <summary>The agenda item it belongs to.</summary>
    public string? ItemId { get; init; }

    public string? ConsultationId { get; init; }

    public required string Text { get; init; }

    public string? Reason { get; init; }

    public MemberId? OwnerMemberId { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>The day from which it is to be looked at again, whatever has come of it.</summary>
    public DateOnly? ReviewOn { get; init; }

    public DecisionStatus Status { get; init; } = DecisionStatus.Adopted;

    /// <summary>Shown as "closed item" to everybody outside the steering group and the backbone.</summary>
    public bool IsClosed { get; init; }

    /// <summary>What those who were against it want to be on record.</summary>
    public string? MinorityNote { get; init; }

    public DecisionNumber? Supersedes { get; init; }

    public DecisionNumber? SupersededBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public MemberId? RecordedBy { get; init; }

    public DateTimeOffset? StatusAt { get; init; }

    public MemberId? StatusBy { get; init; }

    /// <summary>When the owner was reminded before the due date.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When the owner was asked, the due date being over.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Whether something is still to be done.</summary>
    public bool IsOpen => Status is DecisionStatus.Adopted or DecisionStatus.InProgress;
}
