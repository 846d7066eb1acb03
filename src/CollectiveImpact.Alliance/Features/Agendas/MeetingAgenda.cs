using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Alliance.Features.Agendas;

public enum AgendaState
{
    Draft,
    Published,
}

/// <summary>An item that was taken off, and why when that was said; drafting again does not bring it back.</summary>
public sealed record TakenOff(string ItemId, MeetingId? DeferredTo = null, string? Reason = null);

/// <summary>A meeting's agenda: one row, so that its order and its items change together.</summary>
public sealed record MeetingAgenda
{
    public required MeetingId MeetingId { get; init; }

    public AgendaState State { get; init; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    public IReadOnlyList<TakenOff> TakenOff { get; init; } = [];

    /// <summary>Whether somebody has put the items in order, so that drafting again keeps it.</summary>
    public bool IsOrdered { get; init; }

    public required DateTimeOffset DraftedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>How many times it has been published.</summary>
    public int Revision { get; init; }

    public int Minutes => Items.Sum(item => item.Minutes);

    /// <summary>Whether what people have been sent is no longer what it says.</summary>
    public bool IsChangedSincePublished => State == AgendaState.Published && ChangedAt > PublishedAt;
}
