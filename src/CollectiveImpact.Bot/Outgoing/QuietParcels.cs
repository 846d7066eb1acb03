using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.QuietPartners;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Makes the private question to a quiet partner, and what comes of it for the secretariat.</summary>
internal sealed class QuietParcels(IAllianceStore alliances, IPeopleStore people, IQuietPartnerStore quiet)
{
    public async Task<Parcel> AskAsync(OutboxMessage.QuietQuestion question, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await quiet.NudgeAsync(question.Partner, cancellationToken) is not { AnsweredAt: null })
        {
            return new Parcel.NotNeeded("Answered");
        }

        var profile = await alliances.ProfileAsync(cancellationToken);
        return await people.PartnerAsync(question.Partner, cancellationToken) is { } partner
            && await people.MemberAsync(question.To, cancellationToken) is { } to
            && RoundRules.IsAsked(to, partner, await people.RolesOfAsync(to.Id, cancellationToken), profile.Clock.DateOf(now))
                ? new Parcel.ToMember(to, Activity.Message(QuietCard.Ask(profile, partner, to), QuietCard.Summary(to.Language)))
                : new Parcel.NotNeeded("NotAsked");
    }

    public async Task<Parcel> CallAsync(OutboxMessage.QuietCall call, CancellationToken cancellationToken) =>
        await people.PartnerAsync(call.Partner, cancellationToken) is { } partner
        && await people.MemberAsync(call.From, cancellationToken) is { IsGone: false } from
        && await people.MemberAsync(call.To, cancellationToken) is { IsGone: false } to
            ? new Parcel.ToMember(to, Activity.Message(QuietCard.Call(partner, from, to.Language), QuietCard.CallSummary(to.Language)))
            : new Parcel.NotNeeded("Gone");
}
