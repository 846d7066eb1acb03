using CollectiveImpact.Alliance.Features.Meetings;
using static CollectiveImpact.Alliance.Features.Agendas.AgendaItemType;
using At = CollectiveImpact.Alliance.Features.Agendas.AgendaPlace;

namespace CollectiveImpact.Alliance.Features.Agendas;

/// <summary>A place in a kind's agenda: what an item there is for, and how long it takes unless somebody says otherwise.</summary>
/// <param name="Place">The heading.</param>
/// <param name="Type">What an item here is for.</param>
/// <param name="Minutes">How long one item takes.</param>
/// <param name="IsStanding">Whether it is always there; else only when something fills it.</param>
internal sealed record TemplatePlace(AgendaPlace Place, AgendaItemType Type, int Minutes, bool IsStanding = true);

/// <summary>The agendas of the kinds of meetings, in their order.</summary>
internal static class AgendaTemplate
{
    private static readonly TemplatePlace[] _steering =
    [
        new(At.Welcome, Discussion, 10), new(At.FollowUp, Information, 10, false), new(At.DataAndLearning, Discussion, 20), new(At.Wins, Information, 5),
        new(At.Challenged, Discussion, 15, false), new(At.Pilots, Discussion, 10, false), new(At.Asks, Discussion, 10, false), new(At.Proposals, Discussion, 15, false),
        new(At.Decisions, Decision, 15, false), new(At.WhoIsMissing, Discussion, 5), new(At.WhatWePassOn, Information, 5), new(At.NextSteps, Information, 5),
    ];

    private static readonly TemplatePlace[] _partner =
    [
        new(At.Welcome, Information, 10), new(At.Goals, Information, 15), new(At.FollowUp, Information, 5, false), new(At.DataAndLearning, Discussion, 15), new(At.Wins, Information, 10),
        new(At.Voice, Discussion, 10), new(At.Challenged, Discussion, 10, false), new(At.Pilots, Discussion, 10, false), new(At.Asks, Discussion, 10, false),
        new(At.Proposals, Discussion, 10, false), new(At.Decisions, Decision, 10, false), new(At.GroupWork, Discussion, 30, false), new(At.SteeringNews, Information, 10),
        new(At.NewCommitments, Discussion, 10), new(At.NextSteps, Information, 5),
    ];

    private static readonly TemplatePlace[] _group =
    [
        new(At.Welcome, Discussion, 5), new(At.FollowUp, Information, 5, false), new(At.Challenged, Discussion, 15, false), new(At.Pilots, Discussion, 10, false),
        new(At.Asks, Discussion, 10, false), new(At.Proposals, Discussion, 15, false), new(At.Decisions, Decision, 10, false), new(At.NewCommitments, Discussion, 10), new(At.NextSteps, Information, 5),
    ];

    private static readonly TemplatePlace[] _workshop =
    [
        new(At.Welcome, Information, 10), new(At.Proposals, Discussion, 15, false), new(At.GroupWork, Discussion, 90), new(At.NewCommitments, Discussion, 15), new(At.NextSteps, Information, 5),
    ];

    private static readonly TemplatePlace[] _network =
    [
        new(At.Welcome, Information, 10), new(At.RoundOfNews, Information, 30), new(At.Proposals, Discussion, 10, false), new(At.AsksAndOffers, Discussion, 30), new(At.NextSteps, Information, 5),
    ];

    private static readonly TemplatePlace[] _conference = [new(At.Welcome, Information, 15), new(At.Proposals, Information, 30, false), new(At.NextSteps, Information, 10)];

    public static IReadOnlyList<TemplatePlace> Of(MeetingKind kind) => kind switch
    {
        MeetingKind.SteeringMeeting => _steering,
        MeetingKind.PartnerMeeting => _partner,
        MeetingKind.WorkingGroupMeeting => _group,
        MeetingKind.Workshop => _workshop,
        MeetingKind.NetworkMeeting => _network,
        _ => _conference,
    };
}
