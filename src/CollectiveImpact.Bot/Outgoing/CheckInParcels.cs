using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.CheckIn;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Makes the cards of a round, as long as they are wanted: whoever has answered meanwhile is not reminded of it.</summary>
internal sealed class CheckInParcels(IAllianceStore alliances, IPeopleStore people, ICheckInStore checkIns, CheckInSheets sheets, CheckInViews views)
{
    public async Task<Parcel> RenderAsync(OutboxMessage.CheckInCard card, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await checkIns.RoundAsync(card.Week, cancellationToken) is not { } round || !round.TakesAnswersAt(now))
        {
            return new Parcel.NotNeeded("RoundOver");
        }

        if (await checkIns.InvitationAsync(card.Week, card.Member, cancellationToken) is not { HasAnswer: false } invitation)
        {
            return new Parcel.NotNeeded("Answered");
        }

        var profile = await alliances.ProfileAsync(cancellationToken);
        if (await people.MemberAsync(card.Member, cancellationToken) is not { } member
            || await AskedAsync(member, profile.Clock.DateOf(now), cancellationToken) is var asked && !asked.CanBeAsked(member.Id))
        {
            return new Parcel.NotNeeded("NotAsked");
        }

        if (!IsWanted(card.Occasion, round, invitation, asked, now))
        {
            return new Parcel.NotNeeded("HandedOn");
        }

        var sheet = await sheets.ReadAsync(card.Week, member, cancellationToken);
        if (sheet.Commitments.Count == 0)
        {
            return new Parcel.NotNeeded("NoOpenCommitment");
        }

        var view = await views.OfAsync(profile, sheet, member.Language, now, cancellationToken) with { Occasion = card.Occasion };
        return new Parcel.ToMember(member, Activity.Message(CheckInCard.Render(view), CheckInCard.Summary(view)));
    }

    private async Task<AskedPeople> AskedAsync(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var partner = await people.PartnerAsync(member.OrganisationId, cancellationToken);
        return new AskedPeople([member], partner is null ? [] : [partner], await people.RolesOfAsync(member.Id, cancellationToken), today);
    }

    private static bool IsWanted(CheckInOccasion occasion, CheckInRound round, CheckInInvitation invitation, AskedPeople asked, DateTimeOffset now) => occasion switch
    {
        CheckInOccasion.Reminder or CheckInOccasion.LastCall => ReminderRules.IsSilent(round, invitation, asked, now),
        CheckInOccasion.PutOff => invitation is { SnoozedUntil: not null, Result: not CheckInResult.Delegated },
        _ => invitation.Result != CheckInResult.Delegated,
    };
}
