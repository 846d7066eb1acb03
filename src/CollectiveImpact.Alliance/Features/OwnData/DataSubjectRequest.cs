namespace CollectiveImpact.Alliance.Features.OwnData;

/// <summary>The rights of GDPR that somebody has asked for in a way that takes time to answer.</summary>
public enum DataSubjectRequestKind
{
    Access,
    Rectification,
    Erasure,
}

public enum DataSubjectRequestState
{
    Received,
    Done,
}

/// <summary>What a member has asked for about their own data, and by when it must be answered: within a month (GDPR article 12).</summary>
public sealed record DataSubjectRequest
{
    public required MemberId MemberId { get; init; }

    public required DataSubjectRequestKind Kind { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public DataSubjectRequestState State { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public static DataSubjectRequest Erase(MemberId member, DateTimeOffset now) =>
        new() { MemberId = member, Kind = DataSubjectRequestKind.Erasure, ReceivedAt = now, DueAt = now.AddMonths(1) };
}
