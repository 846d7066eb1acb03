using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Indicators;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Pilots;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>A whole alliance at one moment.</summary>
public sealed record AllianceSnapshot
{
    public required AllianceProfile Profile { get; init; }

    public IReadOnlyList<Goal> Goals { get; init; } = [];

    public IReadOnlyList<Partner> Partners { get; init; } = [];

    public IReadOnlyList<Member> Members { get; init; } = [];

    public IReadOnlyList<RoleAssignment> Roles { get; init; } = [];

    public IReadOnlyList<WorkingGroup> Groups { get; init; } = [];

    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    public IReadOnlyList<CheckInRound> Rounds { get; init; } = [];

    public IReadOnlyList<CheckInInvitation> Invitations { get; init; } = [];

    public IReadOnlyList<CommitmentUpdate> Updates { get; init; } = [];

    public IReadOnlyList<SmallWin> Wins { get; init; } = [];

    public IReadOnlyList<HelpRequest> Asks { get; init; } = [];

    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    public IReadOnlyList<MeetingAgenda> Agendas { get; init; } = [];

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public IReadOnlyList<PilotAction> Pilots { get; init; } = [];

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];
}

/// <summary>Puts a whole alliance into the store.</summary>
public interface IAllianceImport
{
    /// <summary>
    /// Writes everything, in as many transactions as it takes; the directory learns of the alliance last, so that one that was
    /// cut off half-way is not there and can be written again over what it left.
    /// </summary>
    Task ImportAsync(AllianceSnapshot snapshot, CancellationToken cancellationToken);
}
