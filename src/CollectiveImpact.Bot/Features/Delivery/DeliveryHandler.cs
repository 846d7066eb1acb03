using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Delivery;

/// <summary><c>status levering</c>: what waits, what failed and why; and the button that tries it again.</summary>
internal sealed class DeliveryHandler(DeliveryViews views, DeliveryRetry retry, IDeliverySignal delivery, Authorities authorities) : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken) => turn.May(AllianceAction.RunRounds)
        ? Reply.Card(DeliveryCard.Render(await views.ReadAsync(turn.Profile, turn.Language, turn.Now, cancellationToken)), DeliveryCard.Summary(turn.Language))
        : Reply.Text(await authorities.OnlyBackboneAsync(turn, cancellationToken));

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.RunRounds))
        {
            return Refusals.Because(await authorities.OnlyBackboneAsync(turn, cancellationToken));
        }

        var again = await retry.AllAsync(turn.Now, cancellationToken);
        delivery.Poke(turn.Profile.Id);
        var view = await views.ReadAsync(turn.Profile, turn.Language, turn.Now, cancellationToken);
        return InvokeResponse.Card(DeliveryCard.Render(view with { Again = again }));
    }
}
