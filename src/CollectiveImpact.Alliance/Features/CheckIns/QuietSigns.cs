using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>The last sign of life of each partner, whatever it was: an answer, a win, a wish, an offer, an answer to the private question.</summary>
public static class QuietSigns
{
    public static IReadOnlyDictionary<PartnerId, DateTimeOffset> Last(
        IEnumerable<CommitmentUpdate> updates, IEnumerable<SmallWin> wins, IEnumerable<HelpRequest> asks, IEnumerable<CheckInInvitation> invitations,
        IEnumerable<QuietNudge> nudges, IReadOnlyDictionary<MemberId, Member> members)
    {
        var wishes = asks.ToList();
        IEnumerable<(PartnerId Partner, DateTimeOffset At)> signs =
        [
            .. updates.Select(update => (update.PartnerId, update.SubmittedAt)),
            .. wins.SelectMany(win => win.PartnerIds.Select(partner => (partner, win.SubmittedAt))),
            .. wishes.Select(ask => (ask.PartnerId, ask.CreatedAt)),
            .. wishes.SelectMany(ask => ask.Offers).Select(offer => (offer.PartnerId, offer.At)),
            .. invitations.Where(invitation => invitation.AnsweredAt is not null && members.ContainsKey(invitation.MemberId))
                .Select(invitation => (members[invitation.MemberId].OrganisationId, invitation.AnsweredAt!.Value)),
            .. nudges.Where(nudge => nudge.AnsweredAt is not null).Select(nudge => (nudge.PartnerId, nudge.AnsweredAt!.Value)),
        ];
        return signs.GroupBy(sign => sign.Partner, sign => sign.At).ToDictionary(sign => sign.Key, sign => sign.Max());
    }
}
