using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Rounds;

/// <summary>All that has to be known of an alliance to say what is due.</summary>
public sealed record DueState
{
    public required AllianceProfile Profile { get; init; }

    /// <summary>The rounds of this week and the <see cref="RoundCalendar.WeeksBack"/> weeks before.</summary>
    public IReadOnlyList<CheckInRound> Rounds { get; init; } = [];

    /// <summary>Digests of every kind of the same weeks.</summary>
    public IReadOnlyList<Digest> Digests { get; init; } = [];

    public CheckInRound? RoundOf(IsoWeek week) => Rounds.FirstOrDefault(round => round.Week == week && round.State != RoundState.Planned);

    public Digest? WeeklyOf(IsoWeek week) => Digests.FirstOrDefault(digest => digest.Week == week && digest.Kind == DigestKind.Weekly);
}
