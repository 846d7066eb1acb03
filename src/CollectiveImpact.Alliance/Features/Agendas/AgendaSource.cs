using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Indicators;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Pilots;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Agendas;

/// <summary>What an agenda is drafted from: everything there is, of which the rules take what belongs on this one.</summary>
internal sealed record AgendaSource
{
    public required Meeting Meeting { get; init; }

    public required LocalClock Clock { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>When the meeting before of the same kind was; what has come since is new. None before the first.</summary>
    public DateTimeOffset? Previous { get; init; }

    /// <summary>People who are in the alliance: nobody else can own an item.</summary>
    public required IReadOnlySet<MemberId> Present { get; init; }

    public MemberId? Chair { get; init; }

    public MemberId? BackboneHead { get; init; }

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    public IReadOnlyList<HelpRequest> Asks { get; init; } = [];

    public IReadOnlyList<PilotAction> Pilots { get; init; } = [];

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    public IReadOnlyList<SmallWin> Wins { get; init; } = [];

    /// <summary>Suggestions for this meeting; see <see cref="ProposalRules.For"/>.</summary>
    public IReadOnlyList<ItemProposal> Proposals { get; init; } = [];

    public DateOnly Day => Clock.DateOf(Meeting.StartsAt);
}
