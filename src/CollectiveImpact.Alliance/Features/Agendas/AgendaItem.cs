namespace CollectiveImpact.Alliance.Features.Agendas;

public enum AgendaItemType
{
    Information,
    Discussion,
    Decision,
}

/// <summary>Where an item comes from; with <see cref="AgendaItem.Since"/> and its references, why it is there.</summary>
public enum AgendaItemSource
{
    /// <summary>One of the kind's standing items.</summary>
    Standard,
    FollowUp,
    FromChallenged,
    FromHelpRequest,
    FromPilot,
    FromIndicator,
    FromWins,

    /// <summary>Somebody suggested it, and it was accepted.</summary>
    Proposed,

    /// <summary>The backbone wrote it.</summary>
    ByHand,
}

/// <summary>The headings of agendas. A standing item goes by the words of its place, and so does the purpose of an item that nobody wrote one for.</summary>
public enum AgendaPlace
{
    Welcome,
    RoundOfNews,
    Goals,
    FollowUp,
    DataAndLearning,
    Wins,
    Voice,
    Challenged,
    Pilots,
    Asks,
    Proposals,
    Decisions,
    GroupWork,
    AsksAndOffers,
    SteeringNews,
    NewCommitments,
    WhoIsMissing,
    WhatWePassOn,

    /// <summary>The end, with any other business: nothing is decided under it.</summary>
    NextSteps,
}

/// <summary>One item of a meeting's agenda. Its number is its place in the list.</summary>
public sealed record AgendaItem
{
    /// <summary>Where it comes from and what it is about, so that drafting again finds it: <c>challenged-c15</c>.</summary>
    public required string Id { get; init; }

    public required AgendaPlace Place { get; init; }

    public required AgendaItemSource Source { get; init; }

    public required AgendaItemType Type { get; init; }

    /// <summary>What it is called; null where the words of its place are meant.</summary>
    public string? Title { get; init; }

    /// <summary>What the meeting is to do with it; null where the words of its place are meant.</summary>
    public string? Purpose { get; init; }

    public MemberId? OwnerMemberId { get; init; }

    public required int Minutes { get; init; }

    /// <summary>Ids of what it is about: commitments, decisions, requests, as <see cref="Source"/> says.</summary>
    public IReadOnlyList<string> RefIds { get; init; } = [];

    /// <summary>Since when, or by when, what it is about has been so: challenged since, due on, ends on.</summary>
    public DateOnly? Since { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Whether somebody has changed it, so that drafting again leaves it.</summary>
    public bool IsEdited { get; init; }
}
