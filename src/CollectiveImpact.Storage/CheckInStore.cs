using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Storage;

internal sealed class CheckInStore(AllianceSession session) : ICheckInStore
{
    public Task<CheckInRound?> RoundAsync(IsoWeek week, CancellationToken cancellationToken) =>
        session.GetAsync<CheckInRound>(Keys.Round(week), cancellationToken);

    public Task<IReadOnlyList<CheckInRound>> RoundsAsync(IsoWeek from, IsoWeek to, CancellationToken cancellationToken) =>
        session.RangeAsync<CheckInRound>(Keys.Weeks(Keys.RoundKind, from, to), cancellationToken);

    public Task<CheckInInvitation?> InvitationAsync(IsoWeek week, MemberId member, CancellationToken cancellationToken) =>
        session.GetAsync<CheckInInvitation>(Keys.Invitation(week, member), cancellationToken);

    public Task<IReadOnlyList<CheckInInvitation>> InvitationsAsync(IsoWeek week, CancellationToken cancellationToken) =>
        session.RangeAsync<CheckInInvitation>(Keys.Under(Keys.InvitationKind, week.Value), cancellationToken);

    public Task<CommitmentUpdate?> UpdateAsync(IsoWeek week, CommitmentId commitment, CancellationToken cancellationToken) =>
        session.GetAsync<CommitmentUpdate>(Keys.Update(week, commitment), cancellationToken);

    public Task<IReadOnlyList<CommitmentUpdate>> UpdatesAsync(IsoWeek from, IsoWeek to, CancellationToken cancellationToken) =>
        session.RangeAsync<CommitmentUpdate>(Keys.Weeks(Keys.UpdateKind, from, to), cancellationToken);

    public void Save(CheckInRound round) => session.Stage(Keys.Round(round.Week), round);

    public void Save(CheckInInvitation invitation) => session.Stage(Keys.Invitation(invitation.Week, invitation.MemberId), invitation);

    public void Save(CommitmentUpdate update) => session.Stage(Keys.Update(update.Week, update.CommitmentId), update);
}
