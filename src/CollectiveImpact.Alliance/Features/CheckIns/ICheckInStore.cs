using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>Rounds, invitations and updates of the alliance of the current unit of work.</summary>
public interface ICheckInStore
{
    Task<CheckInRound?> RoundAsync(IsoWeek week, CancellationToken cancellationToken);

    /// <summary>Rounds of these weeks, both ends included, oldest first.</summary>
    Task<IReadOnlyList<CheckInRound>> RoundsAsync(IsoWeek from, IsoWeek to, CancellationToken cancellationToken);

    Task<CheckInInvitation?> InvitationAsync(IsoWeek week, MemberId member, CancellationToken cancellationToken);

    Task<IReadOnlyList<CheckInInvitation>> InvitationsAsync(IsoWeek week, CancellationToken cancellationToken);

    Task<CommitmentUpdate?> UpdateAsync(IsoWeek week, CommitmentId commitment, CancellationToken cancellationToken);

    /// <summary>Updates of these weeks, both ends included.</summary>
    Task<IReadOnlyList<CommitmentUpdate>> UpdatesAsync(IsoWeek from, IsoWeek to, CancellationToken cancellationToken);

    void Save(CheckInRound round);

    void Save(CheckInInvitation invitation);

    void Save(CommitmentUpdate update);
}
