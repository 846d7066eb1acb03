using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary>Reads who should have a card, for the number that is told and for the invitations that are made.</summary>
internal sealed class RoundInvitations(IPeopleStore people, ICommitmentStore commitments)
{
    public async Task<IReadOnlyList<CheckInInvitation>> OfAsync(IsoWeek week, DateOnly today, CancellationToken cancellationToken) => RoundRules.Invitations(
        week,
        today,
        await people.MembersAsync(cancellationToken),
        await people.PartnersAsync(cancellationToken),
        await people.RolesAsync(cancellationToken),
        await commitments.CommitmentsAsync(cancellationToken));
}
