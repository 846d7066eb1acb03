using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.Asks;
using CollectiveImpact.Bot.Features.Installation;
using CollectiveImpact.Bot.Features.Rounds;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Asks of a waiting message whether it is still wanted, and makes its words from what is true now.</summary>
internal sealed class Renderer(
    IAllianceStore alliances, IPeopleStore people, ICommitmentStore commitments, ICheckInStore checkIns, IAskStore asks, CheckInParcels aboutCheckIns,
    DigestParcels aboutNews, CommitmentParcels aboutCommitments, UndeliveredNotice undelivered, QuietParcels aboutQuiet)
{
    public Task<Parcel> RenderAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken) => message switch
    {
        OutboxMessage.CheckInCard card => aboutCheckIns.RenderAsync(card, now, cancellationToken),
        OutboxMessage.Welcome welcome => WelcomeAsync(welcome, now, cancellationToken),
        OutboxMessage.SetupInvitation invitation => SetupAsync(invitation, cancellationToken),
        OutboxMessage.LeadPassedOn passedOn => LeadAsync(passedOn, now, cancellationToken),
        OutboxMessage.TeamGreeting => GreetingAsync(cancellationToken),
        OutboxMessage.WeeklyDigest or OutboxMessage.DigestCorrection or OutboxMessage.DigestDraft or OutboxMessage.DigestHasNoChannel or OutboxMessage.SidelineDigest =>
            aboutNews.RenderAsync(message, now, cancellationToken),
        OutboxMessage.OfferReceived offer => OfferAsync(offer, cancellationToken),
        OutboxMessage.CommitmentProposed or OutboxMessage.ProposalDecided or OutboxMessage.CommitmentEntrusted or OutboxMessage.CommitmentsOrphaned =>
            aboutCommitments.RenderAsync(message, now, cancellationToken),
        OutboxMessage.WeekSkipped skipped => SkippedAsync(skipped, cancellationToken),
        OutboxMessage.QuietQuestion question => aboutQuiet.AskAsync(question, now, cancellationToken),
        OutboxMessage.QuietCall call => aboutQuiet.CallAsync(call, cancellationToken),
        OutboxMessage.Undelivered => undelivered.RenderAsync(now, cancellationToken),
        _ => throw new InvalidOperationException($"{message.GetType().Name} is not said to anybody."),
    };

    private async Task<Parcel> WelcomeAsync(OutboxMessage.Welcome welcome, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await people.MemberAsync(welcome.Member, cancellationToken) is not { IsGone: false } member)
        {
            return new Parcel.NotNeeded("Left");
        }

        var profile = await alliances.ProfileAsync(cancellationToken);
        var standing = Standing.Of(
            member,
            await people.PartnerAsync(member.OrganisationId, cancellationToken),
            await people.RolesOfAsync(member.Id, cancellationToken),
            profile.Clock.DateOf(now));
        var own = (await commitments.OfMemberAsync(member.Id, cancellationToken)).Where(commitment => commitment.IsOpen);
        var view = new WelcomeView(profile, member, standing.IsObserver, [.. own]);
        if (member is { IsPlaced: false, ProfileConfirmedAt: null })
        {
            view = view with { Partners = [.. (await people.PartnersAsync(cancellationToken)).Where(partner => partner.Status != PartnerStatus.Left)] };
        }

        return new Parcel.ToMember(member, Activity.Message(WelcomeCard.Render(view), WelcomeCard.Summary(view)));
    }

    private async Task<Parcel> SetupAsync(OutboxMessage.SetupInvitation invitation, CancellationToken cancellationToken)
    {
        if (await people.MemberAsync(invitation.Member, cancellationToken) is not { IsGone: false } member
            || await alliances.ProfileAsync(cancellationToken) is not { Status: AllianceStatus.Draft } profile)
        {
            return new Parcel.NotNeeded("NotDraft");
        }

        return new Parcel.ToMember(member, Activity.Message(SetupInvitationCard.Render(profile, member), SetupInvitationCard.Summary(member)));
    }

    private async Task<Parcel> LeadAsync(OutboxMessage.LeadPassedOn passedOn, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var profile = await alliances.ProfileAsync(cancellationToken);
        var today = profile.Clock.DateOf(now);
        return await people.MemberAsync(passedOn.Member, cancellationToken) is { IsGone: false } member
            && (await people.RolesOfAsync(member.Id, cancellationToken)).Any(role => role.Role == AllianceRole.BackboneLead && role.HoldsOn(today))
                ? new Parcel.ToMember(member, Activity.Message(LeadPassedOnCard.Render(profile, member), LeadPassedOnCard.Summary(profile, member)))
                : new Parcel.NotNeeded("NotLead");
    }

    private async Task<Parcel> GreetingAsync(CancellationToken cancellationToken)
    {
        if (await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team)
        {
            return new Parcel.NotNeeded("NotInTeam");
        }

        var profile = await alliances.ProfileAsync(cancellationToken);
        return new Parcel.ToChannel(team.DigestChannelId, Activity.Message(GreetingCard.Render(profile), GreetingCard.Summary(profile)));
    }

    private async Task<Parcel> SkippedAsync(OutboxMessage.WeekSkipped message, CancellationToken cancellationToken)
    {
        if (await checkIns.RoundAsync(message.Week, cancellationToken) is not { State: RoundState.Skipped } round
            || await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team)
        {
            return new Parcel.NotNeeded("NotSkipped");
        }

        var view = SkippedWeekView.Of(await alliances.ProfileAsync(cancellationToken), round);
        return new Parcel.ToChannel(team.DigestChannelId, Activity.Message(SkippedWeekCard.Render(view), SkippedWeekCard.Summary(view)));
    }

    private async Task<Parcel> OfferAsync(OutboxMessage.OfferReceived offer, CancellationToken cancellationToken)
    {
        if (await people.MemberAsync(offer.To, cancellationToken) is not { IsGone: false } to
            || await asks.AskAsync(offer.Week, offer.AskId, cancellationToken) is not { } ask
            || ask.Offers.FirstOrDefault(made => made.PartnerId == offer.From) is not { } made)
        {
            return new Parcel.NotNeeded("Gone");
        }

        var profile = await alliances.ProfileAsync(cancellationToken);
        var partner = (await people.PartnerAsync(made.PartnerId, cancellationToken))?.Name ?? profile.Backbone.Name;
        var from = made.MemberId is { } helper ? await people.MemberAsync(helper, cancellationToken) : null;
        var card = AskCard.OfferReceived(ask, partner, from?.DisplayName ?? partner, from?.WorkMail, to.Language);
        return new Parcel.ToMember(to, Activity.Message(card, SharedText.Summary(AsksText.In(to.Language)["ask.offer.title"], to.Language)));
    }
}
