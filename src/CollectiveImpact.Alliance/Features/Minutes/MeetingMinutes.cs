using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Alliance.Features.Minutes;

public enum MinutesState
{
    Draft,

    /// <summary>Those who were there can accept them or object.</summary>
    OutForCorrections,
    Final,
}

/// <summary>What was said on one item, or in general where there is none. What belongs to a closed item is as closed as the item.</summary>
public sealed record MinutesPart(string? ItemId, string Text, bool IsClosed = false);

/// <summary>Where materials of the meeting lie: an https address that people gave. The bot keeps no files.</summary>
public sealed record MinutesLink(string Title, Uri Link, bool IsClosed = false);

/// <summary>Who has accepted the minutes as they stood in this revision.</summary>
public sealed record MinutesAcceptance(MemberId MemberId, int Revision, DateTimeOffset At);

/// <summary>What somebody does not agree with; kept whatever becomes of it.</summary>
public sealed record MinutesObjection(MemberId MemberId, string? ItemId, string Text, DateTimeOffset At, bool IsClosed = false);

/// <summary>The minutes of a meeting. One row.</summary>
public sealed record MeetingMinutes
{
    public required MeetingId MeetingId { get; init; }

    public MinutesState State { get; init; }

    public IReadOnlyList<MinutesPart> Parts { get; init; } = [];

    public IReadOnlyList<MinutesLink> Links { get; init; } = [];

    /// <summary>Who was there.</summary>
    public IReadOnlyList<MemberId> Attended { get; init; } = [];

    public MemberId? WrittenBy { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Counts the texts that people have been sent.</summary>
    public int Revision { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? CorrectionsUntil { get; init; }

    public IReadOnlyList<MinutesAcceptance> Acceptances { get; init; } = [];

    public IReadOnlyList<MinutesObjection> Objections { get; init; } = [];

    public DateTimeOffset? FinalAt { get; init; }
}
