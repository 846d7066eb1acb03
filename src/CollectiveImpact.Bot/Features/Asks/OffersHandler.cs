using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Asks;

/// <summary>"Vi kan hjælpe" in the digest: notes the offer once per partner and tells who asked.</summary>
internal sealed class OffersHandler(IAskStore asks, IPeopleStore people, IOutbox outbox, IUnitOfWork unit, IDeliverySignal delivery)
{
    private static readonly TimeSpan _useful = TimeSpan.FromDays(14);

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var answer = await unit.RunAsync(() => DecideAsync(turn, action, cancellationToken), cancellationToken);
        delivery.Poke(turn.Profile.Id);
        return answer ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> DecideAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var ask = IsoWeek.TryParse(action.Data.GetValueOrDefault(AskVerbs.Week), out var week)
            ? await asks.AskAsync(week, action.Data.GetValueOrDefault(AskVerbs.Ask) ?? "", cancellationToken)
            : null;
        if (ask is null)
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);
        }

        var decision = AskRules.Offer(ask, turn.Member, turn.Standing, turn.Now);
        if (decision is OfferDecision.Taken taken)
        {
            asks.Save(taken.Ask);
            outbox.Add(new OutboxMessage.OfferReceived(ask.Week, ask.Id, turn.Member.OrganisationId, ask.MemberId), turn.Now, turn.Now + _useful);
        }

        return await AnswerAsync(turn, ask, decision, cancellationToken);
    }

    private async Task<InvokeResponse> AnswerAsync(Turn turn, HelpRequest ask, OfferDecision decision, CancellationToken cancellationToken)
    {
        if (decision is OfferDecision.NotAllowed)
        {
            return Refusals.NotAllowed("role.member", turn.Language);
        }

        var partner = (await people.PartnerAsync(ask.PartnerId, cancellationToken))?.Name ?? turn.Profile.Backbone.Name;
        var words = AsksText.In(turn.Language);
        return InvokeResponse.Message(decision switch
        {
            OfferDecision.Taken => words["ask.offer.thanks", ("Partner", partner)],
            OfferDecision.AlreadyOffered => words["ask.offer.already", ("Partner", partner)],
            OfferDecision.OwnRequest => words["ask.offer.own"],
            _ => words["ask.offer.closed"],
        });
    }
}
